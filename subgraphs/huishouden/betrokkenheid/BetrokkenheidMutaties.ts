import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Fout } from '#schema/Fout';
import { Domein, Inzageniveau } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { eenPerVraag } from '../mensen/eenPerVraag';
import { Persoon } from '../mensen/Persoon';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import { noteerGeweigerd } from '../verstrekkingen/noteerGeweigerd';
import { beeindigBetrokkenheid } from './beeindigBetrokkenheid';
import { BeeindigBetrokkenheidInput, MeldBetrokkenheidInput } from './invoer';
import { type Betrokkenheidsdaad, meldBetrokkenheid } from './meldBetrokkenheid';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

@ObjectType({ description: 'Wat er van een opdracht over betrokkenheid kwam: de persoon, of waarom niet.' })
export class BetrokkenheidPayload {
  @Field(() => Persoon, { nullable: true }) persoon?: Persoon | null;
  @Field(() => [Fout]) fouten: Fout[];
}

/** How an organisation begins and stops to work with somebody. What may be done stands in betrokkenheid/. */
@Resolver()
export class BetrokkenheidMutaties {
  @Mutation(() => BetrokkenheidPayload, {
    description: 'Zegt dat uw organisatie, of uw team, vanaf vandaag met deze persoon werkt.',
  })
  async meldBetrokkenheid(
    @Arg('input') input: MeldBetrokkenheidInput,
    @Ctx() context: Context,
  ): Promise<BetrokkenheidPayload> {
    const teVeel = eenPerVraag(context);
    if (teVeel) return vertel(context, Promise.resolve({ fouten: [teVeel], geschreven: false }));
    return vertel(context, meldBetrokkenheid(context.bronnen, input));
  }

  @Mutation(() => BetrokkenheidPayload, {
    description: 'Zegt dat uw organisatie, of uw team, na vandaag niet meer met deze persoon werkt.',
  })
  beeindigBetrokkenheid(
    @Arg('input') input: BeeindigBetrokkenheidInput,
    @Ctx() context: Context,
  ): Promise<BetrokkenheidPayload> {
    return vertel(context, beeindigBetrokkenheid(context.bronnen, input));
  }
}

/** The person as the caller may know him now. */
async function vertel(context: Context, opdracht: Promise<Betrokkenheidsdaad>): Promise<BetrokkenheidPayload> {
  const { bronnen, verstrekkingen } = context;
  const { id, fouten = [], geschreven } = await opdracht;
  for (const gelezen of [bronnen.feiten, bronnen.huishoudens, bronnen.betrokkenheden]) gelezen.clearAll();
  const { organisatie } = await bronnen.lezer();
  const domein = organisatie?.bronVan ?? Domein.PLAN;
  if (id === undefined) {
    noteerGeweigerd(context, domein, fouten);
    return { persoon: null, fouten };
  }
  const persoon = await bronnen.personen.load(id);
  const inzage = await bronnen.inzage(id, domein);
  const handeling = geschreven ? 'VASTLEGGEN' : 'RAADPLEGEN';
  if (persoon) verstrekkingen.note({ ...inzage, niveau: Inzageniveau.BETROKKENHEID }, handeling);
  return { persoon, fouten };
}
