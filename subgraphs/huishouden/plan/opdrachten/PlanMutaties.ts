import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { Domein } from '#schema/lijsten/toegang';
import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { leesGesprek } from '../../dossiers/gesprek';
import type { Huishoudenomgeving } from '../../omgeving';
import type { Bronnen } from '../../store/bronnen';
import type { Planbeeld } from '../planbeeld';
import { toonbaar } from '../zicht';
import { voegActieToe, werkActieBij } from './acties';
import { voegDoelToe, werkDoelBij } from './doelen';
import { evalueerPlan, sluitPlan, stelPlanVast } from './gang';
import { geefAkkoord } from './geefAkkoord';
import {
  BepaalVolgordeInput,
  EvalueerPlanInput,
  GeefAkkoordInput,
  MaakVoorbehoudInput,
  PlanInput,
  StelConceptplanOpInput,
  VoegActieToeInput,
  VoegDoelToeInput,
  WerkActieBijInput,
  WerkDoelBijInput,
} from './invoer';
import { PlanPayload } from './PlanPayload';
import { stelConceptplanOp } from './stelConceptplanOp';
import { bepaalVolgorde, maakVoorbehoud } from './volgorde';

type Context = SubgraphContext<Bronnen, Huishoudenomgeving>;

/** The life of a plan. What may be done stands in the other files here; this one only tells. */
@Resolver()
export class PlanMutaties {
  @Mutation(() => PlanPayload)
  stelConceptplanOp(@Arg('input') input: StelConceptplanOpInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(
      context,
      input,
      stelConceptplanOp(context.bronnen, input, async (gesprek) => (await leesGesprek(context, gesprek))?.leefgebieden),
    );
  }

  @Mutation(() => PlanPayload)
  voegDoelToe(@Arg('input') input: VoegDoelToeInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(context, input, voegDoelToe(context.bronnen, input));
  }

  @Mutation(() => PlanPayload)
  werkDoelBij(@Arg('input') input: WerkDoelBijInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(context, input, werkDoelBij(context.bronnen, input));
  }

  @Mutation(() => PlanPayload)
  voegActieToe(@Arg('input') input: VoegActieToeInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(context, input, voegActieToe(context.bronnen, input));
  }

  @Mutation(() => PlanPayload)
  werkActieBij(@Arg('input') input: WerkActieBijInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(context, input, werkActieBij(context.bronnen, input));
  }

  @Mutation(() => PlanPayload)
  bepaalVolgorde(@Arg('input') input: BepaalVolgordeInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(context, input, bepaalVolgorde(context.bronnen, input));
  }

  @Mutation(() => PlanPayload)
  maakVoorbehoud(@Arg('input') input: MaakVoorbehoudInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(context, input, maakVoorbehoud(context.bronnen, input));
  }

  @Mutation(() => PlanPayload)
  geefAkkoord(@Arg('input') input: GeefAkkoordInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(context, input, geefAkkoord(context.bronnen, input));
  }

  @Mutation(() => PlanPayload)
  stelPlanVast(@Arg('input') input: PlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(context, input, stelPlanVast(context.bronnen, input));
  }

  @Mutation(() => PlanPayload)
  evalueerPlan(@Arg('input') input: EvalueerPlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(context, input, evalueerPlan(context.bronnen, input));
  }

  @Mutation(() => PlanPayload)
  sluitPlan(@Arg('input') input: PlanInput, @Ctx() context: Context): Promise<PlanPayload> {
    return vertel(context, input, sluitPlan(context.bronnen, input));
  }
}

/** The plan as its maker sees it then, with the goal or action that it was about. */
async function vertel(context: Context, input: object, opdracht: Promise<Gedaan>): Promise<PlanPayload> {
  const { id, fouten = [] } = await opdracht;
  if (id === undefined) return { fouten };
  const beeld = await context.bronnen.planbeeld(input instanceof StelConceptplanOpInput ? id : planIn(input));
  if (beeld) noteer(context, beeld, id);
  return { beeld, over: id, fouten };
}

const planIn = (input: object): string => (input as { planId: string }).planId;

/** That he wrote it down, for everybody whom it is about; what is about the plan itself is about all who share it. */
function noteer({ verstrekkingen }: Context, { doelen, inzage }: Planbeeld, id: string): void {
  const over = doelen.filter((doel) => doel.id === id || doel.acties.some((actie) => actie.id === id));
  const inzages = (over.length > 0 ? over : doelen).flatMap((doel) => doel.inzages.filter(toonbaar));
  for (const i of inzages.length > 0 ? inzages : [inzage])
    verstrekkingen.note({ ...i, domein: Domein.PLAN }, 'VASTLEGGEN');
}
