import type { z } from 'zod';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import type { Opslag } from '../opslag/opslag';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import type { Records, Tabellen } from '../opslag/tabellen';
import { instellingenUit, type PartnerContext, watHemAangaat } from '../subgraph/persoonMetDossier';
import { ONBEKEND } from '../toegang/inzageUitBewijs';
import { type Bewezene, bewijzenVanHub } from './bewijzenVanHub';
import { Medewerker, werktOp } from './Medewerker';
import type { Geval, Opdracht } from './opdracht';
import { laatToe } from './toelating';
import { leesZicht, type Zicht, type Zichtgrens } from './zicht';

/** Where commands are carried out: in one partner's own database. */
export interface Werkplaats<T extends Tabellen = Tabellen> extends Zichtgrens<T> {
  domein: Partnerdomein;
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
  zicht?: Zicht;
}

export async function vind(
  werkplaats: Werkplaats,
  opdracht: Opdracht,
  invoer: Ingevuld,
  context: PartnerContext<unknown>,
  alBewezen?: Bewezene,
): Promise<Gevonden> {
  if (opdracht.vorm === 'STAP') {
    const { soort, veld } = opdracht.over;
    return vindZichtbaar(werkplaats, opdracht, { soort, kenmerk: invoer[veld] }, context, alBewezen);
  }
  const wie = [{ persoon: String(invoer.persoon) }];
  const [gevonden] = alBewezen ? [alBewezen] : await bewijzenVanHub(werkplaats.domein, wie, context);
  if (!gevonden || !laatToe(opdracht.door, gevonden.inzage, context.vrager)) return {};
  return { bewezen: gevonden, zicht: await leesZicht(werkplaats, gevonden.inzage) };
}

/**
 * A record that the caller sees. As many statements and questions to the hub for one that is not there as for one that is
 * not his business, or that is kept from him.
 */
export async function vindZichtbaar(
  werkplaats: Werkplaats,
  opdracht: Pick<Opdracht, 'door'>,
  { soort, kenmerk }: { soort: Stuksoort; kenmerk: unknown },
  context: PartnerContext<unknown>,
  alBewezen?: Bewezene,
): Promise<Gevonden> {
  const stuk = await vindStuk(werkplaats.opslag, soort, kenmerk);
  const bewezen = alBewezen ?? (await bewezenOver(werkplaats.domein, opdracht, stuk, context));
  const zicht = await leesZicht(werkplaats, bewezen?.inzage);
  return stuk && bewezen && zicht.toont(stuk) ? { stuk, bewezen, zicht } : {};
}

/** What the hub proves that the caller may see of whom this record is about; undefined where that is not enough. */
async function bewezenOver(
  domein: Partnerdomein,
  { door }: Pick<Opdracht, 'door'>,
  stuk: Stuk | undefined,
  context: PartnerContext<unknown>,
): Promise<Bewezene | undefined> {
  const [gevonden] = await bewijzenVanHub(domein, [{ pseudoniem: stuk?.persoon ?? ONBEKEND }], context);
  const overHem = stuk !== undefined && gevonden?.inzage.persoon === stuk.persoon;
  return overHem && laatToe(door, gevonden.inzage, context.vrager) ? gevonden : undefined;
}

async function vindStuk({ lezer }: Opslag, soort: Stuksoort, kenmerk: unknown): Promise<Stuk | undefined> {
  const stuk = await lezer.findOneBy(soort, { kenmerk: String(kenmerk) });
  // To a database, other capitals or a space behind it may be the same number.
  return stuk?.kenmerk === kenmerk ? (stuk ?? undefined) : undefined;
}

/** All that the rules of a command need to know, as it stands now. */
export async function leesGeval(
  { opslag, instellingen }: Werkplaats,
  { vrager, vandaag, nu, omgeving }: PartnerContext<unknown>,
  over: { invoer: unknown; stuk?: Stuk; records: Records<Tabellen> } & Bewezene,
): Promise<Geval & { stuk?: Stuk }> {
  const staf = vrager.inwoner ? [] : await opslag.lezer.findBy(Medewerker, { organisatie: vrager.organisatie });
  const aanHetWerk = staf.filter((m) => m.organisatie === vrager.organisatie && werktOp(m, vandaag));
  return {
    ...{
      ...over,
      records: watHemAangaat(over.records, over.inzage, vrager),
      vandaag,
      nu,
      instellingen: instellingenUit(instellingen, omgeving),
    },
    medewerker: aanHetWerk.find(({ sub }) => sub === vrager.sub),
    collega: (kenmerk) => aanHetWerk.find((m) => m.kenmerk === kenmerk),
  };
}
