import { randomBytes } from 'node:crypto';
import { Agent, request } from 'undici';
import { wmo } from '#subgraphs/wmo/subgraph';
import { AUDIENCE, startProefAanmelddienst } from '#waarborgen/conformance/proefAanmelddienst';
import { proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { verify } from '#waarborgen/logboek/verify';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { entiteiten, personen } from '../security/aanvaller.fixture';
import { bouw } from './bouw';
import { startProces } from './startProces';

test('een subgraph met twee werkers werkt een lege database een keer bij, en elk schrijft een eigen keten', async () => {
  const [gebouwd, aanmelddienst, database] = await Promise.all([
    bouw(),
    startProefAanmelddienst(),
    proefDatabase('werkers'),
  ]);
  const sleutel = () => randomBytes(32).toString('base64url');
  const proces = await startProces(gebouwd.main('subgraphs/wmo/main.ts'), {
    ...{ WORKERS: '2', DATABASE_URL: database.url, DATABASE_VERBINDINGEN: '3' },
    ...{ OIDC_ISSUER: aanmelddienst.issuer, OIDC_AUDIENCE: AUDIENCE, HUISHOUDEN_URL: 'http://127.0.0.1:9/graphql' },
    ...{ BEWIJS_SLEUTELS: `k1:${sleutel()}`, PSEUDONIEM_SLEUTEL: sleutel() },
  });
  const [eerste] = await proces.zegt('werker luistert', 2);
  const token = await aanmelddienst.token({ sub: 'lezer-1', org: 'org-lezer', rollen: ['REGIETEAMLID'] });
  /** Each over a connection of its own, so that the workers get one in turn; without a proof, which is logged too. */
  const vraag = async (id: string) => {
    const dispatcher = new Agent();
    const { statusCode, body } = await request(`${proces.url}/graphql`, {
      ...{ method: 'POST', dispatcher },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, doelbinding: 'PLANREGIE' },
      body: JSON.stringify({ query: entiteiten('wmo { betrokken }'), variables: personen({ id }) }),
    });
    await body.dump();
    await dispatcher.destroy();
    return statusCode;
  };
  const vragen = (keren: number) => Promise.all(Array.from({ length: keren }, (_, i) => vraag(`p-${i}`)));
  const opslag = await openOpslagOf(wmo, { DATABASE_URL: database.url, MIGRATIES: false, DATABASE_VERBINDINGEN: 3 });
  try {
    expect(new Set(await vragen(8))).toEqual(new Set([200]));
    expect(await verify(opslag)).toMatchObject({ regels: 8, ketens: 2, breuken: [] });
    process.kill(eerste.pid as number, 'SIGKILL');
    await proces.zegt('werker luistert', 3);
    expect(new Set(await vragen(8))).toEqual(new Set([200]));
    expect(await verify(opslag)).toMatchObject({ regels: 16, ketens: 3, breuken: [] });
    const namen = (await opslag.lezer.query('SELECT name FROM migrations')).map((m: { name: string }) => m.name);
    expect(new Set(namen).size).toBe(namen.length);
    proces.meld('SIGTERM');
    expect(await proces.einde).toBe(0);
  } finally {
    await proces.kill();
    await opslag.close();
    await Promise.all([aanmelddienst.stop(), database.cleanUp()]);
    gebouwd.stop();
  }
}, 240_000);
