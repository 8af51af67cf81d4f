import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { alsToegang } from '#waarborgen/toegang/inzage';
import { Huishouden } from '../mensen/Huishouden';
import type { Bronnen } from '../store/bronnen';
import { alsPlan, openPlan } from './openPlan';
import { Plan } from './Plan';

type Context = SubgraphContext<Bronnen>;

@Resolver(() => Huishouden)
export class HuishoudenPlanResolver {
  @FieldResolver(() => Plan, { nullable: true, description: 'Het plan dat openstaat, of anders het laatste.' })
  plan(@Root() { id }: Huishouden, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<Plan | null> {
    return openPlan(id, context, info);
  }

  @FieldResolver(() => [Plan], { description: 'De plannen die eraan voorafgingen, het nieuwste eerst.' })
  async eerderePlannen(
    @Root() { id }: Huishouden,
    @Ctx() context: Context,
    @Info() { path }: GraphQLResolveInfo,
  ): Promise<Plan[]> {
    const [, ...eerder] = await context.bronnen.planbeelden(id);
    for (const inzage of eerder.length > 0 ? await context.bronnen.planinzages(id) : [])
      context.verstrekkingen.note(inzage);
    context.inzages.openLijst(
      path,
      eerder.map(({ inzage }) => inzage),
    );
    return eerder.map((beeld) => alsPlan(beeld, alsToegang(beeld.inzage)));
  }
}
