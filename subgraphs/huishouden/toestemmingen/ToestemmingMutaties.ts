import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from 'type-graphql';
import { Fout } from '#schema/Fout';
import { Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import type { Bronnen } from '../store/bronnen';
import { magToestemmingZien } from '../zichtbaarheid';
import { hoedanigheidBij } from './hoedanigheid';
import {
  GeefToestemmingInput,
  MaakBezwaarTegenDelenInput,
  OndertekenToestemmingInput,
  TrekToestemmingInInput,
} from './invoer';
import { geefToestemming, maakBezwaar } from './legVast';
import { ondertekenToestemming } from './ondertekenToestemming';
import { Toestemming } from './Toestemming';
import { trekToestemmingIn } from './trekToestemmingIn';

type Context = SubgraphContext<Bronnen>;

@ObjectType({ description: 'Wat er van een opdracht over delen kwam: de toestemming, of waarom niet.' })
export class ToestemmingPayload {
  @Field(() => Toestemming, { nullable: true }) toestemming?: Toestemming | null;
  @Field(() => [Fout]) fouten: Fout[];
}

/** The life of a consent. What may be done stands in toestemmingen/; here it is only told. */
@Resolver()
export class ToestemmingMutaties {
  @Mutation(() => ToestemmingPayload)
  geefToestemming(@Arg('input') input: GeefToestemmingInput, @Ctx() context: Context): Promise<ToestemmingPayload> {
    return vertel(context, geefToestemming(context.bronnen, input));
  }

  @Mutation(() => ToestemmingPayload)
  ondertekenToestemming(
    @Arg('input') input: OndertekenToestemmingInput,
    @Ctx() context: Context,
  ): Promise<ToestemmingPayload> {
    return vertel(context, ondertekenToestemming(context.bronnen, input));
  }

  @Mutation(() => ToestemmingPayload)
  maakBezwaarTegenDelen(
    @Arg('input') input: MaakBezwaarTegenDelenInput,
    @Ctx() context: Context,
  ): Promise<ToestemmingPayload> {
    return vertel(context, maakBezwaar(context.bronnen, input));
  }

  @Mutation(() => ToestemmingPayload)
  trekToestemmingIn(@Arg('input') input: TrekToestemmingInInput, @Ctx() context: Context): Promise<ToestemmingPayload> {
    return vertel(context, trekToestemmingIn(context.bronnen, input));
  }
}

type Gevonden = NonNullable<Awaited<ReturnType<Bronnen['toestemming']>>>;

/** What was done is shown no further than its maker may see it. */
async function vertel(context: Context, opdracht: Promise<Gedaan>): Promise<ToestemmingPayload> {
  const { id, fouten = [] } = await opdracht;
  const gevonden = id === undefined ? undefined : await context.bronnen.toestemming(id);
  return { toestemming: gevonden && (await voorMaker(context, gevonden)), fouten };
}

/** What a professional wrote down he sees as long as he works with the person: how it goes on from there is not his. */
async function voorMaker(
  { bronnen, verstrekkingen }: Context,
  { toestemming: t, over }: Gevonden,
): Promise<Toestemming | null> {
  const inzages = await bronnen.inzages(t.betrokkeneId);
  const wie = await hoedanigheidBij(bronnen, over, t);
  const regie = await bronnen.heeftRegieOver(t.betrokkeneId);
  const vastgelegd = wie?.soort === 'VASTLEGGER' && t.isVastgelegdBij(wie.organisatie);
  const eigen = vastgelegd && !t.ingetrokkenOp;
  const domein = t.domein ?? Domein.PLAN;
  const grond = inzages.find((inzage) => inzage.domein === domein)?.grond ?? Grond.EIGEN_DOSSIER;
  verstrekkingen.note({ persoon: t.betrokkeneId, domein, niveau: Inzageniveau.BETROKKENHEID, grond }, 'VASTLEGGEN');
  return eigen || magToestemmingZien(t, inzages, regie) ? t : null;
}
