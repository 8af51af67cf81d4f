import { MoreThan } from 'typeorm';
import type { Opslag } from '../opslag/opslag';
import type { Zaak, Zaaksoort } from '../opslag/Zaak';

const PER_KEER = 1_000;

/**
 * Brings up to date what open cases keep of their terms: another law, calendar or reading of it moves them in the list of
 * work from the next start on. Says how many it moved.
 */
export async function werkZakenBij(opslag: Opslag, soorten: readonly Zaaksoort[]): Promise<number> {
  let bijgewerkt = 0;
  for (const soort of soorten) {
    for (let na = ''; ; ) {
      const where = { kenmerk: MoreThan(na), loopt: true };
      const zaken: Zaak[] = await opslag.lezer.find(soort, { where, order: { kenmerk: 'ASC' }, take: PER_KEER });
      for (const zaak of zaken) bijgewerkt += (await werkBij(opslag, soort, zaak)) ? 1 : 0;
      if (zaken.length < PER_KEER) break;
      na = zaken[zaken.length - 1].kenmerk;
    }
  }
  return bijgewerkt;
}

async function werkBij({ write }: Opslag, soort: Zaaksoort, zaak: Zaak): Promise<boolean> {
  const { loopt, uiterlijk } = soort.afgeleid(zaak);
  if (loopt === zaak.loopt && uiterlijk === zaak.uiterlijk) return false;
  // Whoever changed it meanwhile worked it out himself.
  const dit = { kenmerk: zaak.kenmerk, versie: zaak.versie };
  await write((manager) => manager.update(soort, dit, { loopt, uiterlijk }));
  return true;
}
