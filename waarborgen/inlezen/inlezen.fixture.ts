import { randomBytes } from 'node:crypto';
import { proefbestanden } from '../conformance/proefbestand';
import { proefDatabase } from '../conformance/proefDatabase';
import { Proefnotitie, proefPartner } from '../conformance/proefPartner';
import { openOpslagOf } from '../subgraph/subgraph';
import type { Inleesopdracht } from './Lading';
import { loadFile } from './loadFile';

/** The smallest partner's database, and files to load into it. */
export async function stelInlezenOp(naam: string) {
  const bestanden = proefbestanden();
  const database = await proefDatabase(naam);
  const open = () => openOpslagOf(proefPartner, { DATABASE_URL: database.url, MIGRATIES: true });
  const opslag = await open();
  const soorten = proefPartner.rijsoorten({ PSEUDONIEM_SLEUTEL: randomBytes(32) } as never);
  const vanPad = (pad: string, opdracht: Partial<Inleesopdracht> = {}) =>
    loadFile(opslag, { pad, soorten, strict: false, ...opdracht });
  return {
    ...{ bestanden, database, opslag, open, soorten, vanPad },
    lees: (rijen: Iterable<object | string>, opdracht?: Partial<Inleesopdracht>) =>
      vanPad(bestanden.write(rijen), opdracht),
    aantal: () => opslag.lezer.count(Proefnotitie),
    maakLeeg: () => opslag.write((manager) => manager.clear(Proefnotitie)),
    stop: async () => {
      await opslag.close();
      await database.cleanUp();
      bestanden.cleanUp();
    },
  };
}

/** A load that is cut off after so many lines. */
export const stroomuitvalNa = (hoeveel: number) => (regels: number) => {
  if (regels >= hoeveel) throw new Error('stroomuitval');
};
