import { type EntityManager, In } from 'typeorm';
import type { Opslag } from '../opslag/opslag';
import type { Kop } from './keten';
import { Logketen } from './Logketen';
import { Logregel } from './Logregel';

export type { Kop };

const MAX_GETOOND = 100;

/** How far this database's own chains have come: at most the 100 that were written to last. */
export const leesKoppen = ({ lezer }: Opslag): Promise<Kop[]> => koppenIn(lezer, MAX_GETOOND);

/** The heads of a database's chains, the one that was written to last first. Its time does not grow with the log. */
export async function koppenIn(manager: EntityManager, hoogstens = Number.POSITIVE_INFINITY): Promise<Kop[]> {
  const laatste = await manager
    .createQueryBuilder(Logketen, 'begin')
    // One step in the index for each chain: for MAX(nr) MySQL walks the chain.
    .select('(SELECT r.id FROM logboek r WHERE r.keten = begin.keten ORDER BY r.nr DESC LIMIT 1)', 'id')
    .getRawMany<{ id: number | null }>();
  const ids = laatste.flatMap(({ id }) => id ?? []).toSorted((a, b) => b - a);
  return findAll(ids.slice(0, hoogstens), (deze) =>
    manager.find(Logregel, { select: KOP, where: { id: In(deze) }, order: { id: 'DESC' } }),
  );
}

/** Those of these heads that this database's log does not have, or not any more, with that hash. */
export async function houdtStand({ lezer }: Opslag, koppen: readonly Kop[]): Promise<Kop[]> {
  const gevonden = await findAll(koppen, (deze) =>
    lezer.find(Logregel, { select: KOP, where: deze.map(({ keten, nr }) => ({ keten, nr })) }),
  );
  const bekend = new Set(gevonden.map(naamVan));
  return koppen.filter((kop) => !bekend.has(naamVan(kop)));
}

const KOP = { keten: true, nr: true, hash: true } as const;
const PER_KEER = 200;

async function findAll<T>(gezocht: readonly T[], find: (deze: T[]) => Promise<Logregel[]>): Promise<Kop[]> {
  const koppen: Kop[] = [];
  for (let vanaf = 0; vanaf < gezocht.length; vanaf += PER_KEER) {
    const regels = await find(gezocht.slice(vanaf, vanaf + PER_KEER));
    koppen.push(...regels.map(({ keten, nr, hash }) => ({ keten, nr, hash })));
  }
  return koppen;
}

/** One text for one head. */
export const naamVan = ({ keten, nr, hash }: Kop): string => `${keten} ${nr} ${hash}`;
