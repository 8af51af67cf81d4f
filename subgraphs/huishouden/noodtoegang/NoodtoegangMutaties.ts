import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Fout } from '#schema/Fout';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { beoordeelNoodtoegang } from './beoordeelNoodtoegang';
import { BeoordeelNoodtoegangInput, VraagNoodtoegangInput } from './invoer';
import { Noodtoegang } from './Noodtoegang';
import { noteer } from './noteer';
import { vraagNoodtoegang } from './vraagNoodtoegang';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

@ObjectType({ description: 'Wat er van een opdracht over noodtoegang kwam: de noodtoegang, of waarom niet.' })
export class NoodtoegangPayload {
  @Field(() => Noodtoegang, { nullable: true }) noodtoegang?: Noodtoegang | null;
  @Field(() => [Fout]) fouten: Fout[];
}

/** The life of a noodtoegang. What may be done stands in noodtoegang/; here it is only told. */
@Resolver()
export class NoodtoegangMutaties {
  @Mutation(() => NoodtoegangPayload)
  vraagNoodtoegang(@Arg('input') input: VraagNoodtoegangInput, @Ctx() context: Context): Promise<NoodtoegangPayload> {
    return vertel(context, vraagNoodtoegang(context.bronnen, input, context.omgeving));
  }

  @Mutation(() => NoodtoegangPayload)
  beoordeelNoodtoegang(
    @Arg('input') input: BeoordeelNoodtoegangInput,
    @Ctx() context: Context,
  ): Promise<NoodtoegangPayload> {
    return vertel(context, beoordeelNoodtoegang(context.bronnen, input, context.omgeving));
  }
}

/** Whoever asked or judged sees it whole; that he did is noted. */
async function vertel({ bronnen, verstrekkingen }: Context, opdracht: Promise<Gedaan>): Promise<NoodtoegangPayload> {
  const { id, fouten = [] } = await opdracht;
  const noodtoegang = id === undefined ? undefined : await bronnen.noodtoegang(id);
  if (noodtoegang) noteer(verstrekkingen, noodtoegang, 'VASTLEGGEN');
  return { noodtoegang, fouten };
}
