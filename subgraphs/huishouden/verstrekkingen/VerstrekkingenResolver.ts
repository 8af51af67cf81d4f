import type { GraphQLResolveInfo } from 'graphql';
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { type Domein, subgraphVan } from '#schema/lijsten/toegang';
import { type Pagina, paginaArgs, paginagrootte, paginaInfo, type Verbonden } from '#schema/verbinding';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { meldOnbereikbaar } from '#waarborgen/subgraph/meldingen';
import { Persoon } from '../mensen/Persoon';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { isVanHemzelf, logboekgrens, logboekinzage } from '../zichtbaarheid';
import { Verstrekking, VerstrekkingConnection } from './Verstrekking';
import { type Gevonden, searchVerstrekkingen, writePlek } from './verstrekkingen';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;
type Gelezen = Verbonden<Verstrekking> & { ontbreekt: Domein[] };
const Pagina50 = paginaArgs(50);

@Resolver(() => Persoon)
export class VerstrekkingenResolver {
  @FieldResolver(() => VerstrekkingConnection, {
    nullable: true,
    description:
      'Wie iets van de persoon zag, vastlegde of wilde zien, het nieuwste eerst: voor hemzelf, wie voor hem spreekt, en de privacy-officer.',
  })
  async verstrekkingen(
    @Root() { id }: Persoon,
    @Args(() => Pagina50) { first, after }: Pagina,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Gelezen | null> {
    const { bronnen, omgeving } = context;
    const grootte = paginagrootte(first);
    const [lezer, over, inzages] = await Promise.all([bronnen.lezer(), bronnen.feiten.load(id), bronnen.inzages(id)]);
    if (!over) return null;
    const opGrond = logboekinzage(lezer, inzages);
    if (!isVanHemzelf(opGrond)) context.verstrekkingen.note(opGrond, 'LOGBOEK_RAADPLEGEN');
    const getoond = await bronnen.getoondeNoodtoegangen(id);
    const grens = logboekgrens(lezer, inzages, { beheerder: omgeving.BEHEERDER, getoond });
    if (!grens) return null;
    const vraag = { grens, aantal: grootte + 1, after };
    const { regels, ontbreekt } = await searchVerstrekkingen(bronnen.logboeken, over, vraag);
    for (const { bron, reden } of ontbreekt) meldOnbereikbaar(context, info, subgraphVan(bron), reden);
    const edges = regels.slice(0, grootte).map((regel) => ({ node: alsVerstrekking(regel), cursor: writePlek(regel) }));
    const pageInfo = paginaInfo(edges, regels.length > grootte, after !== undefined);
    return { edges, pageInfo, ontbreekt: ontbreekt.map(({ bron }) => bron) };
  }
}

function alsVerstrekking({ bron, keten, nr, tijdstip, organisatie, team, ...regel }: Gevonden): Verstrekking {
  return Object.assign(new Verstrekking(), {
    ...regel,
    id: [bron, keten, nr].join('.'),
    tijdstip: new Date(tijdstip),
    ...{ organisatieId: organisatie, teamId: team },
  });
}

@Resolver(() => Verstrekking)
export class VerstrekkingResolver {
  @FieldResolver(() => String, { description: 'Namens wie; een inwoner komt namens zichzelf.' })
  async organisatie(@Root() { organisatieId }: Verstrekking, @Ctx() { bronnen }: Context): Promise<string> {
    if (!organisatieId) return INWONER;
    return (await bronnen.organisatienamen.load(organisatieId)) ?? organisatieId;
  }

  @FieldResolver(() => String, { nullable: true })
  team(@Root() { teamId }: Verstrekking, @Ctx() { bronnen }: Context): Promise<string | null> | null {
    return teamId ? bronnen.teamnamen.load(teamId) : null;
  }
}

const INWONER = 'Inwoner';
