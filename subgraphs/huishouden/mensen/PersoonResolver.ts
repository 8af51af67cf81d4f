import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Toegang } from '#schema/dossier/Toegang';
import { Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { DateScalar } from '#schema/scalars';
import { type Pagina, paginaArgs, paginate, type Verbonden, verbinding } from '#schema/verbinding';
import { leeftijdOp } from '#waarborgen/dienst/klok';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { alsToegang, ruimste } from '#waarborgen/toegang/inzage';
import type { Bronnen } from '../store/bronnen';
import { Toestemming } from '../toestemmingen/Toestemming';
import { magKennen, magToestemmingZien, spreektVoor } from '../zichtbaarheid';
import { geldigId } from './geldigId';
import { Naam, naamVan, Persoon } from './Persoon';

type Context = SubgraphContext<Bronnen>;

export const { Connection: ToestemmingConnection } = verbinding(Toestemming, 'GEEN');
const Pagina50 = paginaArgs(50);

@Resolver(() => Persoon)
export class PersoonResolver {
  @Query(() => Persoon, { nullable: true, description: 'Uzelf, als inwoner.' })
  async mijzelf(@Ctx() { bronnen }: Context): Promise<Persoon | null> {
    const { persoon } = await bronnen.lezer();
    return persoon ? ((await bronnen.feiten.load(persoon))?.persoon ?? null) : null;
  }

  @Query(() => Persoon, {
    nullable: true,
    description: 'Leeg van wie u niet mag weten: hetzelfde antwoord als "bestaat niet".',
  })
  persoon(@Arg('id', () => ID) id: string, @Ctx() { bronnen }: Context): Promise<Persoon | null> {
    return bronnen.opNaam(geldigId(id));
  }

  @FieldResolver(() => Naam, { nullable: true })
  async naam(@Root() persoon: Persoon, @Ctx() context: Context): Promise<Naam | null> {
    return (await isBekend(persoon, context)) ? naamVan(persoon) : null;
  }

  @FieldResolver(() => DateScalar, { nullable: true })
  async geboortedatum(@Root() persoon: Persoon, @Ctx() context: Context): Promise<string | null> {
    return (await isBekend(persoon, context)) ? persoon.geborenOp : null;
  }

  @FieldResolver(() => [Toegang], { description: 'Wat u van deze persoon mag zien, per domein.' })
  async toegang(@Root() { id }: Persoon, @Ctx() { bronnen }: Context): Promise<Toegang[]> {
    return (await bronnen.inzages(id)).map(alsToegang);
  }

  @FieldResolver(() => ToestemmingConnection, {
    nullable: true,
    description: 'Wat de persoon over delen vastlegde: voor hemzelf, wie voor hem spreekt, en de regisseur.',
  })
  async toestemmingen(
    @Root() { id }: Persoon,
    @Args(() => Pagina50) pagina: Pagina,
    @Ctx() { bronnen, verstrekkingen }: Context,
  ): Promise<Verbonden<Toestemming> | null> {
    const feiten = await bronnen.feiten.load(id);
    if (!feiten) return null;
    const regie = await bronnen.heeftRegieOver(id);
    const inzages = await bronnen.inzages(id);
    if (!regie && !inzages.some(({ grond }) => spreektVoor(grond))) return null;
    verstrekkingen.note({ ...inzages.reduce(ruimste), niveau: Inzageniveau.BETROKKENHEID });
    const zichtbaar = feiten.vastgelegd.filter((t) => magToestemmingZien(t, inzages, regie));
    return paginate(zichtbaar, (t) => t.id, pagina);
  }
}

/** Noted, whichever way it goes, under the domain that opens it. */
async function isBekend({ id, geborenOp }: Persoon, { bronnen, verstrekkingen, vandaag }: Context): Promise<boolean> {
  const wijdste = (await bronnen.inzages(id)).reduce(ruimste);
  const mag = magKennen(wijdste);
  verstrekkingen.note(mag ? { ...wijdste, niveau: Inzageniveau.BETROKKENHEID } : wijdste);
  // Whether a child of 12-15 asked its helper in confidence only the helper's own records know.
  const leeftijd = leeftijdOp(geborenOp, vandaag);
  const bijDeBron = wijdste.grond === Grond.EIGEN_DOSSIER && leeftijd >= 12 && leeftijd < 16;
  if (bijDeBron) verstrekkingen.markeerVertrouwelijk(id, wijdste.domein);
  return mag;
}
