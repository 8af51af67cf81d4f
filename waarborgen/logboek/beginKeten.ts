import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { hashVanBegin, type Kop } from './keten';
import { koppenIn, naamVan } from './koppen';
import { Logketen } from './Logketen';

/** What fits in a MySQL `text`; the heads that don't are left to the chain after this one. */
const MAX_ANKERS = 400;

/** Begins a chain, anchored in how far the others had come; its first row follows from what this returns. */
export async function beginKeten(manager: EntityManager, nu: Date): Promise<Kop> {
  const begin = nieuwBegin(await losseKoppen(manager), nu);
  await manager.insert(Logketen, begin);
  return { keten: begin.keten, nr: 0, hash: begin.hash };
}

export function nieuwBegin(koppen: readonly Kop[], nu: Date): Logketen {
  const begin = {
    keten: randomBytes(16).toString('hex'),
    begonnenOp: nu.toISOString(),
    ankers: JSON.stringify(koppen.map(({ keten, nr, hash }) => [keten, nr, hash])),
  };
  return { ...begin, hash: hashVanBegin(begin) };
}

/** Heads that no chain is anchored in yet: a chain that ended is named once, one that goes on each time anew. */
async function losseKoppen(manager: EntityManager): Promise<Kop[]> {
  const eerder = await manager.find(Logketen, { select: { keten: true, ankers: true } });
  const geankerd = new Set(eerder.flatMap(ankersVan).map(naamVan));
  return (await koppenIn(manager)).filter((kop) => !geankerd.has(naamVan(kop))).slice(0, MAX_ANKERS);
}

/** The heads that a chain's beginning names. */
export function ankersVan({ ankers }: Pick<Logketen, 'ankers'>): Kop[] {
  const koppen = JSON.parse(ankers) as [string, number, string][];
  return koppen.map(([keten, nr, hash]) => ({ keten, nr, hash }));
}
