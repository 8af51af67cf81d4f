import { GraphQLError } from 'graphql';
import { Arg, Ctx, Directive, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import { DateScalar } from '#schema/scalars';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Persoon } from '../mensen/Persoon';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { leesGesprek } from './gesprek';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

/**
 * What another partner needs to know of a keukentafelgesprek to take it for an application, so that nothing is asked
 * twice: on which day it was signed. No client can see or ask it.
 */
@Resolver(() => Persoon)
export class OndertekendGesprekResolver {
  @Directive('@inaccessible')
  @FieldResolver(() => DateScalar, { nullable: true })
  async ondertekendGesprek(
    @Root() { id: persoon }: Persoon,
    @Arg('kenmerk', () => ID) kenmerk: string,
    @Ctx() context: Context,
  ): Promise<string | null> {
    const gesprek = await leesGesprek(context, { persoon, kenmerk });
    if (gesprek) return gesprek.ondertekendOp ?? null;
    throw new GraphQLError('De bron wijkteam is nu niet bereikbaar.', {
      extensions: { code: 'BRON_ONBEREIKBAAR', bron: 'wijkteam' },
    });
  }
}
