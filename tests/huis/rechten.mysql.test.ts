import { execFileSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Connection, createConnection } from 'mysql2/promise';
import { voorbeeldbestand } from '#demo/hub/fill';
import { Logregel } from '#waarborgen/logboek/Logregel';
import { logboekIn } from '#waarborgen/logboek/verstrekkingen';
import { ALLEEN_TOEVOEGEN } from '#waarborgen/opslag/alleenToevoegen';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { loadInto } from '#waarborgen/subgraph/runSubgraph';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { DECLARATIES } from './declaraties';
import { PARTNERS, ROOT, SUBGRAPHS } from './subgraphs';

/**
 * The SQL of deploy/mysql as docker-compose.yml runs it, on the server that MYSQL_URL names. Every database and user
 * gets a prefix, so that nothing there is touched.
 */
const server = new URL(process.env.MYSQL_URL as string);
const prefix = `p${randomBytes(3).toString('hex')}_`;
const geheimen = mkdtempSync(join(tmpdir(), 'rechten-'));
let root: Connection;

const prefixed = (sql: string) =>
  sql.replace(new RegExp(`(['\`])(${[...SUBGRAPHS, 'keycloak'].join('|')})(_migratie)?\\1`, 'g'), `$1${prefix}$2$3$1`);

function urlOf(secret: string): string {
  const url = new URL(readFileSync(join(geheimen, secret), 'utf8'));
  const { username, password, pathname } = url;
  return `mysql://${prefix}${username}:${password}@${server.host}/${prefix}${pathname.slice(1)}`;
}

beforeAll(async () => {
  execFileSync('bash', [join(ROOT, 'deploy/maak-geheimen.sh'), geheimen]);
  // The image's entry point offers docker_process_sql; here it shows what it would run.
  const script = `docker_process_sql() { cat; }; . ${join(ROOT, 'deploy/mysql/databases.sh')}`;
  const databases = execFileSync('bash', ['-euo', 'pipefail', '-c', script], {
    env: { ...process.env, GEHEIMEN: geheimen },
  });
  root = await createConnection({ uri: server.href, multipleStatements: true });
  await root.query(prefixed(`${databases}`));
  for (const [i, naam] of SUBGRAPHS.entries()) {
    const opslag = await openOpslagOf(DECLARATIES[i], {
      DATABASE_URL: urlOf(`${naam}_migratie_database`),
      MIGRATIES: true,
    });
    await opslag.close();
  }
  const [grants] = await root.query({
    sql: prefixed(readFileSync(join(ROOT, 'deploy/mysql/rechten.sql'), 'utf8')),
    rowsAsArray: true,
  });
  await root.query((grants as string[][]).flat().join('\n'));
  // Six databases, each brought up to date table by table.
}, 180_000);

afterAll(async () => {
  const names = [...SUBGRAPHS, 'keycloak'].map((naam) => prefix + naam);
  const users = [...names, ...SUBGRAPHS.map((naam) => `${prefix}${naam}_migratie`)];
  await root.query(
    [
      ...names.map((naam) => `DROP DATABASE IF EXISTS ${naam};`),
      ...users.map((user) => `DROP USER IF EXISTS '${user}'@'%';`),
    ].join('\n'),
  );
  await root.end();
  rmSync(geheimen, { recursive: true });
});

describe.each(
  DECLARATIES.map((declaratie) => [declaratie.naam, declaratie] as const),
)('the user of %s that works', (naam, declaratie) => {
  let opslag: Opslag;
  beforeAll(async () => {
    opslag = await openOpslagOf(declaratie, { DATABASE_URL: urlOf(`${naam}_database`), MIGRATIES: false });
    await logboekIn(opslag).write([REGEL()]);
  });
  afterAll(() => opslag.close());

  const tables = async () => {
    const rows: { name: string }[] = await opslag.lezer.query(
      'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()',
    );
    return rows.map(({ name }) => name);
  };
  const refused = (sql: string) => expect(opslag.write((m) => m.query(sql))).rejects.toThrow(/command denied/);

  test('reads the logbook and adds to it', async () => {
    expect(await opslag.lezer.countBy(Logregel, {})).toBe(1);
  });

  test.each([
    'TRUNCATE logboek',
    'DROP TABLE logboek',
    'ALTER TABLE logboek DROP COLUMN niveau',
    'CREATE TABLE eigen (id int)',
    'DELETE FROM migrations',
  ])('may not: %s', refused);

  test('neither changes nor deletes a row of a table that only grows', async () => {
    const growing = (await tables()).filter(onlyGrows);
    expect(growing).toEqual(expect.arrayContaining(['logboek', 'logketen', 'ketenkop']));
    for (const table of growing) {
      const [{ name: column }]: { name: string }[] = await opslag.lezer.query(
        'SELECT column_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND table_name = ?',
        [table],
      );
      await refused(`UPDATE \`${table}\` SET \`${column}\` = \`${column}\``);
      await refused(`DELETE FROM \`${table}\``);
    }
  });

  test('changes and deletes rows of every other table', async () => {
    const others = (await tables()).filter((table) => !onlyGrows(table) && table !== 'migrations');
    for (const table of others) await opslag.write((m) => m.query(`DELETE FROM \`${table}\` WHERE 1 = 0`));
    expect(others.length).toBeGreaterThan(0);
  });

  test('loads the file that its organisation delivers, twice', async () => {
    const env = { DATABASE_URL: urlOf(`${naam}_database`), MIGRATIES: 'false', ...keysOf(naam) };
    const said = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    const codes: number[] = [];
    for (let time = 0; time < 2; time += 1)
      codes.push(await loadInto(declaratie as never, [voorbeeldbestand(naam)], env));
    const [first, second] = said.mock.calls.map(([line]) => String(line)).filter((line) => /^\d+ nieuw/.test(line));
    said.mockRestore();
    expect(codes).toEqual([0, 0]);
    expect(first).toMatch(/^[1-9]\d* nieuw, 0 gewijzigd, 0 ongewijzigd, 0 geweigerd\n$/);
    expect(second).toMatch(/^0 nieuw, 0 gewijzigd, [1-9]\d* ongewijzigd, 0 geweigerd\n$/);
  });

  test('sees no database of another', async () => {
    const rows: object[] = await opslag.lezer.query('SHOW DATABASES');
    const names = rows.flatMap((row) => Object.values(row)).filter((name) => name !== 'information_schema');
    expect(names.filter((name) => name !== 'performance_schema' && name !== 'test')).toEqual([prefix + naam]);
  });
});

const onlyGrows = (table: string) => (ALLEEN_TOEVOEGEN as readonly string[]).includes(table);

/** Keys of the pseudonyms, which the file of huishouden asks for of every partner. */
function keysOf(naam: string): Record<string, string> {
  const key = () => randomBytes(32).toString('base64url');
  if (naam !== 'huishouden') return { PSEUDONIEM_SLEUTEL: key() };
  return Object.fromEntries(PARTNERS.map((partner) => [`PSEUDONIEM_SLEUTEL_${partner.toUpperCase()}`, key()]));
}

const REGEL = () =>
  Object.assign(new Logregel(), {
    tijdstip: '2026-01-01T00:00:00.000Z',
    persoon: 'proef',
    domein: 'WMO',
    niveau: 'GEEN',
    doel: 'PLANREGIE',
    uitkomst: 'GEWEIGERD',
    functionaris: 'proef',
    rol: 'WIJKCOACH',
    traceId: '0'.repeat(32),
  });
