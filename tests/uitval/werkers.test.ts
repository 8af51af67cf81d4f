import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { AUDIENCE, startProefAanmelddienst } from '#waarborgen/conformance/proefAanmelddienst';
import { ROOT, SUBGRAPHS } from '../huis/subgraphs';
import { bouw, type Gebouwd } from './bouw';
import { beginProces, type Logregel, type Proces, startProces } from './startProces';
import { Vasthouder } from './vasthouder.fixture';

// Each test starts processes, on a machine that may have more to do.
jest.setTimeout(120_000);

let gebouwd: Gebouwd;
const bron = new Vasthouder();
const lopend: Pick<Proces, 'kill'>[] = [];
let adres: string;
beforeAll(async () => {
  [gebouwd, adres] = await Promise.all([bouw(), bron.start()]);
});
beforeEach(() => void bron.houdVast());
afterEach(() => Promise.all(lopend.splice(0).map((proces) => proces.kill())));
afterAll(() => {
  bron.stop();
  gebouwd?.stop();
});

const PROEF = 'tests/uitval/proefwerkers.ts';
const omgeving = () => ({
  ...{ WORKERS: '2', OIDC_ISSUER: 'http://127.0.0.1:9', OIDC_AUDIENCE: AUDIENCE },
  ...{ PROEF_BRON: adres, PROEF_STORING: storing() },
});
const storing = () => join(gebouwd.main('.'), 'storing');

type Groep = Proces & { werkers: Logregel[] };
/** Resolves once two listen. */
async function start(anders: Record<string, string> = {}, main = PROEF): Promise<Groep> {
  const proces = await startProces(gebouwd.main(main), { ...omgeving(), ...anders });
  lopend.push(proces);
  return { ...proces, werkers: await proces.zegt('werker luistert', 2) };
}
function begin(anders: Record<string, string>, main = PROEF) {
  const proces = beginProces(gebouwd.main(main), { ...omgeving(), ...anders });
  lopend.push(proces);
  return proces;
}

/** Each over a connection of its own, so that the workers get one in turn. */
const vragen = (url: string, aantal: number, token = ''): Promise<(number | undefined)[]> =>
  Promise.all(Array.from({ length: aantal }, () => vraag(url, token).catch(() => undefined)));
async function vraag(url: string, token: string): Promise<number> {
  const dispatcher = new Agent();
  try {
    const { statusCode, body } = await request(`${url}/graphql`, {
      ...{ method: 'POST', dispatcher, body: JSON.stringify({ query: '{ wieBenIk { organisatie } }' }) },
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}`, doelbinding: 'PLANREGIE' },
    });
    const { data } = (await body.json()) as { data?: { wieBenIk?: { organisatie: string } } };
    return data?.wieBenIk?.organisatie === 'org-lezer' ? statusCode : 0;
  } finally {
    await dispatcher.destroy();
  }
}
const allen = (aantal: number) => Array.from({ length: aantal }, () => 200);
/** Asked of one after the other. */
async function meting(url: string, regel: RegExp): Promise<number> {
  const { body } = await request(`${url}/metrics`, { dispatcher: new Agent(), headers: { connection: 'close' } });
  return Number(regel.exec(await body.text())?.[1]);
}
const BEANTWOORD = /^eenplan_verzoek_duur_seconden_count\{.*status="200".*\} (\d+)$/m;
const LUISTEREN = /^eenplan_werkers\{.*\} (\d+)$/m;
const dood = (werker: Logregel) => process.kill(werker.pid as number, 'SIGKILL');

async function stopt({ url, meld }: Groep): Promise<void> {
  meld('SIGTERM');
  // Who connects as the last of them closes its door may be left without an answer: that is no answer either.
  const opties = () => ({ headers: { connection: 'close' }, signal: AbortSignal.timeout(2_000) });
  const levend = () => fetch(`${url}/health/live`, opties()).catch(() => undefined);
  while (await levend()) await wacht(20);
}

describe('twee werkers', () => {
  test('bedienen samen een poort; van wie hard stopt zijn alleen diens vragen weg, en er komt een nieuwe', async () => {
    const { url, werkers, zegt } = await start();
    const onderweg = vragen(url, 8);
    await bron.houdVast(8);
    dood(werkers[0]);
    await zegt('werker gestopt');
    bron.laatLos();
    const antwoorden = await onderweg;
    const beantwoord = antwoorden.filter((status) => status === 200).length;
    expect([beantwoord > 0, beantwoord < 8, antwoorden.includes(0)]).toEqual([true, true, false]);
    expect(await vragen(url, 4)).toEqual(allen(4));
    const [, , nieuw] = await zegt('werker luistert', 3);
    expect(werkers.map(({ pid }) => pid)).not.toContain(nieuw.pid);
    // The other one that was there first may go as well: the new one serves.
    dood(werkers[1]);
    await zegt('werker gestopt', 2);
    expect(await vragen(url, 4)).toEqual(allen(4));
  });

  test('zeggen bij SIGTERM niemand af die al vroeg, en eindigen dan met 0', async () => {
    const groep = await start();
    const onderweg = vragen(groep.url, 8);
    await bron.houdVast(8);
    await stopt(groep);
    bron.laatLos();
    expect(await onderweg).toEqual(allen(8));
    expect(await groep.einde).toBe(0);
  });

  test('ook niet als een toetsenbord het aan allen tegelijk zegt', async () => {
    const groep = await start();
    const onderweg = vragen(groep.url, 8);
    await bron.houdVast(8);
    for (const werker of groep.werkers) process.kill(werker.pid as number, 'SIGINT');
    await stopt(groep);
    bron.laatLos();
    expect(await onderweg).toEqual(allen(8));
    expect(await groep.einde).toBe(0);
  });

  test.each([
    'SIGTERM',
    'SIGINT',
  ] as const)('breken bij een tweede signaal (%s) af wat nog liep, en zeggen dat', async (tweede) => {
    const groep = await start();
    const onderweg = vragen(groep.url, 8);
    await bron.houdVast(8);
    await stopt(groep);
    groep.meld(tweede);
    expect(await groep.einde).toBe(1);
    expect(groep.fouten()).toBe('Dit proces stopt zonder af te maken wat nog liep.\n');
    expect(await onderweg).toEqual(Array(8).fill(undefined));
    bron.laatLos();
  });

  test('waarvan er een niet goed eindigt, zeggen dat in hun uitgangscode', async () => {
    const groep = await start();
    const onderweg = vragen(groep.url, 8);
    await bron.houdVast(8);
    await stopt(groep);
    dood(groep.werkers[1]);
    bron.laatLos();
    await onderweg;
    expect(await groep.einde).toBe(1);
  });

  test('tellen in /metrics samen, ook wat telde wie er niet meer is', async () => {
    const { url, werkers, zegt } = await start();
    bron.laatLos();
    await vragen(url, 6);
    for (let keer = 0; keer < 4; keer += 1) expect(await meting(url, BEANTWOORD)).toBe(6);
    expect(await meting(url, LUISTEREN)).toBe(2);
    dood(werkers[0]);
    await zegt('werker luistert', 3);
    await vragen(url, 2);
    expect(await meting(url, BEANTWOORD)).toBe(8);
    expect(await meting(url, /^eenplan_werkers_herstart_totaal\{.*\} (\d+)$/m)).toBe(1);
    // What each of them is says nothing when it is added up.
    expect(await meting(url, /^nodejs_version_info\{.*\} (\d+)$/m)).toBe(1);
  });

  test('lezen beide opnieuw bij SIGHUP', async () => {
    const { meld, zegt } = await start();
    meld('SIGHUP');
    expect(await zegt('opnieuw gelezen', 2)).toHaveLength(2);
  });

  test('beginnen na elkaar: alleen de eerste doet wat een keer moet', async () => {
    const { zegt, werkers } = await start();
    dood(werkers[0]);
    expect((await zegt('luistert', 3)).map(({ eerste }) => eerste)).toEqual([true, false, false]);
  });

  test('gaan niet door zonder wie hen begon', async () => {
    const { url, kill, einde } = await start();
    await kill();
    // Its output is closed by the last of them.
    expect(await einde).toBe('SIGKILL');
    await expect(fetch(`${url}/health/live`)).rejects.toThrow();
  });

  test('blijven dienen zolang er een luistert, en zijn weer met zijn tweeen als dat kan', async () => {
    const { url, werkers, zegt } = await start();
    bron.laatLos();
    writeFileSync(storing(), '');
    dood(werkers[0]);
    await zegt('werker gestopt', 4);
    rmSync(storing());
    expect(await vragen(url, 4)).toEqual(allen(4));
    await zegt('werker luistert', 3);
    expect(await meting(url, LUISTEREN)).toBe(2);
  });

  test('die geen van alle meer kunnen beginnen, geven het op', async () => {
    const { werkers, zegt, einde, fouten } = await start();
    writeFileSync(storing(), '');
    for (const werker of werkers) dood(werker);
    await zegt('geen werker komt nog aan luisteren toe, dit proces stopt');
    expect(await einde).toBe(1);
    expect(fouten()).toMatch(/^(Deze proef kan niet beginnen\.\n){5,6}$/);
    rmSync(storing());
  });
});

describe('wie niet kan beginnen zegt een keer waarom:', () => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['de omgeving', { OIDC_ISSUER: '' }, /^De omgeving klopt niet:\n {2}OIDC_ISSUER: ontbreekt\n$/],
    ['te veel werkers', { WORKERS: '65' }, /^De omgeving klopt niet:\n {2}WORKERS: .+\n$/],
    ['geen werkers', { WORKERS: '0' }, /^De omgeving klopt niet:\n {2}WORKERS: .+\n$/],
    ['geen getal', { WORKERS: '2.5' }, /^De omgeving klopt niet:\n {2}WORKERS: is geen heel getal\n$/],
  ])('%s', async (_, anders, woord) => {
    const proces = begin(anders);
    expect(await proces.einde).toBe(1);
    expect(proces.fouten()).toMatch(woord);
  });
  test('wat pas bij het beginnen blijkt', async () => {
    writeFileSync(storing(), '');
    const proces = begin({});
    expect(await proces.einde).toBe(1);
    rmSync(storing());
    expect(proces.fouten()).toBe('Deze proef kan niet beginnen.\n');
    expect(await proces.zegt('dit proces kan niet beginnen')).toHaveLength(1);
  });
  test('de poort is bezet', async () => {
    const { port } = new URL(adres);
    const proces = begin({ PORT: port });
    expect(await proces.einde).toBe(1);
    expect(proces.fouten()).toMatch(/^Dit proces stopt door een fout: Error, code EADDRINUSE[^\n]*\n$/);
  });
  test('een subgraph met meer werkers op SQLite', async () => {
    const sleutel = Buffer.alloc(32, 7).toString('base64url');
    const proces = begin(
      {
        ...{ DATABASE_URL: `sqlite:${storing()}.db`, HUISHOUDEN_URL: 'http://127.0.0.1:9/graphql' },
        ...{ BEWIJS_SLEUTELS: `k1:${sleutel}`, PSEUDONIEM_SLEUTEL: sleutel },
      },
      'subgraphs/wmo/main.ts',
    );
    expect(await proces.einde).toBe(1);
    expect(proces.fouten()).toMatch(
      /^De omgeving klopt niet:\n {2}WORKERS: meer dan een werker kan alleen op MySQL[^\n]*\n$/,
    );
  });
});

test('een werker is geen groep: het proces dient zelf', async () => {
  const proces = await startProces(gebouwd.main(PROEF), { ...omgeving(), WORKERS: '' });
  lopend.push(proces);
  expect(await (await fetch(`${proces.url}/metrics`)).text()).not.toContain('eenplan_werkers');
  proces.meld('SIGTERM');
  expect(await proces.einde).toBe(0);
});

test('de gateway met twee werkers: een valt om, de ander dient door, en aan het eind is niemand afgezegd', async () => {
  const aanmelddienst = await startProefAanmelddienst();
  const token = await aanmelddienst.token({ sub: 'lezer-1', org: 'org-lezer', rollen: ['REGIETEAMLID'] });
  const groep = await start(
    {
      ...{ OIDC_ISSUER: aanmelddienst.issuer, PARTNER_TIMEOUT_MS: '60000' },
      SUBGRAPHS: SUBGRAPHS.map((naam) => `${naam}=${adres}`).join(','),
      SUPERGRAPH_FILE: join(ROOT, 'schema/generated/supergraph.graphql'),
    },
    'gateway/main.ts',
  );
  dood(groep.werkers[0]);
  await groep.zegt('werker gestopt');
  const onderweg = vragen(groep.url, 4, token);
  await bron.houdVast(4);
  await stopt(groep);
  bron.laatLos();
  expect(await onderweg).toEqual(allen(4));
  expect(await groep.einde).toBe(0);
  await aanmelddienst.stop();
});
