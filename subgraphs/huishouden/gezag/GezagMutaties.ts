import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Fout } from '#schema/Fout';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { eenPerVraag } from '../mensen/eenPerVraag';
import { Persoon } from '../mensen/Persoon';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { noteerGeweigerd } from '../verstrekkingen/noteerGeweigerd';
import { RegistreerGezagInput } from './invoer';
import { registreerGezag } from './registreerGezag';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

@ObjectType({ description: 'Wat er van het vastleggen van gezag kwam: het kind, of waarom niet.' })
export class GezagPayload {
  @Field(() => Persoon, { nullable: true }) persoon?: Persoon | null;
  @Field(() => [Fout]) fouten: Fout[];
}

@Resolver()
export class GezagMutaties {
  @Mutation(() => GezagPayload, { description: 'Legt vast wie vanaf een dag het gezag over een kind heeft.' })
  async registreerGezag(@Arg('input') input: RegistreerGezagInput, @Ctx() context: Context): Promise<GezagPayload> {
    const { bronnen, verstrekkingen } = context;
    const teVeel = input.houders.some(({ bsn }) => bsn) ? eenPerVraag(context) : undefined;
    if (teVeel) return { persoon: null, fouten: [teVeel] };
    const { id, fouten = [] } = await registreerGezag(bronnen, input);
    bronnen.feiten.clearAll();
    const persoon = id === undefined ? null : await bronnen.personen.load(id);
    if (persoon) {
      const inzage = await bronnen.inzage(persoon.id, Domein.CJG);
      verstrekkingen.note({ ...inzage, niveau: Inzageniveau.BETROKKENHEID }, 'VASTLEGGEN');
    }
    if (id === undefined) noteerGeweigerd(context, Domein.CJG, fouten);
    return { persoon, fouten };
  }
}
