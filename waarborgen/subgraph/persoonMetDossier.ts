import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { z } from 'zod';
import type { Dossier } from '#schema/dossier/Dossier';
import { Grond, Inzageniveau, type Partnerdomein } from '#schema/lijsten/toegang';
import type { Partneromgeving } from '../dienst/omgeving';
import type { Vrager } from '../identiteit/vrager';
import { type Lezers, type Records, readAll, staatIn, type Tabellen, vanOrganisatie } from '../opslag/tabellen';
import { alsToegang, alsVertegenwoordiger, type Inzage } from '../toegang/inzage';
import { inzageUitBewijs } from '../toegang/inzageUitBewijs';
import { open, type SubgraphContext } from './context';

export type PartnerContext<Bronnen> = SubgraphContext<Bronnen, z.infer<typeof Partneromgeving>>;

/** Readers of a partner's tables. */
export interface Metlezers<T extends Tabellen> {
  lezers: Lezers<T>;
}

/** What a partner's own environment variables say, and nothing of its keys. */
export type Instellingen = Readonly<Record<string, unknown>>;

export const instellingenUit = (vorm: z.ZodRawShape | undefined, omgeving: object): Instellingen =>
  Object.fromEntries(Object.keys(vorm ?? {}).map((naam) => [naam, (omgeving as Instellingen)[naam]]));

export interface Dossierdeclaratie<T extends Tabellen> {
  domein: Partnerdomein;
  dossier: new (
    toegang: Dossier['toegang'],
    records: () => Promise<Records<T>>,
    vandaag: string,
    instellingen: Instellingen,
  ) => Dossier<Records<T>>;
  /** The environment variables that its domain needs besides. */
  instellingen?: z.ZodRawShape;
  /** Leaves out records that this insight does not cover, before anything is told or counted. */
  zichtbaar?(records: Records<T>, inzage: Inzage): Records<T>;
}

/** `WMO` → the field `wmo`, its proof of a person `bewijsWmo`, and its proofs of several `bewijzenWmo`. */
export function veldnamen(domein: Partnerdomein): { veld: string; bewijs: string; bewijzen: string } {
  const veld = domein.toLowerCase();
  const naam = `${veld[0].toUpperCase()}${veld.slice(1)}`;
  return { veld, bewijs: `bewijs${naam}`, bewijzen: `bewijzen${naam}` };
}

/**
 * The one way into a partner's records: `Persoon`, whose dossier field requires the hub's proof. Any Federation router
 * fetches the proof first and hands it over; without a valid one the dossier says GEEN.
 */
export function persoonMetDossier<T extends Tabellen>(declaratie: Dossierdeclaratie<T>) {
  const { domein, dossier } = declaratie;
  const { veld, bewijs } = veldnamen(domein);

  @Directive('@key(fields: "id")')
  @ObjectType('Persoon')
  class Persoon {
    @Field(() => ID) id: string;
    [proof: string]: unknown;
  }
  Directive('@external')(Persoon.prototype, bewijs);
  Field(() => String, { nullable: true })(Persoon.prototype, bewijs);

  @Resolver(() => Persoon)
  class PersoonResolver {
    @Directive(`@requires(fields: "${bewijs}")`)
    @FieldResolver(() => dossier, { name: veld, nullable: true })
    dossier(
      @Root() persoon: Persoon,
      @Ctx() context: PartnerContext<Metlezers<T>>,
      @Info() info: GraphQLResolveInfo,
    ): Dossier<Records<T>> {
      const inzage = bewezen(persoon[bewijs], persoon.id, domein, context);
      open(context, info, inzage);
      return dossierBij(declaratie, inzage, context);
    }
  }
  return { Persoon, PersoonResolver };
}

/** What a proof shows that this caller may see of this person. */
export function bewezen(
  bewijs: unknown,
  persoon: string,
  domein: Partnerdomein,
  { vrager, nu, omgeving }: PartnerContext<unknown>,
): Inzage {
  return inzageUitBewijs(bewijs, persoon, { vrager, domein, sleutels: omgeving.BEWIJS_SLEUTELS, nu });
}

/** The dossier as far as an insight covers it; its records are read when something asks for them. */
export function dossierBij<T extends Tabellen>(
  { domein, dossier, instellingen, zichtbaar = (records) => records }: Dossierdeclaratie<T>,
  inzage: Inzage,
  { bronnen, vandaag, verstrekkingen, omgeving, vrager }: PartnerContext<Metlezers<T>>,
): Dossier<Records<T>> {
  const lees = async () => {
    const alle = await readAll(bronnen.lezers, inzage.persoon);
    const mag = watHemAangaat(alle, inzage, vrager);
    if (ietsVertrouwelijksIn({ zichtbaar }, mag, inzage)) verstrekkingen.markeerVertrouwelijk(inzage.persoon, domein);
    return zichtbaar(mag, inzage);
  };
  return new dossier(alsToegang(inzage), lees, vandaag, instellingenUit(instellingen, omgeving));
}

/** Whether this insight shows something that the person asked in confidence. */
export function ietsVertrouwelijksIn<T extends Tabellen>(
  { zichtbaar = (records) => records }: Pick<Dossierdeclaratie<T>, 'zichtbaar'>,
  records: Records<T>,
  inzage: Inzage,
): boolean {
  const voorAnderen = zichtbaar(records, alsVertegenwoordiger(inzage));
  return Object.values(zichtbaar(records, inzage))
    .flat()
    .some((stuk) => !staatIn(voorAnderen, stuk));
}

/** Its own records are an organisation's own dossier; of another in the same domain it sees what the resident allows. */
export const watHemAangaat = <T extends Tabellen>(
  records: Records<T>,
  { grond, niveau }: Inzage,
  { organisatie }: Pick<Vrager, 'organisatie'>,
): Records<T> =>
  // The insurer sees no more than totals, of whoever delivers the care.
  grond === Grond.EIGEN_DOSSIER && niveau === Inzageniveau.DETAILS ? vanOrganisatie(records, organisatie) : records;
