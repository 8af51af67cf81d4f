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

export interface Lidfeiten<Lid = object> {
  lid: Lid;
  dossiers: Liddossiers;
  /** How far the caller sees him in the plan. */
  plan: Inzageniveau;
}

/** All that a summary is made of: what partners and hub already filtered for this one caller. */
export interface Feiten {
  leden: readonly Lidfeiten[];
  betrokkenheden: readonly Betrokkenheidsfeit[];
  /** Undefined where there is no plan that the caller may see. */
  doelen: readonly Doelfeit[] | undefined;
}

/** A part of the summary, out of the facts and the day. */
export type Deel<Wat> = (feiten: Feiten, vandaag: string) => Wat;

/** One member's dossier with one partner, if that partner answered. */
export interface Dossierfeit {
  lid: object;
  domein: Partnerdomein;
  dossier: Gedeeld;
}

export const dossiersIn = ({ leden }: Feiten): Dossierfeit[] =>
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
  { leden }: Feiten,
  vertel: (dossiers: Liddossiers) => readonly T[] | null | undefined,
): (T & { betreft: object })[] =>
  leden.flatMap(({ lid, dossiers }) => (vertel(dossiers) ?? []).map((feit) => ({ ...feit, betreft: lid })));

/** In the order of first mention, each once. */
export const uniek = <T>(lijst: readonly T[]): T[] => [...new Set(lijst)];
