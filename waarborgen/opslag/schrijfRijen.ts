import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';

/**
 * New rows in one statement, as typeorm's `insert` would write them; that goes through every parameter for each, which
 * for the logbook rows of a caseload took longer than the database did. What a column gets by itself it is not given.
 */
export async function schrijfRijen<T extends ObjectLiteral>(
  manager: EntityManager,
  soort: EntityTarget<T>,
  rijen: readonly ObjectLiteral[],
): Promise<void> {
  const { driver } = manager.connection;
  const tabel = manager.connection.getMetadata(soort);
  const kolommen = tabel.columns.filter(({ isGenerated }) => !isGenerated);
  const namen = kolommen.map(({ databaseName }) => driver.escape(databaseName));
  const plaatsen = `(${kolommen.map(() => '?').join(', ')})`;
  const waarden = rijen.flatMap((rij) =>
    kolommen.map((kolom) => driver.preparePersistentValue(kolom.getEntityValue(rij) ?? null, kolom)),
  );
  await manager.query(
    `INSERT INTO ${driver.escape(tabel.tableName)} (${namen.join(', ')}) VALUES ${rijen.map(() => plaatsen).join(', ')}`,
    waarden,
  );
}
