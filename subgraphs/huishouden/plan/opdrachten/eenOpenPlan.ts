import type { EntityManager } from 'typeorm';
import { Planstatus } from '../../lijsten';
import { Huishouden } from '../../mensen/Huishouden';
import { Plan } from '../Plan';
import { Plangebeurtenis } from '../Plangebeurtenis';

/**
 * The plans of a household that stand open, whoever drew them up, in a transaction that is about to add one: until it
 * ends no other adds one to this household. SQLite writes one transaction at a time as it is.
 */
export async function openPlannen(manager: EntityManager, huishouden: string): Promise<Plan[]> {
  const lock = manager.connection.options.type === 'mysql' ? ({ mode: 'pessimistic_write' } as const) : undefined;
  await manager.findOne(Huishouden, { where: { id: huishouden }, lock });
  // Read with a lock as well: else a transaction that read before sees the plans of then.
  const plannen = await manager.find(Plan, { where: { huishouden }, lock });
  const dicht = await Promise.all(plannen.map((plan) => isDicht(manager, plan)));
  return plannen.filter((_, i) => !dicht[i]);
}

const isDicht = async (manager: EntityManager, { id, status }: Plan): Promise<boolean> =>
  status === Planstatus.AFGESLOTEN || manager.existsBy(Plangebeurtenis, { plan: id, soort: 'GESLOTEN' });
