import type { EntityManager } from 'typeorm';
import type { Fout } from '#schema/Fout';
import { isBezet } from '../opslag/opnieuwWaarBezet';
import type { Opslag } from '../opslag/opslag';
import { staatErAl } from '../opslag/staatErAl';

export type Gedaan = { id: string; fouten?: undefined } | { id?: undefined; fouten: Fout[] };
/** What is to be written, under which id; or why not. */
export type Voornemen =
  | { id: string; schrijf: (manager: EntityManager) => Promise<unknown>; fouten?: undefined }
  | { id?: undefined; fouten: Fout[] };

interface Rondom {
  /** Written along with it. */
  vooraf?(manager: EntityManager, id: string): Promise<unknown>;
  /** What somebody else made of this very command meanwhile. */
  intussen?(): Promise<Gedaan | undefined>;
}

/** Thrown while writing: somebody did what makes this be judged anew. */
export class Ingehaald extends Error {}

/** Of so many in one breath each gets his turn, for every one that is overtaken another was done. */
const POGINGEN = 50;
/** Whose row stays locked that long is not overtaken but in the way. */
const KEREN_BEZET = 3;

/**
 * Judges a command and writes what comes of it, all of it or nothing. Where another wrote first what this would have
 * written next, it is judged again on what stands there now: `beoordeel` reads anew each time.
 */
export async function totHetStaat(
  opslag: Opslag,
  beoordeel: () => Promise<Voornemen>,
  { vooraf, intussen }: Rondom = {},
): Promise<Gedaan> {
  for (let poging = 1, bezet = 0; ; poging++) {
    const voornemen = await beoordeel();
    if (voornemen.fouten) return { fouten: voornemen.fouten };
    const { id, schrijf } = voornemen;
    try {
      await opslag.write(async (manager) => {
        await vooraf?.(manager, id);
        await schrijf(manager);
      });
      return { id };
    } catch (error) {
      if (isBezet(error)) bezet += 1;
      else if (!(error instanceof Ingehaald || staatErAl(error))) throw error;
      const gedaan = await intussen?.();
      if (gedaan) return gedaan;
      if (poging === POGINGEN || bezet === KEREN_BEZET) throw error;
    }
  }
}
