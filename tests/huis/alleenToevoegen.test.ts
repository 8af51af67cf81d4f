import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { ALLEEN_TOEVOEGEN } from '#waarborgen/opslag/alleenToevoegen';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { DECLARATIES } from './declaraties';
import { ROOT } from './subgraphs';

test('the tables that only grow are those on which the user that works may not change or delete', () => {
  const sql = readFileSync(join(ROOT, 'deploy/mysql/rechten.sql'), 'utf8');
  const [, list] = /NOT IN \(([^)]*'migrations'[^)]*)\)/.exec(sql) ?? [];
  const excluded = list.match(/\w+/g)?.filter((table) => table !== 'migrations');
  expect(excluded?.toSorted()).toEqual(ALLEEN_TOEVOEGEN.toSorted());
});

test.each(
  DECLARATIES.map((declaratie) => [declaratie.naam, declaratie] as const),
)('%s lets its own tables that only grow do nothing else on SQLite', async (_, declaratie) => {
  const database = await proefDatabase('groeit');
  const opslag = await openOpslagOf(declaratie as never, { DATABASE_URL: database.url, MIGRATIES: true });
  const tables: { name: string }[] = await opslag.lezer.query("SELECT name FROM sqlite_master WHERE type = 'table'");
  const triggers: { name: string; tbl_name: string }[] = await opslag.lezer.query(
    "SELECT name, tbl_name FROM sqlite_master WHERE type = 'trigger'",
  );
  await opslag.close();
  await database.cleanUp();
  const growing = tables
    .map(({ name }) => name)
    .filter((name) => (ALLEEN_TOEVOEGEN as readonly string[]).includes(name));
  expect(growing).toEqual(expect.arrayContaining(['logboek', 'logketen', 'ketenkop']));
  expect(triggers.map(({ name }) => name).toSorted()).toEqual(
    growing.flatMap((name) => [`${name}_geen_delete`, `${name}_geen_update`]).toSorted(),
  );
});
