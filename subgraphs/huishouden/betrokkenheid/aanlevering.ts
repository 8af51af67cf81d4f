import type { EntityManager } from 'typeorm';
import type { Botsing } from '#waarborgen/inlezen/staatVast';
import { Betrokkenheidsgebeurtenis } from './Betrokkenheidsgebeurtenis';

/** A delivery does not open again what a professional ended: who works with somebody anew says so under a new kenmerk. */
export async function botstBetrokkenheid(
  { kenmerk, tot }: { kenmerk: string; tot?: string | null },
  manager: EntityManager,
): Promise<Botsing | undefined> {
  const einde = await manager.findOneBy(Betrokkenheidsgebeurtenis, { betrokkenheid: kenmerk, stap: 'BEEINDIGD' });
  return einde && (!tot || tot > einde.dag) ? BEEINDIGD : undefined;
}

const BEEINDIGD: Botsing = {
  ...{ veld: 'tot', code: 'BETROKKENHEID_BEEINDIGD' },
  bericht: 'ligt na de dag waarop een medewerker deze betrokkenheid in de hub beeindigde',
};
