import { type Logboek, logboekIn } from '#waarborgen/logboek/verstrekkingen';
import type { Opslag } from '#waarborgen/opslag/opslag';

/** The logbook as it is in production, which can't be written whenever a test says so. */
export function metStoring(opslag: Opslag, storing: () => boolean): Logboek {
  const logboek = logboekIn(opslag);
  return {
    drain: () => logboek.drain(),
    write: async (regels) => {
      if (storing()) throw new Error('schijf vol');
      await logboek.write(regels);
    },
  };
}
