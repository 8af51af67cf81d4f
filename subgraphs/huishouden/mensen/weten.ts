import { Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import type { SubgraphContext } from '#waarborgen/subgraph/context';
import { krapste } from '#waarborgen/toegang/inzage';
import type { Bronnen } from '../store/bronnen';
import { vanWieHangtAf, woontOfWerktEr } from '../zichtbaarheid';
import type { Betrokkenheid } from './Betrokkenheid';
import type { Huishouden } from './Huishouden';

type Context = SubgraphContext<Bronnen>;

/** Where a household lives, for who lives or works there. */
export const kenbareWijk = async ({ id, wijknaam }: Huishouden, { lezer, leden }: Bronnen): Promise<string | null> =>
  woontOfWerktEr(await lezer(), await leden(id)) ? wijknaam : null;

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
  const wie = vanWieHangtAf(b, leden, await bronnen.lezer());
  if (!wie?.length) return wie === undefined;
  const inzages = await Promise.all(wie.map((id) => bronnen.inzage(id, b.domein)));
  const mag = reiktTot(inzages.reduce(krapste).niveau, Inzageniveau.BETROKKENHEID);
  verstrekkingen.noteTogether(inzages, mag ? Inzageniveau.BETROKKENHEID : Inzageniveau.GEEN);
  return mag;
}
