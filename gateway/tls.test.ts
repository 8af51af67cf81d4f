import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { request } from 'undici';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { ProductieOnveilig } from '#waarborgen/dienst/productie';
import { Certificaat } from '#waarborgen/dienst/tls/certificaat';
import { ProefCa } from '#waarborgen/dienst/tls/certificaten.fixture';
import { createAgenten } from '#waarborgen/dienst/tls/verbinding';
import { Gatewayomgeving } from './config';
import { startGateway } from './start';
import { cjg, compose, huishouden, type TestSubgraph, wmo } from './subgraphs.fixture';

const ca = new ProefCa();
const folder = mkdtempSync(join(tmpdir(), 'gateway-tls-'));
const SUPERGRAPH_FILE = join(folder, 'supergraph.graphql');
// Nobody is asked anything: an address is enough.
const url = 'https://127.0.0.1:9/graphql';
const bronnen = [huishouden(), wmo(), cjg()].map(({ naam, typeDefs }) => ({ naam, typeDefs, url }) as TestSubgraph);
beforeAll(() => writeFileSync(SUPERGRAPH_FILE, compose(bronnen)));
afterAll(() => {
  ca.cleanUp();
  rmSync(folder, { recursive: true });
});
const lees = (more: NodeJS.ProcessEnv) =>
  readOmgeving(Gatewayomgeving, {
    ...{ PORT: '0', OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'eenplan', LOG_LEVEL: 'silent' },
    ...{ SUBGRAPHS: bronnen.map(({ naam }) => `${naam}=${url}`).join(), SUPERGRAPH_FILE },
    ...more,
  });

describe('the public door', () => {
  test('shows its own certificate, and asks nobody for one', async () => {
    const { cert, key } = ca.geef('eenplan.gemeente.example');
    const gateway = await startGateway(lees({ ...ca.omgeving('gateway'), TLS_DEUR_CERT: cert, TLS_DEUR_KEY: key }));
    const dispatcher = createAgenten({})(new Certificaat({ cert: '', key: '', ca: ca.pem }));
    try {
      expect(gateway.url).toMatch(/^https:/);
      const live = await request(`${gateway.url}/health/live`, { dispatcher });
      const asked = await request(`${gateway.url}/graphql`, {
        ...{ dispatcher, method: 'POST', headers: { 'content-type': 'application/json' } },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      const answer = (await asked.body.json()) as { errors: { extensions: { code: string } }[] };
      expect([live.statusCode, asked.statusCode, answer.errors[0].extensions.code]).toEqual([
        200,
        401,
        'NIET_AANGEMELD',
      ]);
    } finally {
      await dispatcher.destroy();
      await gateway.stop();
    }
  });

  test('does not take the certificate between processes for its own', async () => {
    const gateway = await startGateway(lees(ca.omgeving('gateway')));
    expect(gateway.url).toMatch(/^http:/);
    await gateway.stop();
  });

  test('stays closed where production is not safe, before the supergraph is read', async () => {
    const starts = startGateway(lees({ NODE_ENV: 'production', SUPERGRAPH_FILE: '/no/such/file' }));
    await expect(starts).rejects.toBeInstanceOf(ProductieOnveilig);
    await expect(starts).rejects.toThrow(/OIDC_ISSUER: .+TLS_CERT: .+TLS_DEUR_CERT: /s);
  });
});
