import { In, LessThanOrEqual } from 'typeorm';
import { eersteDag, laatsteDag } from '#waarborgen/dienst/maand';
import { group } from '#waarborgen/opslag/group';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { Planstatus, Uitvoerder } from '../lijsten';
import { Plan } from '../plan/Plan';
import { Planactie } from '../plan/Planactie';
import { Plandoel } from '../plan/Plandoel';

/** What counts of one household's plan in a month. */
export interface Huisfeiten {
  /** On some day of the month there was a plan that was not closed. */
  metPlan: boolean;
  /** Goals whose streefdatum fell in the month: reached, and not. */
  behaald: number;
  nietBehaald: number;
  /** Goals that were worked at: by residents and their network alone, and with a professional. */
  uitEigenKring: number;
  metProfessional: number;
}

/** A goal of a plan that was open in the month. */
export interface Doelfeit {
  streefdatum: string;
  behaald: boolean;
  uitvoerders: readonly Uitvoerder[];
}

/** Of each household, in the order of the list. */
export async function planfeiten(opslag: Opslag, huishoudens: readonly string[], maand: string): Promise<Huisfeiten[]> {
  const open = await leesOpenPlannen(opslag, huishoudens, maand);
  return group(huishoudens, open, (plan) => plan.huishouden).map((plannen) => ({
    metPlan: plannen.length > 0,
    ...telDoelen(
      plannen.flatMap(({ doelen }) => doelen),
      maand,
    ),
  }));
}

/** A goal that nobody does anything for yet is carried by nobody. */
export function telDoelen(doelen: readonly Doelfeit[], maand: string): Omit<Huisfeiten, 'metPlan'> {
  const inMaand = doelen.filter((d) => eersteDag(maand) <= d.streefdatum && d.streefdatum <= laatsteDag(maand));
  const gedragen = doelen.filter(({ uitvoerders }) => uitvoerders.length > 0);
  const behaald = inMaand.filter((doel) => doel.behaald).length;
  const uitEigenKring = gedragen.filter(({ uitvoerders }) => uitvoerders.every(isEigenKring)).length;
  return {
    ...{ behaald, nietBehaald: inMaand.length - behaald },
    ...{ uitEigenKring, metProfessional: gedragen.length - uitEigenKring },
  };
}

const isEigenKring = (uitvoerder: Uitvoerder): boolean => uitvoerder !== Uitvoerder.PROFESSIONAL;

interface OpenPlan {
  huishouden: string;
  doelen: Doelfeit[];
}

async function leesOpenPlannen({ lezer }: Opslag, huishoudens: readonly string[], maand: string): Promise<OpenPlan[]> {
  const uiterlijk = LessThanOrEqual(laatsteDag(maand));
  const opgesteld = await lezer.findBy(Plan, { huishouden: In([...huishoudens]), opgesteldOp: uiterlijk });
  const open = opgesteld.filter(({ status }) => status !== Planstatus.AFGESLOTEN);
  const ids = open.map(({ id }) => id);
  const doelen = await lezer.findBy(Plandoel, { planId: In(ids) });
  const doelIds = doelen.map(({ id }) => id);
  const acties = group(doelIds, await lezer.findBy(Planactie, { doelId: In(doelIds) }), (actie) => actie.doelId);
  const feiten = doelen.map(({ planId, streefdatum }, i) => ({
    ...{ planId, streefdatum, behaald: false },
    uitvoerders: acties[i].map(({ uitvoerder }) => uitvoerder),
  }));
  const perPlan = group(ids, feiten, ({ planId }) => planId);
  return open.map(({ huishouden }, i) => ({ huishouden, doelen: perPlan[i] }));
}
