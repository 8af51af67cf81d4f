import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { Persoon } from '../mensen/Persoon';
import type { Bronnen } from '../store/bronnen';
import { alsGezagsperiode, Gezagsperiode } from './Gezagsperiode';
import { gezagsinzage } from './zicht';

type Context = SubgraphContext<Bronnen>;

@Resolver(() => Persoon)
export class GezagResolver {
  @FieldResolver(() => [Gezagsperiode], {
    nullable: true,
    description: 'Wie het gezag heeft en had: voor het kind vanaf 12, wie het gezag heeft, en een betrokken CJG-coach.',
  })
  async gezag(@Root() { id }: Persoon, @Ctx() { bronnen, verstrekkingen }: Context): Promise<Gezagsperiode[] | null> {
    const { vandaag } = bronnen;
    const [lezer, over, inzages] = await Promise.all([bronnen.lezer(), bronnen.feiten.load(id), bronnen.inzages(id)]);
    if (!over) return null;
    const inzage = gezagsinzage({ lezer, over, vandaag }, inzages);
    verstrekkingen.note(
      inzage
        ? { ...inzage, niveau: Inzageniveau.BETROKKENHEID }
        : { ...inzages[0], domein: Domein.CJG, niveau: Inzageniveau.GEEN, grond: null, toestemming: null },
    );
    return inzage ? over.gezagsverloop.map((stuk, _, alle) => alsGezagsperiode(stuk, alle)) : null;
  }
}

@Resolver(() => Gezagsperiode)
export class GezagsperiodeResolver {
  /** Named under the rules for persons: who may not know him sees no name. */
  @FieldResolver(() => Persoon, { nullable: true, description: 'Leeg waar niemand het heeft, of een instelling.' })
  async houder(@Root() { houderId }: Gezagsperiode, @Ctx() { bronnen }: Context): Promise<Persoon | null> {
    return houderId ? ((await bronnen.feiten.load(houderId))?.persoon ?? null) : null;
  }
}
