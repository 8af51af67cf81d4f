import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Directive, Field, FieldResolver, ID, Info, ObjectType, Resolver, Root } from 'type-graphql';
import type { z } from 'zod';
import type { Dossier } from '#schema/dossier/Dossier';
import { Grond, type Partnerdomein } from '#schema/lijsten/toegang';
import type { Partneromgeving } from '../dienst/omgeving';
import { type Lezers, type Records, readAll, type Tabellen } from '../opslag/tabellen';
import { alsToegang, type Inzage } from '../toegang/inzage';
import { inzageUitBewijs } from '../toegang/inzageUitBewijs';
import { open, type SubgraphContext } from './context';

export type PartnerContext<Bronnen> = SubgraphContext<Bronnen, z.infer<typeof Partneromgeving>>;

export interface Dossierdeclaratie<T extends Tabellen> {
  domein: Partnerdomein;
  dossier: new (
    toegang: Dossier['toegang'],
    records: () => Promise<Records<T>>,
    vandaag: string,
  ) => Dossier<Records<T>>;
  /** Leaves out records that this insight does not cover, before anything is told or counted. */
  zichtbaar?(records: Records<T>, inzage: Inzage): Records<T>;
}

/** `WMO` → the field `wmo` and the proof `bewijsWmo`. */
export function veldnamen(domein: Partnerdomein): { veld: string; bewijs: string } {
  const veld = domein.toLowerCase();
  return { veld, bewijs: `bewijs${veld[0].toUpperCase()}${veld.slice(1)}` };
}

/**
 * The one way into a partner's records: `Persoon`, whose dossier field requires the hub's proof. Any Federation router
 * fetches the proof first and hands it over; without a valid one the dossier says GEEN.
 */
export function persoonMetDossier<T extends Tabellen>(declaratie: Dossierdeclaratie<T>) {
  const { domein, dossier, zichtbaar = (records) => records } = declaratie;
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
      @Ctx() context: PartnerContext<Lezers<T>>,
      @Info() info: GraphQLResolveInfo,
    ): Dossier<Records<T>> {
      const { vrager, nu, bronnen, vandaag, verstrekkingen } = context;
      const sleutels = context.omgeving.BEWIJS_SLEUTELS;
      const inzage = inzageUitBewijs(persoon[bewijs], persoon.id, { vrager, domein, sleutels, nu });
      open(context, info, inzage);
      const lees = async () => {
        const alle = await readAll(bronnen, inzage.persoon);
        const gezien = zichtbaar(alle, inzage);
        const ookVoorVertegenwoordiger = zichtbaar(alle, alsVertegenwoordiger(inzage));
        if (tel(gezien) > tel(ookVoorVertegenwoordiger)) verstrekkingen.markeerVertrouwelijk(inzage.persoon, domein);
        return gezien;
      };
      return new dossier(alsToegang(inzage), lees, vandaag);
    }
  }
  return { Persoon, PersoonResolver };
}

/** The same insight as somebody would have it who speaks for the person: nothing of what was asked in confidence. */
const alsVertegenwoordiger = (inzage: Inzage): Inzage => ({
  ...{ ...inzage, grond: Grond.VERTEGENWOORDIGING, vertrouwelijk: false },
});
const tel = (records: Records<Tabellen>) => Object.values(records).reduce((som, stukken) => som + stukken.length, 0);
