import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Field, FieldResolver, Info, ObjectType, Resolver, Root } from 'type-graphql';
import { Fout } from '#schema/Fout';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { alsToegang } from '#waarborgen/toegang/inzage';
import type { Bronnen } from '../../store/bronnen';
import { alsPlan } from '../openPlan';
import { Plan } from '../Plan';
import { Planactie } from '../Planactie';
import { Plandoel } from '../Plandoel';
import type { Actie, Doel, Planbeeld } from '../planbeeld';

type Context = SubgraphContext<Bronnen>;

@ObjectType({ description: 'Wat er van een opdracht op een plan kwam: het plan zoals u het ziet, of waarom niet.' })
export class PlanPayload {
  beeld?: Planbeeld;
  /** The id of the plan, or of the goal or action that it was about. */
  over?: string;
  @Field(() => [Fout]) fouten: Fout[];
}

@Resolver(() => PlanPayload)
export class PlanPayloadResolver {
  @FieldResolver(() => Plan, { nullable: true })
  plan(@Root() { beeld }: PlanPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Plan | null {
    if (!beeld) return null;
    context.inzages.open(info.path, beeld.inzage);
    return alsPlan(beeld, alsToegang(beeld.inzage));
  }

  @FieldResolver(() => Plandoel, { nullable: true, description: 'Het doel waar de opdracht over ging.' })
  doel(@Root() { beeld, over }: PlanPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Doel | null {
    const doel = beeld?.doelen.find(({ id, acties }) => id === over || acties.some((actie) => actie.id === over));
    if (doel) context.inzages.open(info.path, doel.samen);
    return doel ?? null;
  }

  @FieldResolver(() => Planactie, { nullable: true, description: 'De actie waar de opdracht over ging.' })
  actie(@Root() { beeld, over }: PlanPayload, @Ctx() context: Context, @Info() info: GraphQLResolveInfo): Actie | null {
    for (const { acties, samen } of beeld?.doelen ?? []) {
      const actie = acties.find(({ id }) => id === over);
      if (!actie) continue;
      context.inzages.open(info.path, samen);
      return actie;
    }
    return null;
  }
}
