import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import type { Bronnen } from '../store/bronnen';
import { Betrokkenheid } from './Betrokkenheid';
import { Persoon } from './Persoon';

type Context = SubgraphContext<Bronnen>;

@Resolver(() => Betrokkenheid)
export class BetrokkenheidResolver {
  @FieldResolver(() => String)
  async organisatie(@Root() { organisatieId }: Betrokkenheid, @Ctx() { bronnen }: Context): Promise<string> {
    return (await bronnen.organisatienamen.load(organisatieId)) ?? organisatieId;
  }

  @FieldResolver(() => String, { nullable: true })
  team(@Root() { teamId }: Betrokkenheid, @Ctx() { bronnen }: Context): Promise<string | null> | null {
    return teamId ? bronnen.teamnamen.load(teamId) : null;
  }

  @FieldResolver(() => Persoon, {
    nullable: true,
    description: 'Om wie het gaat; leeg waar het om het hele huishouden gaat.',
  })
  persoon(@Root() { persoonId }: Betrokkenheid, @Ctx() { bronnen }: Context): Promise<Persoon | null> | null {
    return persoonId ? bronnen.personen.load(persoonId) : null;
  }
}
