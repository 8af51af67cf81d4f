import { In, LessThanOrEqual } from 'typeorm';
import { dagVan } from '#waarborgen/dienst/klok';
import { eersteDag, laatsteDag } from '#waarborgen/dienst/maand';
import { group } from '#waarborgen/opslag/group';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { Planstatus, Uitvoerder } from '../lijsten';
import { type Doelbeeld, planstand } from '../plan/beeld';
import type { Gebeurd } from '../plan/gebeurtenissen';
import { Doelstand, Voortgang } from '../plan/lijsten';
import { Plan } from '../plan/Plan';
import { Planactie } from '../plan/Planactie';
import { Plandoel } from '../plan/Plandoel';
import { Plangebeurtenis } from '../plan/Plangebeurtenis';
import { verloopVan } from '../plan/verloop';

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

/** Of each household, in the order of the list; out of all that happened to its plans, whoever may see it. */
export async function planfeiten(
  { lezer }: Opslag,
  huishoudens: readonly string[],
  maand: string,
): Promise<Huisfeiten[]> {
  const opgesteldOp = LessThanOrEqual(laatsteDag(maand));
  const plannen = await lezer.findBy(Plan, { huishouden: In([...huishoudens]), opgesteldOp });
  const ids = plannen.map(({ id }) => id);
  const [doelen, gebeurtenissen] = await Promise.all([
    lezer.findBy(Plandoel, { planId: In(ids) }),
    lezer.find(Plangebeurtenis, { where: { plan: In(ids) }, order: { nr: 'ASC' } }),
  ]);
  const planVan = new Map(doelen.map(({ id, planId }) => [id, planId]));
  const acties = await lezer.findBy(Planactie, { doelId: In([...planVan.keys()]) });
  const perPlan = [
    group(ids, doelen, (doel) => doel.planId),
    group(ids, acties, (actie) => planVan.get(actie.doelId) ?? ''),
    group(ids, gebeurtenissen, (gebeurtenis) => gebeurtenis.plan),
  ] as const;
  const feiten = plannen.map((plan, i) => ({
    huishouden: plan.huishouden,
    ...feitenVan(verloopVan(plan, perPlan[0][i], perPlan[1][i], perPlan[2][i]), maand),
  }));
  return group(huishoudens, feiten, ({ huishouden }) => huishouden).map(opgeteld);
}

const opgeteld = (plannen: readonly Huisfeiten[]): Huisfeiten =>
  plannen.reduce(
    (som, plan) => ({
      metPlan: som.metPlan || plan.metPlan,
      ...{ behaald: som.behaald + plan.behaald, nietBehaald: som.nietBehaald + plan.nietBehaald },
      uitEigenKring: som.uitEigenKring + plan.uitEigenKring,
      metProfessional: som.metProfessional + plan.metProfessional,
    }),
    GEEN_PLAN,
  );
const GEEN_PLAN: Huisfeiten = {
  ...{ metPlan: false, behaald: 0, nietBehaald: 0, uitEigenKring: 0, metProfessional: 0 },
};

/** The plan as it was on the last day; what an evaluation said of a goal counts if it came before the numbers did. */
export function feitenVan(verloop: readonly Gebeurd[], maand: string): Huisfeiten {
  const [eerste, laatste] = [eersteDag(maand), laatsteDag(maand)];
  const tot = (dag: string, ook: boolean) =>
    planstand(verloop.filter(({ tijdstip }) => dagVan(tijdstip) < dag || (ook && dagVan(tijdstip) === dag)));
  if (tot(eerste, false).status === Planstatus.AFGESLOTEN) return GEEN_PLAN;
  const nu = planstand(verloop).doelen;
  const doelen = [...tot(laatste, true).doelen.values()].filter(({ stand }) => stand !== Doelstand.VERVALLEN);
  const inMaand = doelen.filter(({ streefdatum }) => eerste <= streefdatum && streefdatum <= laatste);
  const behaald = inMaand.filter(({ id }) => nu.get(id)?.stand === Doelstand.BEHAALD).length;
  const gedragen = doelen.filter((doel) => wasOpen(doel, eerste)).map(uitvoerdersVan);
  const uitEigenKring = gedragen.filter((wie) => wie.length > 0 && wie.every(isEigenKring)).length;
  return {
    ...{ metPlan: true, behaald, nietBehaald: inMaand.length - behaald, uitEigenKring },
    metProfessional: gedragen.filter((wie) => !wie.every(isEigenKring)).length,
  };
}

/** Not evaluated, or not before this day. */
const wasOpen = ({ stand, oordelen }: Doelbeeld, vanaf: string): boolean =>
  stand === Doelstand.OPEN || oordelen.some(({ tijdstip }) => dagVan(tijdstip) >= vanaf);

/** A goal that nobody does anything for (any more) is carried by nobody. */
const uitvoerdersVan = ({ acties }: Doelbeeld): Uitvoerder[] =>
  acties.filter(({ voortgang }) => voortgang !== Voortgang.VERVALLEN).map(({ uitvoerder }) => uitvoerder);

const isEigenKring = (uitvoerder: Uitvoerder): boolean => uitvoerder !== Uitvoerder.PROFESSIONAL;
