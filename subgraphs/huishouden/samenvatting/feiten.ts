import { Domein, type Inzageniveau, PARTNERDOMEINEN, type Partnerdomein } from '#schema/lijsten/toegang';
import type { Periode } from '#waarborgen/toegang/feiten';
import type { Doelbeeld } from '../plan/beeld';
import type { Gedeeld, Liddossiers } from './dossiervorm';

/** A goal as far as a summary counts it. */
export type Doelfeit = Pick<Doelbeeld, 'stand'>;

/** An organisation of which the hub knows that it is, or was, involved, and of which this caller may know so. */
export interface Betrokkenheidsfeit extends Periode {
  organisatie: string;
  domein: Domein;
}

/** Of each member, what the partners let this caller read. */
export interface Dossierfeiten {
  leden: readonly { lid: object; dossiers: Liddossiers }[];
}

/** All that a summary is made of: what partners and hub already filtered for this one caller. */
export interface Feiten extends Dossierfeiten {
  /** How far he sees each member in the plan. */
  planniveaus: readonly Inzageniveau[];
  betrokkenheden: readonly Betrokkenheidsfeit[];
  /** Undefined where there is no plan that the caller may see. */
  doelen: readonly Doelfeit[] | undefined;
}

/** A part of the summary, out of the facts and the day. */
export type Deel<Wat> = (feiten: Feiten, vandaag: string) => Wat;
/** One that follows from the dossiers alone. */
export type Dossierdeel<Wat> = (feiten: Dossierfeiten, vandaag: string) => Wat;

/** One member's dossier with one partner, if that partner answered. */
export interface Dossierfeit {
  lid: object;
  domein: Partnerdomein;
  dossier: Gedeeld;
}

export const dossiersIn = ({ leden }: Dossierfeiten): Dossierfeit[] =>
  leden.flatMap(({ lid, dossiers }) =>
    PARTNERDOMEINEN.flatMap((domein) => {
      const dossier = dossierVan(dossiers, domein);
      return dossier ? [{ lid, domein, dossier }] : [];
    }),
  );

const VELDEN = {
  [Domein.WIJKTEAM]: 'wijkteam',
  [Domein.WMO]: 'wmo',
  [Domein.SCHULDHULP]: 'schuldhulp',
  [Domein.CJG]: 'cjg',
  [Domein.WIJKVERPLEGING]: 'wijkverpleging',
} as const satisfies Record<Partnerdomein, keyof Liddossiers>;

export const dossierVan = (dossiers: Liddossiers, domein: Partnerdomein): Gedeeld | undefined =>
  dossiers[VELDEN[domein]] ?? undefined;

/** What one kind of dossier says, of every member. */
export const vanElkLid = <T extends object>(
  { leden }: Dossierfeiten,
  vertel: (dossiers: Liddossiers) => readonly T[] | null | undefined,
): (T & { betreft: object })[] =>
  leden.flatMap(({ lid, dossiers }) => (vertel(dossiers) ?? []).map((feit) => ({ ...feit, betreft: lid })));

/** In the order of first mention, each once. */
export const uniek = <T>(lijst: readonly T[]): T[] => [...new Set(lijst)];
