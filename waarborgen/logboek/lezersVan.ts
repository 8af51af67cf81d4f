import { INZAGENIVEAUS, type Inzageniveau } from '#schema/lijsten/toegang';
import { beginVanDag } from '../dienst/klok';
import type { Opslag } from '../opslag/opslag';
import { Logregel } from './Logregel';

/** What one organisation, or one team of it, received on a consent. */
export interface Ontvangst {
  organisatie: string | null;
  team: string | null;
  /** First and last time, ISO 8601, UTC. */
  eerste: string;
  laatste: string;
  hoogste: Inzageniveau;
  aantal: number;
}

/** Who received data on a consent since a day (`YYYY-MM-DD`), in one statement (AVG art. 19). */
export async function lezersVan({ lezer }: Opslag, toestemming: string, sinds: string): Promise<Ontvangst[]> {
  const rijen = await lezer
    .createQueryBuilder(Logregel, 'l')
    .select(['l.organisatie AS organisatie', 'l.team AS team', 'l.niveau AS hoogste'])
    .addSelect(['MIN(l.tijdstip) AS eerste', 'MAX(l.tijdstip) AS laatste', 'COUNT(*) AS aantal'])
    .where('l.toestemmingId = :toestemming AND l.tijdstip >= :vanaf', {
      toestemming,
      vanaf: beginVanDag(sinds).toISOString(),
    })
    .andWhere("l.uitkomst = 'VERSTREKT'")
    .groupBy('l.organisatie')
    .addGroupBy('l.team')
    .addGroupBy('l.niveau')
    .getRawMany<Ontvangst>();
  const perLezer = new Map<string, Ontvangst>();
  for (const rij of rijen) {
    const deel = { ...rij, aantal: Number(rij.aantal) };
    const key = JSON.stringify([rij.organisatie, rij.team]);
    const eerder = perLezer.get(key);
    perLezer.set(key, eerder ? samen(eerder, deel) : deel);
  }
  return [...perLezer.values()].sort((a, b) => (a.eerste < b.eerste ? -1 : 1));
}

const samen = (a: Ontvangst, b: Ontvangst): Ontvangst => ({
  ...a,
  eerste: a.eerste < b.eerste ? a.eerste : b.eerste,
  laatste: a.laatste > b.laatste ? a.laatste : b.laatste,
  hoogste: INZAGENIVEAUS.indexOf(a.hoogste) > INZAGENIVEAUS.indexOf(b.hoogste) ? a.hoogste : b.hoogste,
  aantal: a.aantal + b.aantal,
});
