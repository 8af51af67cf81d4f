import { Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import { Doelbinding, Rol } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Persoon } from '../mensen/Persoon';
import type { Bronnen } from '../store/bronnen';

@ObjectType({ description: 'Voor wie de hub u houdt.' })
export class Vrager {
  @Field(() => Persoon, { nullable: true }) persoon?: Persoon | null;
  @Field(() => String, { nullable: true }) organisatie?: string | null;
  @Field(() => String, { nullable: true }) team?: string | null;
  @Field(() => [Rol]) rollen: readonly Rol[];
  @Field(() => Doelbinding) doel: Doelbinding;
}

@Resolver()
export class VragerResolver {
  @Query(() => Vrager)
  async wieBenIk(@Ctx() { bronnen, vrager }: SubgraphContext<Bronnen>): Promise<Vrager> {
    const { persoon, organisatie, team } = await bronnen.lezer();
    return {
      persoon: persoon ? (await bronnen.feiten.load(persoon))?.persoon : null,
      organisatie: organisatie && (await bronnen.organisatienamen.load(organisatie.id)),
      team: team && (await bronnen.teamnamen.load(team)),
      ...{ rollen: vrager.rollen, doel: vrager.doel },
    };
  }
}
