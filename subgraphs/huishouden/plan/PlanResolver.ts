import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Int, Resolver, Root } from 'type-graphql';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein, Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import { type Pagina, paginaArgs, paginate, type Verbonden } from '#schema/verbinding';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Persoon } from '../mensen/Persoon';
import type { Bronnen } from '../store/bronnen';
import { akkoordstanden } from './akkoord';
import { type Planversiebeeld, vraagtAkkoord } from './beeld';
import { Plan } from './Plan';
import { Plandoel } from './Plandoel';
import { type Planversie, PlanversieConnection, Planwijziging } from './Planversie';
import type { Planbeeld } from './planbeeld';
import { alsPlanversie, bekendeMensen, noteerDoelen, standBij, toonDoelen } from './toon';
import { Verwijzing, verwijzingVoor } from './Verwijzing';
import { ALLEEN_DETAILS, verschil } from './verschil';

type Context = SubgraphContext<Bronnen>;
type Doelen = Planbeeld['doelen'];
const Pagina20 = paginaArgs(20);
/** More versions than anybody makes. */
const HOOGSTENS = 10 ** 9;
const nieuwsteEerst = ({ versie }: Planversiebeeld): string => String(HOOGSTENS - versie).padStart(10, '0');

@Resolver(() => Plan)
export class PlanResolver {
  /** A goal that is not seen is not there. */
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Plandoel], { nullable: true })
  doelen(@Root() { beeld }: Plan, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Doelen {
    if (beeld) noteerDoelen(beeld, context);
    return toonDoelen(beeld?.doelen ?? [], context, info);
  }

  /** They come from the wijkteam, and are shown as such. */
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Leefgebied], {
    nullable: true,
    description: 'Waarover het gesprek ging waaruit het plan voortkwam.',
  })
  async leefgebieden(@Root() { beeld }: Plan, @Ctx() { bronnen, verstrekkingen }: Context): Promise<Leefgebied[]> {
    if (!beeld?.gesprek) return [];
    verstrekkingen.noteAt(await bronnen.inzage(beeld.gesprek.persoon, Domein.WIJKTEAM), Inzageniveau.HOOFDLIJNEN);
    return beeld.leefgebieden;
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => PlanversieConnection, { nullable: true, description: 'De nieuwste eerst.' })
  versies(
    @Root() { beeld }: Plan,
    @Args(() => Pagina20) pagina: Pagina,
    @Ctx() context: Context,
  ): Verbonden<Planversie> | null {
    if (!beeld) return null;
    noteerDoelen(beeld, context);
    const { edges, pageInfo } = paginate(beeld.versies, nieuwsteEerst, pagina);
    return { pageInfo, edges: edges.map(({ cursor, node }) => ({ cursor, node: alsPlanversie(beeld, node) })) };
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Planwijziging], { nullable: true, description: 'Wat er tussen twee versies veranderde.' })
  verschil(
    @Root() { beeld }: Plan,
    @Arg('van', () => Int, { defaultValue: 1 }) van: number,
    @Arg('tot', () => Int, { nullable: true, description: 'Standaard de laatste.' }) tot: number | undefined,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ): Planwijziging[] {
    if (!beeld) return [];
    noteerDoelen(beeld, context);
    const inzage = (doel: string | null) => beeld.doelen.find(({ id }) => id === doel)?.samen ?? beeld.inzage;
    const gezien = verschil(standBij(beeld, van), standBij(beeld, tot ?? beeld.versie)).filter(
      ({ veld, doel }) => !ALLEEN_DETAILS.includes(veld) || reiktTot(inzage(doel).niveau, Inzageniveau.DETAILS),
    );
    context.inzages.openLijst(
      info.path,
      gezien.map(({ doel }) => inzage(doel)),
    );
    return gezien;
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => Verwijzing, {
    nullable: true,
    description: 'Het keukentafelgesprek waaruit het plan voortkwam.',
  })
  gesprek(@Root() { beeld }: Plan, @Ctx() context: Context): Promise<Verwijzing | null> | null {
    return beeld?.gesprek ? verwijzingVoor(beeld.gesprek, context) : null;
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Persoon], {
    nullable: true,
    description: 'Wie nog akkoord moet geven op wat u van het plan ziet.',
  })
  async wachtOpAkkoord(@Root() { beeld }: Plan, @Ctx() { bronnen }: Context): Promise<Persoon[]> {
    const open = (beeld?.doelen ?? []).filter(vraagtAkkoord);
    const standen = (await Promise.all(open.map((doel) => akkoordstanden(bronnen, doel)))).flat();
    return bekendeMensen(bronnen, [...new Set(standen.flatMap(({ wachtOp }) => wachtOp))]);
  }
}
