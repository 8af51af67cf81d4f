import { createHash } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import type { Opslag } from '../opslag/opslag';
import type { Beurt } from './beurt';
import { Inlezingsleutel } from './Inlezing';

/**
 * What a file named before stands in a table, and not in memory, where it would grow with the file; and not in a
 * temporary table, which an interrupted load would lose and the user that works may not make. It is written in the
 * transaction of the rows themselves, as a hash: one length for all keys, and of a value like a `sub` nothing to read.
 */
export async function eerderGenoemd(manager: EntityManager, claims: readonly string[]): Promise<Set<string>> {
  const opHash = new Map(claims.map((claim) => [hashVan(claim), claim]));
  const gevonden = new Set<string>();
  for (const deel of delen([...opHash.keys()])) {
    for (const { sleutel } of await manager.findBy(Inlezingsleutel, { sleutel: In(deel) }))
      gevonden.add(opHash.get(sleutel) as string);
  }
  return gevonden;
}

/** None of these may stand there already. */
export async function onthoudGenoemd(manager: EntityManager, claims: Iterable<string>): Promise<void> {
  for (const deel of delen([...claims].map(hashVan))) {
    const plekken = deel.map(() => '(?)').join(', ');
    await manager.query(`INSERT INTO inlezing_sleutel (sleutel) VALUES ${plekken}`, deel);
  }
}

/** Part by part, so that nobody waits for it. */
export async function vergeetGenoemd(opslag: Opslag, beurt: Beurt): Promise<void> {
  if (!(await opslag.lezer.exists(Inlezingsleutel))) return;
  for (const cijfer of '0123456789abcdef') {
    await opslag.write(async (manager) => {
      await beurt.toon(manager);
      await manager.query('DELETE FROM inlezing_sleutel WHERE sleutel LIKE ?', [`${cijfer}%`]);
    });
  }
}

/** A row that was refused for what it says names its record all the same. */
export const geweigerdeClaim = (soort: string, kenmerk: string): string => `geweigerd ${soort} ${kenmerk}`;

const hashVan = (claim: string): string => createHash('sha256').update(claim).digest('hex');

const PER_OPDRACHT = 2_000;
const delen = <T>(items: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / PER_OPDRACHT) }, (_, i) =>
    items.slice(i * PER_OPDRACHT, (i + 1) * PER_OPDRACHT),
  );
