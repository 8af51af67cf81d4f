import type { EntityManager, EntityMetadata, EntityTarget, ObjectLiteral } from 'typeorm';

/** Whose rows are read: the records whose column has one of these values, in the order of other columns. */
export interface Leeswijze<T> {
  bij: keyof T & string;
  orde?: { readonly [eigenschap in keyof T & string]?: 'ASC' | 'DESC' };
}

/**
 * What typeorm's own `find` would give, by the same statement; that builds each statement anew out of all that could be
 * asked, which on a view of one household took more time than the database did. Without a value it asks all the same:
 * how many statements a question costs tells nobody whether there is something.
 */
export async function leesBij<T extends ObjectLiteral>(
  lezer: EntityManager,
  soort: EntityTarget<T>,
  wijze: Leeswijze<T>,
  waarden: readonly unknown[],
): Promise<T[]> {
  const tabel = lezer.connection.getMetadata(soort);
  const rijen = (await lezer.query(opdracht(tabel, wijze, waarden.length), [...waarden])) as ObjectLiteral[];
  return rijen.map((rij) => alsRecord<T>(tabel, rij));
}

/** What is the same of every statement in this manner. */
const delen = new WeakMap<EntityMetadata, Map<string, readonly [van: string, orde: string]>>();

function opdracht<T>(tabel: EntityMetadata, { bij, orde = {} }: Leeswijze<T>, aantal: number): string {
  const bekend = delen.get(tabel) ?? new Map<string, readonly [string, string]>();
  delen.set(tabel, bekend);
  const wijze = JSON.stringify([bij, orde]);
  const [van, achteraan] = bekend.get(wijze) ?? schrijf(tabel, bij, orde);
  bekend.set(wijze, [van, achteraan]);
  return `${van} IN (${aantal > 0 ? Array(aantal).fill('?').join(', ') : 'NULL'})${achteraan}`;
}

function schrijf(
  tabel: EntityMetadata,
  bij: string,
  orde: Readonly<Record<string, string | undefined>>,
): readonly [string, string] {
  const citeer = (naam: string) => tabel.connection.driver.escape(naam);
  const kolom = (eigenschap: string) => {
    const gevonden = tabel.findColumnWithPropertyName(eigenschap);
    if (!gevonden) throw new Error(`${tabel.name} has no column ${eigenschap}.`);
    return citeer(gevonden.databaseName);
  };
  const kolommen = tabel.columns.map(({ databaseName }) => citeer(databaseName)).join(', ');
  const volgorde = Object.entries(orde).map(([eigenschap, kant]) => `${kolom(eigenschap)} ${kant}`);
  const achteraan = volgorde.length > 0 ? ` ORDER BY ${volgorde.join(', ')}` : '';
  return [`SELECT ${kolommen} FROM ${citeer(tabel.tableName)} WHERE ${kolom(bij)}`, achteraan];
}

function alsRecord<T extends ObjectLiteral>(tabel: EntityMetadata, rij: ObjectLiteral): T {
  const { driver } = tabel.connection;
  const record = tabel.create(undefined, { fromDeserializer: true }) as T;
  for (const kolom of tabel.columns)
    kolom.setEntityValue(record, driver.prepareHydratedValue(rij[kolom.databaseName], kolom));
  return record;
}
