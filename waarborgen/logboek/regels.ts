import type { EntityManager } from 'typeorm';
import { Logregel } from './Logregel';

const PER_KEER = 2_000;

/** A chain's rows as they are numbered; two of the same number in the order in which they came. */
export async function* regelsVan(lezer: EntityManager, keten: string): AsyncGenerator<Logregel> {
  const vraag = lezer
    .createQueryBuilder(Logregel, 'regel')
    .where('regel.keten = :keten AND regel.nr >= :nr AND (regel.nr > :nr OR regel.id > :id)')
    .orderBy({ 'regel.nr': 'ASC', 'regel.id': 'ASC' });
  yield* perBladzijde(({ nr, id }) => vraag.setParameters({ keten, nr, id }), { nr: BEGIN, id: BEGIN });
}

/** All that this database's logbook says of a person, oldest first. */
export async function* regelsOver(lezer: EntityManager, persoon: string): AsyncGenerator<Logregel> {
  const vraag = lezer
    .createQueryBuilder(Logregel, 'regel')
    .where('regel.persoon = :persoon')
    .andWhere('regel.tijdstip >= :tijdstip AND (regel.tijdstip > :tijdstip OR regel.id > :id)')
    .orderBy({ 'regel.tijdstip': 'ASC', 'regel.id': 'ASC' });
  yield* perBladzijde(({ tijdstip, id }) => vraag.setParameters({ persoon, tijdstip, id }), {
    tijdstip: '',
    id: BEGIN,
  });
}

/** Before every number that a table can hold, those that do not belong in it too. */
const BEGIN = -(2 ** 31);

/** Page after page, each from where the one before it ended. */
async function* perBladzijde<P>(
  vanaf: (plaats: P | Logregel) => { limit(aantal: number): { getMany(): Promise<Logregel[]> } },
  begin: P,
): AsyncGenerator<Logregel> {
  for (let plaats: P | Logregel = begin; ; ) {
    const bladzijde = await vanaf(plaats).limit(PER_KEER).getMany();
    yield* bladzijde;
    if (bladzijde.length < PER_KEER) return;
    plaats = bladzijde[bladzijde.length - 1];
  }
}

/** Rows of chains that never began: where each starts, and how many they are. */
export async function losseKetens(
  lezer: EntityManager,
): Promise<{ keten: string; nr: number; id: number; aantal: number }[]> {
  const rijen = await lezer
    .createQueryBuilder(Logregel, 'regel')
    .select(['regel.keten AS keten', 'MIN(regel.nr) AS nr', 'MIN(regel.id) AS id', 'COUNT(*) AS aantal'])
    .where('regel.keten NOT IN (SELECT begin.keten FROM logketen begin)')
    .groupBy('regel.keten')
    .getRawMany();
  return rijen.map(({ keten, nr, id, aantal }) => ({ keten, nr: Number(nr), id: Number(id), aantal: Number(aantal) }));
}
