import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { paginaArgs, type Verbonden, verbinding } from '#schema/verbinding';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { geldtOp } from '#waarborgen/toegang/feiten';
import type { Bronnen } from '../store/bronnen';
import { Betrokkenheid } from './Betrokkenheid';
import { kenbaar } from './betrokkenen';
import { geldigId } from './geldigId';
import { Huishouden } from './Huishouden';
import { Persoon } from './Persoon';
import { kenbareWijk } from './wijk';

type Context = SubgraphContext<Bronnen>;

export const { Connection: HuishoudenConnection } = verbinding(Huishouden, 'GEEN');

@ArgsType()
class HuishoudensArgs extends paginaArgs(25) {
  @Field(() => String, { nullable: true }) wijk?: string;
}

@Resolver(() => Huishouden)
export class HuishoudenResolver {
  @Query(() => Huishouden, {
    nullable: true,
    description: 'Leeg waar u niet betrokken bent: hetzelfde antwoord als "bestaat niet".',
  })
  huishouden(@Arg('id', () => ID) id: string, @Ctx() { bronnen }: Context): Promise<Huishouden | null> {
    return bronnen.huishoudens.load(geldigId(id));
  }

  @Query(() => HuishoudenConnection, { description: 'De huishoudens waarbij u betrokken bent.' })
  huishoudens(
    @Args(() => HuishoudensArgs) args: HuishoudensArgs,
    @Ctx() { bronnen }: Context,
  ): Promise<Verbonden<Huishouden>> {
    return bronnen.searchHuishoudens(args);
  }

  @FieldResolver(() => String, { nullable: true })
  wijk(@Root() huishouden: Huishouden, @Ctx() { bronnen }: Context): Promise<string | null> {
    return kenbareWijk(huishouden, bronnen);
  }

  @FieldResolver(() => [Persoon])
  leden(@Root() { id }: Huishouden, @Ctx() { bronnen }: Context): Promise<Persoon[]> {
    return bronnen.leden(id);
  }

  @FieldResolver(() => [Betrokkenheid], { description: 'De organisaties van wie u mag weten dat zij betrokken zijn.' })
  async betrokkenen(@Root() { id }: Huishouden, @Ctx() context: Context): Promise<Betrokkenheid[]> {
    const { vandaag, betrokkenheden } = context.bronnen;
    const nu = (await betrokkenheden.load(id)).filter((b) => geldtOp(b, vandaag));
    return kenbaar(nu, id, context);
  }
}
