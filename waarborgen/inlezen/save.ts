import { type EntityManager, type FindOptionsWhere, In, type ObjectLiteral } from 'typeorm';
import { ALLEEN_TOEVOEGEN } from '../opslag/alleenToevoegen';
import { groupBy } from '../opslag/group';
import type { Bewaarbaar } from './rijsoort';

type Entiteit = Bewaarbaar['entiteit'];
type Waarde = Bewaarbaar['waarde'];

/** What a record was to the database. */
export type Stand = 'nieuw' | 'gewijzigd' | 'ongewijzigd';

/**
 * Keeps the records that are new or other than before, at most three statements a kind; says of each key which it was.
 * A new one is inserted: a table that only grows allows no upsert.
 */
export async function saveAll(manager: EntityManager, items: Bewaarbaar[]): Promise<Map<string, Stand>> {
  const standen = new Map<string, Stand>();
  for (const [entiteit, deze] of perEntiteit(items)) {
    const waarden = deze.map(({ waarde }) => waarde);
    const sleutel = (waarde: Waarde) => sleutelVan(manager, { entiteit, waarde });
    const eerder = new Map((await bestaande(manager, entiteit, waarden)).map((waarde) => [sleutel(waarde), waarde]));
    const stand = (waarde: Waarde): Stand => {
      const oud = eerder.get(sleutel(waarde));
      if (!oud) return 'nieuw';
      return gelijk(oud, waarde) ? 'ongewijzigd' : 'gewijzigd';
    };
    for (const waarde of waarden) standen.set(sleutel(waarde), stand(waarde));
    const nieuw = waarden.filter((waarde) => stand(waarde) === 'nieuw');
    const gewijzigd = waarden.filter((waarde) => stand(waarde) === 'gewijzigd');
    if (nieuw.length > 0) await insert(manager, entiteit, nieuw);
    const volgende = gewijzigd.map((waarde) => ({ ...waarde, ...nextVersie(eerder.get(sleutel(waarde))) }));
    if (gewijzigd.length > 0) await manager.upsert(entiteit, volgende, sleutelkolommen(manager, entiteit));
  }
  return standen;
}

/** Without reading back what the database filled in itself: nobody asks for it. */
const insert = (manager: EntityManager, entiteit: Entiteit, waarden: Waarde[]) =>
  manager.createQueryBuilder().insert().into(entiteit).values(waarden).updateEntity(false).execute();

/** Who has an earlier version of a record before him does not decide on this one. */
const nextVersie = (oud?: Waarde) => (typeof oud?.versie === 'number' ? { versie: oud.versie + 1 } : {});

/** The keys among these that the database knows. */
export async function bestaandeSleutels(manager: EntityManager, gevraagd: Bewaarbaar[]): Promise<Set<string>> {
  const bekend = new Set<string>();
  for (const [entiteit, deze] of perEntiteit(gevraagd)) {
    const [kolom] = sleutelkolommen(manager, entiteit);
    const genoemd = In([...new Set(deze.map(({ waarde }) => waarde[kolom]))]);
    for (const waarde of await manager.find(entiteit, { where: { [kolom]: genoemd } }))
      bekend.add(sleutelVan(manager, { entiteit, waarde }));
  }
  return bekend;
}

export const sleutelVan = (manager: EntityManager, { entiteit, waarde }: Bewaarbaar): string =>
  [
    manager.connection.getMetadata(entiteit).tableName,
    ...sleutelkolommen(manager, entiteit).map((k) => waarde[k]),
  ].join(' ');

const sleutelkolommen = (manager: EntityManager, entiteit: Entiteit): string[] =>
  manager.connection.getMetadata(entiteit).primaryColumns.map((c) => c.propertyName);

/** Those with the first key column among these: of a composite key at least all that were meant. */
export function bestaande(manager: EntityManager, entiteit: Entiteit, waarden: Waarde[]): Promise<Waarde[]> {
  const [kolom] = sleutelkolommen(manager, entiteit);
  return vindVast(manager, entiteit, { [kolom]: In([...new Set(waarden.map((w) => w[kolom]))]) });
}

/**
 * Found, and held still until the transaction ends: what is judged on is what is written upon. In the order of their
 * keys, so that two who hold some do not wait for each other. Nobody changes what only grows, and there is no right to
 * hold it; SQLite writes one transaction at a time as it is.
 */
export function vindVast(
  manager: EntityManager,
  entiteit: Entiteit,
  where: FindOptionsWhere<ObjectLiteral> | FindOptionsWhere<ObjectLiteral>[],
): Promise<Waarde[]> {
  const { tableName } = manager.connection.getMetadata(entiteit);
  const groeit = (ALLEEN_TOEVOEGEN as readonly string[]).includes(tableName);
  const houdVast = manager.connection.options.type === 'mysql' && !groeit;
  const order = Object.fromEntries(sleutelkolommen(manager, entiteit).map((kolom) => [kolom, 'ASC' as const]));
  return manager.find(entiteit, { where, order, lock: houdVast ? { mode: 'pessimistic_write' } : undefined });
}

/** What the new one says is what the old one said. */
export const gelijk = (oud: Waarde, nieuw: Waarde): boolean =>
  Object.entries(nieuw).every(
    ([kolom, waarde]) => JSON.stringify(oud[kolom] ?? null) === JSON.stringify(waarde ?? null),
  );

export const perEntiteit = (items: readonly Bewaarbaar[]): Map<Entiteit, Bewaarbaar[]> =>
  groupBy(items, ({ entiteit }) => entiteit);
