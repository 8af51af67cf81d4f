import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { Inzageniveau } from '#schema/lijsten/toegang';
import { paginaArgs, type Verbonden, verbinding } from '#schema/verbinding';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { geldtOp } from '#waarborgen/toegang/feiten';
import type { Bronnen } from '../store/bronnen';
import { woontOfWerktEr } from '../zichtbaarheid';
import { Betrokkenheid } from './Betrokkenheid';
import { kentBetrokkenheid } from './betrokkenen';
import { geldigId } from './geldigId';
import { Huishouden } from './Huishouden';
import { Persoon } from './Persoon';

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
  async wijk(@Root() { id, wijknaam }: Huishouden, @Ctx() { bronnen }: Context): Promise<string | null> {
    return woontOfWerktEr(await bronnen.lezer(), await bronnen.leden(id)) ? wijknaam : null;
  }

  @FieldResolver(() => [Persoon])
  leden(@Root() { id }: Huishouden, @Ctx() { bronnen }: Context): Promise<Persoon[]> {
    return bronnen.leden(id);
  }

  @FieldResolver(() => [Betrokkenheid], { description: 'De organisaties van wie u mag weten dat zij betrokken zijn.' })
  async betrokkenen(@Root() { id }: Huishouden, @Ctx() context: Context): Promise<Betrokkenheid[]> {
    const { bronnen } = context;
    const nu = (await bronnen.betrokkenheden.load(id)).filter((b) => geldtOp(b, bronnen.vandaag));
    const leden = (await bronnen.leden(id)).map((lid) => lid.id);
    const toonbaar = await Promise.all(nu.map((b) => magWeten(b, leden, context)));
    return nu.filter((_, i) => toonbaar[i]);
  }
}

/** Noted, whichever way it goes. */
async function magWeten(b: Betrokkenheid, leden: string[], { bronnen, verstrekkingen }: Context): Promise<boolean> {
  const { mag, inzages } = await kentBetrokkenheid(b, leden, bronnen);
  verstrekkingen.noteTogether(inzages, mag ? Inzageniveau.BETROKKENHEID : Inzageniveau.GEEN);
  return mag;
}
