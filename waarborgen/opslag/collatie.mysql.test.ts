import { randomBytes } from 'node:crypto';
import { type Connection, createConnection } from 'mysql2/promise';
import { DataSource } from 'typeorm';
import { proefPartner } from '../conformance/proefPartner';
import { OmgevingOngeldig } from '../dienst/omgeving';
import { openOpslagOf } from '../subgraph/subgraph';

const server = process.env.MYSQL_URL as string;
const naam = `proef_collatie_${randomBytes(6).toString('hex')}`;
let root: Connection;
beforeAll(async () => {
  root = await createConnection(server);
});
afterAll(async () => {
  await root.query(`DROP DATABASE IF EXISTS ${naam}`);
  await root.end();
});
afterEach(() => jest.restoreAllMocks());

const open = async (collatie: string) => {
  await root.query(`DROP DATABASE IF EXISTS ${naam}`);
  await root.query(`CREATE DATABASE ${naam} CHARACTER SET utf8mb4 COLLATE ${collatie}`);
  const url = Object.assign(new URL(server), { pathname: `/${naam}` });
  return openOpslagOf(proefPartner, { DATABASE_URL: url.href, MIGRATIES: true });
};

describe('een MySQL-database', () => {
  test.each([
    'utf8mb4_general_ci',
    'utf8mb4_unicode_ci',
  ])('die met %s vergelijkt, gaat niet open: zij houdt p-karin en P-Karin voor een', async (collatie) => {
    const geopend = jest.spyOn(DataSource.prototype, 'initialize');
    const poging = open(collatie);
    await expect(poging).rejects.toBeInstanceOf(OmgevingOngeldig);
    await expect(poging).rejects.toThrow('DATABASE_URL: deze database heeft een andere collatie dan utf8mb4_bin');
    expect(geopend.mock.contexts.map((bron) => (bron as DataSource).isInitialized)).toEqual([false]);
    const [tabellen] = await root.query(`SHOW TABLES FROM ${naam}`);
    expect(tabellen).toEqual([]);
  });
  test('die met utf8mb4_bin vergelijkt, gaat open', async () => {
    await (await open('utf8mb4_bin')).close();
  });
});
