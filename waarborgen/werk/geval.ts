import type { z } from 'zod';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import type { Opslag } from '../opslag/opslag';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import { createLezers, readAll, type Tabellen } from '../opslag/tabellen';
import { instellingenUit, type PartnerContext } from '../subgraph/persoonMetDossier';
import { ONBEKEND } from '../toegang/inzageUitBewijs';
import { type Bewezene, bewijzenVanHub } from './bewijzenVanHub';
import { Medewerker, werktOp } from './Medewerker';
import type { Geval, Opdracht } from './opdracht';
import { laatToe } from './toelating';

/** Where commands are carried out: in one partner's own database. */
export interface Werkplaats<T extends Tabellen = Tabellen> {
  domein: Partnerdomein;
  tabellen: T;
  opslag: Opslag;
  /** The environment variables of its domain. */
  instellingen?: z.ZodRawShape;
}

/** A command as the caller filled it in. */
export type Ingevuld = Record<string, unknown> & { idempotentieSleutel?: string; verwachteVersie?: number };

/** What a command is about, as far as the caller may record there. */
export interface Gevonden {
  stuk?: Stuk;
  bewezen?: Bewezene;
}

/** As many statements and questions to the hub for a record that is not there as for one that is not the caller's business. */
export async function vind(
  { domein, opslag }: Werkplaats,
  opdracht: Opdracht,
  invoer: Ingevuld,
  context: PartnerContext<unknown>,
): Promise<Gevonden> {
  if (opdracht.vorm === 'BEGIN') {
    const [gevonden] = await bewijzenVanHub(domein, [{ persoon: String(invoer.persoon) }], context);
    return gevonden && laatToe(opdracht.door, gevonden.inzage, context.vrager) ? { bewezen: gevonden } : {};
  }
  const stuk = await vindStuk(opslag, opdracht.over.soort, invoer[opdracht.over.veld]);
  const bewezen = await bewezenOver(domein, opdracht, stuk, context);
  return bewezen ? { stuk, bewezen } : {};
}

/** What the hub proves that the caller may see of whom this record is about; undefined where that is not enough. */
export async function bewezenOver(
  domein: Partnerdomein,
  { door }: Pick<Opdracht, 'door'>,
  stuk: Stuk | undefined,
  context: PartnerContext<unknown>,
): Promise<Bewezene | undefined> {
  const [gevonden] = await bewijzenVanHub(domein, [{ pseudoniem: stuk?.persoon ?? ONBEKEND }], context);
  const overHem = stuk !== undefined && gevonden?.inzage.persoon === stuk.persoon;
  return overHem && laatToe(door, gevonden.inzage, context.vrager) ? gevonden : undefined;
}

export async function vindStuk({ lezer }: Opslag, soort: Stuksoort, kenmerk: unknown): Promise<Stuk | undefined> {
  const stuk = await lezer.findOneBy(soort, { kenmerk: String(kenmerk) });
  // To a database, other capitals or a space behind it may be the same number.
  return stuk?.kenmerk === kenmerk ? (stuk ?? undefined) : undefined;
}

/** All that the rules of a command need to know, as it stands now. */
export async function leesGeval(
  { opslag, tabellen, instellingen }: Werkplaats,
  { vrager, vandaag, nu, omgeving }: PartnerContext<unknown>,
  over: { invoer: unknown; stuk?: Stuk } & Bewezene,
): Promise<Geval & { stuk?: Stuk }> {
  const [records, staf] = await Promise.all([
    readAll(createLezers(opslag, tabellen), over.inzage.persoon),
    vrager.inwoner ? [] : opslag.lezer.findBy(Medewerker, { organisatie: vrager.organisatie }),
  ]);
  const aanHetWerk = staf.filter((m) => m.organisatie === vrager.organisatie && werktOp(m, vandaag));
  return {
    ...{ ...over, records, vandaag, nu, instellingen: instellingenUit(instellingen, omgeving) },
    medewerker: aanHetWerk.find(({ sub }) => sub === vrager.sub),
    collega: (kenmerk) => aanHetWerk.find((m) => m.kenmerk === kenmerk),
  };
}
