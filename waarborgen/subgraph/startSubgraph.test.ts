import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:net';
import { DataSource } from 'typeorm';
import { proefDatabase } from '../conformance/proefDatabase';
import { proefPartner } from '../conformance/proefPartner';
import { readOmgeving } from '../dienst/omgeving';
import { startSubgraph } from './startSubgraph';

let bezet: Server;
let poort: number;
beforeAll(async () => {
  bezet = createServer();
  await new Promise<void>((klaar) => bezet.listen(0, '127.0.0.1', klaar));
  poort = (bezet.address() as { port: number }).port;
});
afterAll(() => new Promise((klaar) => bezet.close(klaar)));

const geheim = () => randomBytes(32).toString('base64url');
const omgevingMet = (PORT: number, DATABASE_URL: string) =>
  readOmgeving(proefPartner.omgeving, {
    ...{ PORT: String(PORT), DATABASE_URL, OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'eenplan' },
    ...{
      BEWIJS_SLEUTELS: `proef:${geheim()}`,
      PSEUDONIEM_SLEUTEL: geheim(),
      LOG_LEVEL: 'silent',
      HUISHOUDEN_URL: 'http://127.0.0.1:9/graphql',
    },
  });
test('een subgraph waarvan de poort bezet is, laat haar database los, en start daarna op een andere', async () => {
  const database = await proefDatabase('bezet');
  const geopend = jest.spyOn(DataSource.prototype, 'initialize');
  const nogOpen = () => geopend.mock.contexts.filter((bron) => (bron as DataSource).isInitialized).length;
  await expect(startSubgraph(proefPartner, omgevingMet(poort, database.url))).rejects.toMatchObject({
    code: 'EADDRINUSE',
  });
  expect([geopend.mock.contexts.length > 0, nogOpen()]).toEqual([true, 0]);
  const dienst = await startSubgraph(proefPartner, omgevingMet(0, database.url));
  expect((await fetch(`${dienst.url}/health/ready`)).status).toBe(200);
  expect(nogOpen()).toBeGreaterThan(0);
  await dienst.stop();
  expect(nogOpen()).toBe(0);
  await database.cleanUp();
});
