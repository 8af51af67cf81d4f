import { type EntityManager, MoreThan } from 'typeorm';
import { groupBy } from '../opslag/group';
import { eerderGenoemd, geweigerdeClaim } from './gezien';
import { sleutelVan } from './save';

/** A record that a full file does not name. */
export interface Ontbrekend {
  soort: string;
  kenmerk: string;
}

const PER_KEER = 1_000;

/**
 * The records of the kinds in a full file that it does not name, a page at a time. They are told and not taken away: a
 * record may not be erased before its term (Wmo 2015 art. 5.3.4, Jeugdwet art. 7.3.8, BW 7:454), may have been made or
 * changed by staff in the hub, and what only grows is proof. Whoever delivers says himself how it ended.
 */
export async function* watOntbreekt(
  manager: EntityManager,
  tabellen: Readonly<Record<string, string>>,
): AsyncGenerator<Ontbrekend[]> {
  for (const [tabel, paren] of groupBy(Object.entries(tabellen), ([, naam]) => naam)) {
    const soorten = paren.map(([soort]) => soort).toSorted();
    for await (const rijen of stukkenIn(manager, tabel)) {
      const claims = rijen.map(({ eigen, kenmerk }) => [eigen, ...soorten.map((s) => geweigerdeClaim(s, kenmerk))]);
      const genoemd = await eerderGenoemd(manager, claims.flat());
      const ongenoemd = rijen.filter((_, i) => !claims[i].some((claim) => genoemd.has(claim)));
      yield ongenoemd.map(({ kenmerk }) => ({ soort: soorten.join('/'), kenmerk }));
    }
  }
}

interface InTabel {
  /** As the file claims it. */
  eigen: string;
  kenmerk: string;
}

/** All that a table holds, in pages; of records with one number each, as those of every kind of row are. */
async function* stukkenIn(manager: EntityManager, tabel: string): AsyncGenerator<InTabel[]> {
  const metadata = manager.connection.entityMetadatas.find(({ tableName }) => tableName === tabel);
  if (metadata?.primaryColumns.length !== 1) return;
  const entiteit = metadata.target;
  const [{ propertyName: sleutel }] = metadata.primaryColumns;
  for (let na = ''; ; ) {
    const rijen = await manager.find(entiteit, {
      ...{ select: { [sleutel]: true }, where: { [sleutel]: MoreThan(na) } },
      ...{ order: { [sleutel]: 'ASC' }, take: PER_KEER },
    });
    if (rijen.length === 0) return;
    yield rijen.map((waarde) => ({
      eigen: sleutelVan(manager, { entiteit, waarde }),
      kenmerk: String(waarde[sleutel]),
    }));
    na = String(rijen[rijen.length - 1][sleutel]);
  }
}
