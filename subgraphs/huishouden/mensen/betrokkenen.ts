import { Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import { type Inzage, krapste } from '#waarborgen/toegang/inzage';
import type { Bronnen } from '../store/bronnen';
import { vanWieHangtAf } from '../zichtbaarheid';
import type { Betrokkenheid } from './Betrokkenheid';

/** Whether the reader may know that this organisation works with these members, and the insights that say so. */
export async function kentBetrokkenheid(
  b: Betrokkenheid,
  leden: readonly string[],
  bronnen: Pick<Bronnen, 'lezer' | 'inzage'>,
): Promise<{ mag: boolean; inzages: Inzage[] }> {
  const wie = vanWieHangtAf(b, leden, await bronnen.lezer());
  if (!wie?.length) return { mag: wie === undefined, inzages: [] };
  const inzages = await Promise.all(wie.map((id) => bronnen.inzage(id, b.domein)));
  return { mag: reiktTot(inzages.reduce(krapste).niveau, Inzageniveau.BETROKKENHEID), inzages };
}
