import type { Opslag } from '../opslag/opslag';
import { Ketenkop } from './Ketenkop';
import type { Kop } from './keten';

const MAX_GETOOND = 100;

/** The furthest head that was seen of each chain of a source: at most the 100 that were seen last. */
export async function leesGezien({ lezer }: Opslag, bron: string): Promise<Kop[]> {
  const laatste = 'SELECT MAX(m.nr) FROM ketenkop m WHERE m.bron = k.bron AND m.keten = k.keten';
  return lezer
    .createQueryBuilder(Ketenkop, 'k')
    .select(['k.keten AS keten', 'k.nr AS nr', 'k.hash AS hash'])
    .where(`k.bron = :bron AND k.nr = (${laatste})`, { bron })
    .orderBy('k.gezienOp', 'DESC')
    .limit(MAX_GETOOND)
    .getRawMany<Kop>();
}

/**
 * Keeps the heads that are new, and returns those that contradict one that was seen before: the same place in the same
 * chain with another hash. What was seen stays as it was.
 */
export async function bewaarGezien(opslag: Opslag, bron: string, koppen: readonly Kop[], nu: Date): Promise<Kop[]> {
  if (koppen.length === 0) return [];
  const where = koppen.map(({ keten, nr }) => ({ bron, keten, nr }));
  const eerder = await opslag.lezer.find(Ketenkop, { where });
  const bekend = new Map(eerder.map((kop) => [plaatsVan(kop), kop.hash]));
  const nieuw = koppen.filter((kop) => !bekend.has(plaatsVan(kop)));
  if (nieuw.length > 0) {
    const rijen = nieuw.map((kop) => ({ ...kop, bron, gezienOp: nu.toISOString() }));
    // Another instance may be told the same at the same moment.
    await opslag.write((manager) =>
      manager.createQueryBuilder().insert().into(Ketenkop).values(rijen).orIgnore().updateEntity(false).execute(),
    );
  }
  return koppen.filter((kop) => (bekend.get(plaatsVan(kop)) ?? kop.hash) !== kop.hash);
}

const plaatsVan = ({ keten, nr }: Pick<Kop, 'keten' | 'nr'>) => `${keten} ${nr}`;
