import type { EntityManager } from 'typeorm';
import type { Opslag } from '../opslag/opslag';
import type { Kop } from './keten';
import { Logketen } from './Logketen';
import { Logregel } from './Logregel';

export type { Kop };

const MAX_GETOOND = 100;

/** How far this database's own chains have come: at most the 100 that were written to last. */
export const leesKoppen = ({ lezer }: Opslag): Promise<Kop[]> => koppenIn(lezer, MAX_GETOOND);

/** The heads of a database's chains, the one that was written to last first. */
export function koppenIn(manager: EntityManager, hoogstens?: number): Promise<Kop[]> {
  const laatste = 'SELECT MAX(m.nr) FROM logboek m WHERE m.keten = begin.keten';
  return manager
    .createQueryBuilder(Logketen, 'begin')
    .innerJoin(Logregel, 'regel', `regel.keten = begin.keten AND regel.nr = (${laatste})`)
    .select(['regel.keten AS keten', 'regel.nr AS nr', 'regel.hash AS hash'])
    .orderBy('regel.id', 'DESC')
    .limit(hoogstens)
    .getRawMany<Kop>();
}

/** Those of these heads that this database's log does not have, or not any more, with that hash. */
export async function houdtStand({ lezer }: Opslag, koppen: readonly Kop[]): Promise<Kop[]> {
  const zoek: Kop[] = [];
  for (let vanaf = 0; vanaf < koppen.length; vanaf += PER_KEER) {
    const deze = koppen.slice(vanaf, vanaf + PER_KEER);
    const where = deze.map(({ keten, nr }) => ({ keten, nr }));
    const gevonden = await lezer.find(Logregel, { select: { keten: true, nr: true, hash: true }, where });
    const bekend = new Set(gevonden.map(naamVan));
    zoek.push(...deze.filter((kop) => !bekend.has(naamVan(kop))));
  }
  return zoek;
}

const PER_KEER = 200;

/** One text for one head. */
export const naamVan = ({ keten, nr, hash }: Kop): string => `${keten} ${nr} ${hash}`;
