import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Huishouden } from '../mensen/Huishouden';
import type { Bronnen } from '../store/bronnen';
import { FEITEN } from './dossiervorm';
import { leesFeiten } from './lees';
import { Samenvatting } from './Samenvatting';
import { vatSamen } from './vatSamen';
import '../dossiers/dossiersVanPersoon';

@Resolver(() => Huishouden)
export class SamenvattingResolver {
  /** Out of dossiers that each partner filtered for this caller: it can't say more than he may see. */
  @Directive(`@requires(fields: "${FEITEN}")`)
  @FieldResolver(() => Samenvatting, { nullable: true })
  async samenvatting(
    @Root() { id, dossiers }: Huishouden,
    @Ctx() context: SubgraphContext<Bronnen>,
  ): Promise<Samenvatting> {
    return vatSamen(await leesFeiten(id, dossiers, context), context.vandaag);
  }
}
