import type { EntityManager } from 'typeorm';
import { gelijk } from '#waarborgen/inlezen/save';
import type { Botsing } from '#waarborgen/inlezen/staatVast';
import { Gezag } from '../mensen/Gezag';
import { Gezagsingang } from './Gezagsingang';

/** Once what the hub recorded about gezag over a child took effect, no delivery changes who has it; the same once more may come. */
export async function botstGezag(rij: Gezag, manager: EntityManager): Promise<Botsing | undefined> {
  const { kenmerk, kind } = rij;
  const oud = await manager.findOneBy(Gezag, { kenmerk });
  // Of another child: that is refused for what it is.
  if (oud && (oud.kind !== kind || gelijk(oud, rij))) return undefined;
  return (await manager.existsBy(Gezagsingang, { kind })) ? GAAT_VERDER_IN_DE_HUB : undefined;
}

const GAAT_VERDER_IN_DE_HUB: Botsing = {
  ...{ veld: 'kind', code: 'GEZAG_IN_HUB' },
  bericht: 'heeft gezag dat in de hub is vastgelegd; lever daar niets meer over aan',
};
