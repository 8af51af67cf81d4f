import { Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { type Inzage, krapste } from '#waarborgen/toegang/inzage';
import type { Bronnen } from '../store/bronnen';
import { vanWieHangtAf } from '../zichtbaarheid';
import type { Betrokkenheid } from './Betrokkenheid';

type Context = SubgraphContext<Bronnen>;

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

/** Of these, in a household, the involvements that the caller may know of. */
export async function kenbaar(
  betrokkenheden: readonly Betrokkenheid[],
  huishouden: string,
  context: Context,
): Promise<Betrokkenheid[]> {
  const leden = (await context.bronnen.leden(huishouden)).map((lid) => lid.id);
  const toonbaar = await Promise.all(betrokkenheden.map((b) => magWeten(b, leden, context)));
  return betrokkenheden.filter((_, i) => toonbaar[i]);
}

/** Noted, whichever way it goes. */
async function magWeten(b: Betrokkenheid, leden: string[], { bronnen, verstrekkingen }: Context): Promise<boolean> {
  const { mag, inzages } = await kentBetrokkenheid(b, leden, bronnen);
  verstrekkingen.noteTogether(inzages, mag ? Inzageniveau.BETROKKENHEID : Inzageniveau.GEEN);
  return mag;
}
