import type { Opslag } from '#waarborgen/opslag/opslag';
import { Toestemmingsgebeurtenis } from '../Toestemmingsgebeurtenis';

/** Adds to a consent's history that it was withdrawn; what went before stays as it was. */
export async function withdraw(opslag: Opslag, toestemming: string, door: string, op: Date): Promise<void> {
  await opslag.write(async (manager) => {
    const versie = 1 + ((await manager.maximum(Toestemmingsgebeurtenis, 'versie', { toestemming })) ?? 0);
    await manager.insert(Toestemmingsgebeurtenis, {
      toestemming,
      versie,
      soort: 'INGETROKKEN',
      door,
      tijdstip: op.toISOString(),
    });
  });
}
