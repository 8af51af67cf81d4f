import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import { Domein, Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import { Niveau } from '#schema/toestemming';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { type Inzage, krapste } from '#waarborgen/toegang/inzage';
import { Persoon } from '../mensen/Persoon';
import type { Bronnen } from '../store/bronnen';
import { Plan } from './Plan';
import { Planactie } from './Planactie';
import { Plandoel } from './Plandoel';

type Context = SubgraphContext<Bronnen>;

@Resolver(() => Plan)
export class PlanResolver {
  /** A goal is seen as far as everybody whom it concerns allows; one that is not seen is not there. */
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Plandoel], { nullable: true })
  async doelen(@Root() { id }: Plan, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Plandoel[]> {
    if (!id) return [];
    const doelen = await context.bronnen.doelen.load(id);
    const inzages = await Promise.all(doelen.map((doel) => inzageIn(doel, context)));
    const zichtbaar = doelen.map((doel, i) => ({ doel, inzage: inzages[i] })).filter(({ inzage }) => toonbaar(inzage));
    context.inzages.openLijst(
      info.path,
      zichtbaar.map(({ inzage }) => inzage),
    );
    return zichtbaar.map(({ doel }) => doel);
  }
}

/** Noted for all whom it concerns: a goal may be about somebody who lives elsewhere. */
async function inzageIn({ betreftIds }: Plandoel, { bronnen, verstrekkingen }: Context): Promise<Inzage> {
  const inzages = await Promise.all(betreftIds.map((id) => bronnen.inzage(id, Domein.PLAN)));
  const samen = inzages.reduce(krapste);
  verstrekkingen.noteTogether(inzages, toonbaar(samen) ? samen.niveau : Inzageniveau.GEEN);
  return samen;
}

const toonbaar = ({ niveau }: Inzage) => reiktTot(niveau, Inzageniveau.HOOFDLIJNEN);

@Resolver(() => Plandoel)
export class PlandoelResolver {
  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Persoon])
  async betreft(@Root() { betreftIds }: Plandoel, @Ctx() { bronnen }: Context): Promise<Persoon[]> {
    const personen = await Promise.all(betreftIds.map((id) => bronnen.personen.load(id)));
    return personen.filter((p) => p !== null);
  }

  @Niveau('HOOFDLIJNEN')
  @FieldResolver(() => [Planactie])
  acties(@Root() { id }: Plandoel, @Ctx() { bronnen }: Context): Promise<Planactie[]> {
    return bronnen.acties.load(id);
  }
}
