import { GraphQLError } from 'graphql';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import type { Bronnen } from '../store/bronnen';
import { watOntbreektAan } from './eisen';
import { leesWijkbeeld } from './leesWijkbeeld';
import { Wijkbeeld } from './Wijkbeeld';

@Resolver(() => Wijkbeeld)
export class WijkbeeldResolver {
  @Query(() => Wijkbeeld, {
    nullable: true,
    description: 'Cijfers over een wijk in een maand die voorbij is (JJJJ-MM); met het doel KWALITEIT.',
  })
  async wijkbeeld(
    @Arg('wijk', () => String) wijk: string,
    @Arg('maand', () => String) maand: string,
    @Ctx() { bronnen }: SubgraphContext<Bronnen>,
  ): Promise<Wijkbeeld> {
    const fout = watOntbreektAan({ lezer: await bronnen.lezer(), maand, vandaag: bronnen.vandaag });
    if (fout) throw new GraphQLError(fout.bericht, { extensions: { code: fout.code } });
    return leesWijkbeeld(bronnen.opslag, wijk, maand);
  }
}
