import type { EntityManager } from 'typeorm';
import type { Bewaarbaar } from '#waarborgen/inlezen/rijsoort';
import { gelijk } from '#waarborgen/inlezen/save';
import type { Botsing } from '#waarborgen/inlezen/staatVast';
import { Planstatus } from '../lijsten';
import { openPlannen } from './opdrachten/eenOpenPlan';
import { Plan } from './Plan';
import { Planactie } from './Planactie';
import { Plandoel } from './Plandoel';
import { Plangebeurtenis } from './Plangebeurtenis';

const GAAT_VERDER_IN_DE_HUB: Botsing = {
  ...{ veld: 'plan', code: 'PLAN_IN_HUB' },
  bericht: 'gaat in de hub verder; lever daar niets meer over aan',
};
const LOOPT_AL: Botsing = {
  ...{ veld: 'huishouden', code: 'PLAN_LOOPT_AL' },
  bericht: 'heeft al een plan dat openstaat; sluit dat eerst af',
};

/** What is delivered of a plan may change until something is done to it in the hub: from then on each change is a version. */
const staatVast = async (manager: EntityManager, plan: string): Promise<boolean> =>
  manager.existsBy(Plangebeurtenis, { plan });

/** One open plan a household, whoever drew it up. */
export async function botstPlan(
  waarde: Pick<Plan, 'id' | 'huishouden' | 'status'>,
  manager: EntityManager,
  wachtend: readonly Bewaarbaar[],
): Promise<Botsing | undefined> {
  const { id, huishouden } = waarde;
  const oud = await manager.findOneBy(Plan, { id });
  if (oud && gelijk(oud, waarde)) return undefined;
  if (await staatVast(manager, id)) return GAAT_VERDER_IN_DE_HUB;
  if (waarde.status === Planstatus.AFGESLOTEN) return undefined;
  const anderen = new Map((await openPlannen(manager, huishouden)).map((plan) => [plan.id, plan.status]));
  for (const { entiteit, waarde: w } of wachtend)
    if (entiteit === Plan && w.huishouden === huishouden) anderen.set(w.id, w.status);
  anderen.delete(id);
  return [...anderen.values()].some((status) => status !== Planstatus.AFGESLOTEN) ? LOOPT_AL : undefined;
}

export async function botstDoel(
  waarde: Pick<Plandoel, 'id' | 'planId'>,
  manager: EntityManager,
): Promise<Botsing | undefined> {
  const { id, planId } = waarde;
  const oud = await manager.findOneBy(Plandoel, { id });
  if (oud && gelijk(oud, waarde)) return undefined;
  return (await staatVast(manager, planId)) ? GAAT_VERDER_IN_DE_HUB : undefined;
}

export async function botstActie(
  waarde: Pick<Planactie, 'id' | 'doelId'>,
  manager: EntityManager,
): Promise<Botsing | undefined> {
  const { id, doelId } = waarde;
  const oud = await manager.findOneBy(Planactie, { id });
  if (oud && gelijk(oud, waarde)) return undefined;
  const doel = await manager.findOneBy(Plandoel, { id: doelId });
  return doel && (await staatVast(manager, doel.planId)) ? GAAT_VERDER_IN_DE_HUB : undefined;
}
