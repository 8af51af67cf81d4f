import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { In } from 'typeorm';
import { Inzageniveau } from '#schema/lijsten/toegang';
import { type Pagina, paginaArgs, type Verbonden } from '#schema/verbinding';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { ruimste } from '#waarborgen/toegang/inzage';
import { Persoon } from '../mensen/Persoon';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { isToezichthouder, spreektVoor } from '../zichtbaarheid';
import { bereikVan, zietAlles } from './bereik';
import type { Noodtoegang } from './Noodtoegang';
import { NoodtoegangConnection } from './NoodtoegangResolver';
import { noteer } from './noteer';
import { isGetoond } from './stand';
import { domeinenVoorHem } from './zicht';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

const Pagina25 = paginaArgs(25);

@Resolver(() => Persoon)
export class PersoonNoodtoegangResolver {
  @FieldResolver(() => NoodtoegangConnection, {
    nullable: true,
    description:
      'Wie noodtoegang tot deze persoon vroeg: voor hemzelf en wie voor hem spreekt, zodra zij het mogen weten.',
  })
  async noodtoegangen(
    @Root() { id }: Persoon,
    @Args(() => Pagina25) pagina: Pagina,
    @Ctx() { bronnen, verstrekkingen, omgeving }: Context,
  ): Promise<Verbonden<Noodtoegang> | null> {
    const lezer = await bronnen.lezer();
    const toezicht = isToezichthouder(lezer) && zietAlles(bereikVan(lezer, omgeving));
    const inzages = await bronnen.inzages(id);
    if (!toezicht && !inzages.some(({ grond }) => spreektVoor(grond))) return null;
    const getoond = ((await bronnen.feiten.load(id))?.noodverzoeken ?? []).filter((n) => isGetoond(n, bronnen.vandaag));
    const zijn = await Promise.all(getoond.map((n) => toezicht || raaktHem(bronnen, id, n)));
    const zichtbaar = getoond.filter((_, i) => zijn[i]);
    const gevonden = await bronnen.searchNoodtoegangen({ id: In(zichtbaar.map((n) => n.id)) }, pagina);
    if (!toezicht) verstrekkingen.note({ ...inzages.reduce(ruimste), niveau: Inzageniveau.BETROKKENHEID });
    else for (const { node } of gevonden.edges) noteer(verstrekkingen, node);
    return gevonden;
  }
}

const raaktHem = async (bronnen: Bronnen, persoon: string, n: Noodtoegang): Promise<boolean> =>
  (await domeinenVoorHem(bronnen, persoon, n)).length > 0;
