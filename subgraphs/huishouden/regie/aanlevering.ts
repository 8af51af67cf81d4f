import type { EntityManager } from 'typeorm';
import { overlappen } from '#waarborgen/dienst/klok';
import type { Bewaarbaar } from '#waarborgen/inlezen/rijsoort';
import { gelijk } from '#waarborgen/inlezen/save';
import type { Botsing } from '#waarborgen/inlezen/staatVast';
import { Regie } from './Regie';
import { Regiegebeurtenis } from './Regiegebeurtenis';

/**
 * Whether a delivered row may say with whom regie lay: not beside another row of that household, and no more once regie
 * goes on in the hub. `wachtend` are those of the file that are not kept yet.
 */
export async function botstRegie(
  rij: Regie,
  manager: EntityManager,
  wachtend: readonly Bewaarbaar[],
): Promise<Botsing | undefined> {
  const { kenmerk, huishouden } = rij;
  const oud = await manager.findOneBy(Regie, { kenmerk });
  // Of another household: that is refused for what it is.
  if (oud && (oud.huishouden !== huishouden || gelijk(oud, rij))) return undefined;
  if (await manager.existsBy(Regiegebeurtenis, { huishouden })) return GAAT_VERDER_IN_DE_HUB;
  const anderen = new Map((await manager.findBy(Regie, { huishouden })).map((r) => [r.kenmerk, r]));
  for (const { entiteit, waarde } of wachtend)
    if (entiteit === Regie && waarde.huishouden === huishouden) anderen.set(waarde.kenmerk, waarde as Regie);
  anderen.delete(kenmerk);
  return [...anderen.values()].some((ander) => overlappen(ander, rij)) ? OVERLAPT : undefined;
}

const GAAT_VERDER_IN_DE_HUB: Botsing = {
  ...{ veld: 'huishouden', code: 'REGIE_IN_HUB' },
  bericht: 'heeft een regie die in de hub verdergaat; lever daar niets meer over aan',
};
const OVERLAPT: Botsing = {
  ...{ veld: 'vanaf', code: 'REGIE_OVERLAPT' },
  bericht: 'overlapt een andere periode van dit huishouden; sluit die eerst af met tot',
};
