import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Fout } from '#schema/Fout';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { eenPerVraag } from '../mensen/eenPerVraag';
import { Persoon } from '../mensen/Persoon';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { noteerGeweigerd } from '../verstrekkingen/noteerGeweigerd';
import { bevestigGezag } from './bevestigGezag';
import type { Gezagsdaad } from './Gezagsdaad';
import { BevestigGezagInput, RegistreerGezagInput } from './invoer';
import { registreerGezag } from './registreerGezag';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

@ObjectType({ description: 'Wat er van het vastleggen van gezag kwam: het kind, of waarom niet.' })
export class GezagPayload {
  @Field(() => Persoon, { nullable: true }) persoon?: Persoon | null;
  @Field(() => [Fout]) fouten: Fout[];
}

@Resolver()
export class GezagMutaties {
  @Mutation(() => GezagPayload, {
    description: 'Legt vast wie vanaf een dag het gezag over een kind heeft; wisselt dat, dan wacht het op een tweede.',
  })
  async registreerGezag(@Arg('input') input: RegistreerGezagInput, @Ctx() context: Context): Promise<GezagPayload> {
    const aantal = input.houders.filter(({ bsn }) => bsn).length;
    const teVeel = aantal > 0 ? eenPerVraag(context, aantal) : undefined;
    if (teVeel) return vertel(context, { fouten: [teVeel], geraakt: [], geschreven: false });
    return vertel(context, await registreerGezag(context.bronnen, input));
  }

  @Mutation(() => GezagPayload, {
    description: 'Bevestigt als tweede medewerker wat een collega over gezag vastlegde.',
  })
  async bevestigGezag(@Arg('input') input: BevestigGezagInput, @Ctx() context: Context): Promise<GezagPayload> {
    return vertel(context, await bevestigGezag(context.bronnen, input));
  }
}

/** The child as the caller may know it. Whoever has, had or gets gezag finds it in his own log. */
async function vertel(context: Context, { id, fouten = [], geraakt, geschreven }: Gezagsdaad): Promise<GezagPayload> {
  const { bronnen, verstrekkingen } = context;
  bronnen.feiten.clearAll();
  if (id === undefined) {
    noteerGeweigerd(context, Domein.CJG, fouten);
    for (const wie of geraakt)
      verstrekkingen.note({ persoon: wie, domein: Domein.CJG, niveau: Inzageniveau.GEEN }, 'VASTLEGGEN');
    return { persoon: null, fouten };
  }
  const persoon = await bronnen.personen.load(id);
  if (!persoon) return { persoon, fouten };
  const inzage = { ...(await bronnen.inzage(id, Domein.CJG)), niveau: Inzageniveau.BETROKKENHEID };
  for (const wie of [id, ...(geschreven ? geraakt : [])])
    verstrekkingen.note({ ...inzage, persoon: wie }, geschreven ? 'VASTLEGGEN' : 'RAADPLEGEN');
  return { persoon, fouten };
}
