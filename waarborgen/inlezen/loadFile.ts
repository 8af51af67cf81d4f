import { access } from 'node:fs/promises';
import type { Opslag } from '../opslag/opslag';
import { Beurt } from './beurt';
import { vergeetGenoemd } from './gezien';
import { type Inleesopdracht, Lading } from './Lading';
import { beginStand, findStand, keepStand } from './stand';
import type { Verslag } from './verslag';

export type { Inleesopdracht } from './Lading';
export type { Verslag } from './verslag';

/** Longer than any part of a file takes. */
const STILTE_MS = 15_000;

/**
 * Loads a delivered file. Part by part, each in a transaction of its own, so that nobody waits for the whole: what is
 * interrupted goes on after the last part that was kept. With `strict` in one transaction: only that is nothing where
 * one row is bad, and a row may refer to an earlier one. What waits for its end waits in the database and not in memory.
 * @throws InlezingBezig where another load of this database is at work.
 */
export async function loadFile(opslag: Opslag, opdracht: Inleesopdracht): Promise<Verslag> {
  await access(opdracht.pad);
  const beurt = await Beurt.neem(opslag, opdracht.stilteMs ?? STILTE_MS);
  try {
    const onderbroken = opdracht.strict ? undefined : await findStand(opslag, opdracht.pad);
    if (!onderbroken) await beginAnew(opslag, beurt);
    return await new Lading(opslag, beurt, opdracht, onderbroken ?? beginStand()).load();
  } finally {
    // Whose database is gone leaves his turn to who sees his silence.
    await beurt.geefTerug().catch(() => undefined);
  }
}

/** Of a file that was loaded before, or whose place another takes, nothing is remembered. */
async function beginAnew(opslag: Opslag, beurt: Beurt): Promise<void> {
  await opslag.write(async (manager) => {
    await beurt.toon(manager);
    await keepStand(manager, undefined);
  });
  await vergeetGenoemd(opslag, beurt);
}
