import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { proefPartner } from '../conformance/proefPartner';
import { Ketenkop } from '../logboek/Ketenkop';
import { Logketen } from '../logboek/Logketen';
import { Logregel } from '../logboek/Logregel';
import { regel } from '../logboek/logboek.fixture';
import { logboekIn } from '../logboek/verstrekkingen';
import { openOpslagOf } from '../subgraph/subgraph';
import type { Opslag } from './opslag';

const map = mkdtempSync(join(tmpdir(), 'groeit-'));
let opslag: Opslag;
const KOP = { bron: 'cjg', keten: 'a'.repeat(32), nr: 1, hash: 'b'.repeat(64), gezienOp: '2026-11-24T09:00:00.000Z' };
beforeAll(async () => {
  opslag = await openOpslagOf(proefPartner, { DATABASE_URL: `sqlite:${join(map, 'groeit.db')}`, MIGRATIES: true });
  await logboekIn(opslag).write([regel(), regel()]);
  await opslag.write((manager) => manager.insert(Ketenkop, KOP));
});
afterAll(async () => {
  await opslag.close();
  rmSync(map, { recursive: true });
});

const TABELLEN = { logboek: Logregel, logketen: Logketen, ketenkop: Ketenkop };
const inhoud = async () => JSON.stringify(await Promise.all(Object.values(TABELLEN).map((t) => opslag.lezer.find(t))));

describe.each(Object.entries(TABELLEN))('op SQLite groeit %s alleen', (tabel, entiteit) => {
  const rij = async () => {
    const [eerste] = await opslag.lezer.find<object>(entiteit);
    return eerste;
  };
  test.each<[string, () => Promise<unknown>]>([
    ['UPDATE', () => opslag.write((m) => m.query(`UPDATE ${tabel} SET hash = 'x'`))],
    ['UPDATE met dezelfde waarde', () => opslag.write((m) => m.query(`UPDATE ${tabel} SET hash = hash`))],
    ['DELETE', () => opslag.write((m) => m.query(`DELETE FROM ${tabel} WHERE keten <> ''`))],
    ['DELETE van alles', () => opslag.write((m) => m.clear(entiteit))],
    [
      'INSERT OR REPLACE',
      () => opslag.write((m) => m.query(`INSERT OR REPLACE INTO ${tabel} SELECT * FROM ${tabel} LIMIT 1`)),
    ],
    ['REPLACE door de lezer', () => opslag.lezer.query(`REPLACE INTO ${tabel} SELECT * FROM ${tabel} LIMIT 1`)],
    [
      'INSERT ON CONFLICT DO UPDATE',
      async () => {
        const { primaryColumns } = opslag.lezer.connection.getMetadata(entiteit);
        const anders = { ...(await rij()), hash: 'x' };
        await opslag.write((m) =>
          m.upsert(
            entiteit,
            anders as never,
            primaryColumns.map((k) => k.propertyName),
          ),
        );
      },
    ],
  ])('%s wordt geweigerd', async (_, poging) => {
    const voor = await inhoud();
    await expect(poging()).rejects.toThrow(`${tabel} groeit alleen`);
    expect(await inhoud()).toBe(voor);
  });
});

const KOLOMMEN = '(kenmerk, persoon, onderwerp, op, leefgebied)';

test('wat niet alleen groeit, mag wel veranderen', async () => {
  await opslag.write((m) =>
    m.query(`INSERT INTO proef_notitie ${KOLOMMEN} VALUES ('n', 'x', 'o', '2026-01-01', 'WONEN')`),
  );
  await opslag.write((m) =>
    m.query(`REPLACE INTO proef_notitie ${KOLOMMEN} VALUES ('n', 'y', 'o', '2026-01-01', 'WONEN')`),
  );
  await opslag.write((m) => m.query("UPDATE proef_notitie SET onderwerp = 'anders'"));
  await opslag.write((m) => m.query('DELETE FROM proef_notitie'));
  expect(await opslag.lezer.query('SELECT * FROM proef_notitie')).toEqual([]);
});
