import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Fout } from '#schema/Fout';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Huishouden } from '../mensen/Huishouden';
import type { Bronnen } from '../store/bronnen';
import { BeantwoordRegieaanbodInput, DraagRegieOverInput, GeefRegieTerugInput, TrekRegieaanbodInInput } from './invoer';
import { noteerRegie } from './noteerRegie';
import { beantwoordRegieaanbod, draagRegieOver, geefRegieTerug, trekRegieaanbodIn } from './stappen';

type Context = SubgraphContext<Bronnen>;

@ObjectType({ description: 'Wat er van een opdracht over de regie kwam: het huishouden, of waarom niet.' })
export class RegiePayload {
  @Field(() => Huishouden, { nullable: true }) huishouden?: Huishouden | null;
  @Field(() => [Fout]) fouten: Fout[];
}

/** How regie moves. What may be done stands in regie/; here it is only told. */
@Resolver()
export class RegieMutaties {
  @Mutation(() => RegiePayload, { description: 'Biedt de regie een ander aan; zij gaat over als die haar aanvaardt.' })
  draagRegieOver(@Arg('input') input: DraagRegieOverInput, @Ctx() context: Context): Promise<RegiePayload> {
    return vertel(context, draagRegieOver(context.bronnen, input));
  }

  @Mutation(() => RegiePayload)
  beantwoordRegieaanbod(
    @Arg('input') input: BeantwoordRegieaanbodInput,
    @Ctx() context: Context,
  ): Promise<RegiePayload> {
    return vertel(context, beantwoordRegieaanbod(context.bronnen, input));
  }

  @Mutation(() => RegiePayload)
  trekRegieaanbodIn(@Arg('input') input: TrekRegieaanbodInInput, @Ctx() context: Context): Promise<RegiePayload> {
    return vertel(context, trekRegieaanbodIn(context.bronnen, input));
  }

  @Mutation(() => RegiePayload, { description: 'Geeft de tijdelijke regie eerder terug aan wie haar uitleende.' })
  geefRegieTerug(@Arg('input') input: GeefRegieTerugInput, @Ctx() context: Context): Promise<RegiePayload> {
    return vertel(context, geefRegieTerug(context.bronnen, input));
  }
}

/** The household as the caller sees it then, which is no more than he saw before. */
async function vertel(context: Context, opdracht: Promise<Gedaan>): Promise<RegiePayload> {
  const { id, fouten = [] } = await opdracht;
  if (id === undefined) return { huishouden: null, fouten };
  await noteerRegie(context, id, 'VASTLEGGEN');
  return { huishouden: await context.bronnen.huishoudens.load(id), fouten };
}
