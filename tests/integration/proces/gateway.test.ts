import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cjg, compose, huishouden, type TestSubgraph, wmo } from '#gateway/subgraphs.fixture';
import { openWerkplaats, type Werkplaats } from '#tests/conformance/proces.fixture';
import { type Proces, startProces } from '#tests/uitval/startProces';
import { AUDIENCE, startProefAanmelddienst } from '#waarborgen/conformance/proefAanmelddienst';

const HUIS = '{ huishouden(id: "hh-a") { wijk leden { naam wmo { contact } } } }';
const CJG = '{ huishouden(id: "hh-a") { leden { cjg { contact } } } }';
const HEEL = {
  huishouden: {
    wijk: 'Lindenholt',
    leden: ['p-1', 'p-2'].map((id) => ({ naam: `naam van ${id}`, wmo: { contact: `wmo ziet wmo-${id}` } })),
  },
};

let werkplaats: Werkplaats;
let map: string;
let supergraph: string;
let bronnen: TestSubgraph[];
let aanmelddienst: Awaited<ReturnType<typeof startProefAanmelddienst>>;
let authorization: string;
let proces: Proces;

beforeAll(async () => {
  werkplaats = await openWerkplaats({ gebouwd: true });
  map = mkdtempSync(join(tmpdir(), 'eenplan-proces-'));
  supergraph = join(map, 'supergraph.graphql');
  aanmelddienst = await startProefAanmelddienst();
  authorization = `Bearer ${await aanmelddienst.token({ sub: 'een-inwoner', rollen: ['INWONER'] })}`;
  bronnen = await Promise.all([huishouden(), wmo(), cjg()].map((bron) => bron.start()));
}, 120_000);
afterAll(async () => {
  await Promise.all([aanmelddienst.stop(), ...bronnen.map((bron) => bron.stop())]);
  rmSync(map, { recursive: true });
  werkplaats.stop();
});
beforeEach(() => {
  for (const bron of bronnen) Object.assign(bron, { fault: undefined }).received.length = 0;
  writeFileSync(supergraph, compose(bronnen));
});
afterEach(() => proces?.kill());

const start = async (env: Record<string, string> = {}) => {
  proces = await startProces(join(werkplaats.map, 'dist/gateway/main.js'), {
    ...{ OIDC_ISSUER: aanmelddienst.issuer, OIDC_AUDIENCE: AUDIENCE, SUPERGRAPH_FILE: supergraph },
    ...{ SUBGRAPHS: bronnen.map(({ naam, url }) => `${naam}=${url}`).join(','), PARTNER_TIMEOUT_MS: '60000' },
    ...env,
  });
};
const vraag = async (query = HUIS) => {
  const headers = { 'content-type': 'application/json', authorization };
  const antwoord = await fetch(`${proces.url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
  const { data, errors } = (await antwoord.json()) as { data?: unknown; errors?: unknown };
  return { status: antwoord.status, data, errors };
};
/** wmo keeps every question until it is let go. */
function houdVast() {
  const vast: (() => void)[] = [];
  bronnen[1].fault = (antwoord, body) => void vast.push(() => void bronnen[1].answerWell(antwoord, body));
  return {
    totErZijn: async (aantal: number) => {
      while (vast.length < aantal) await new Promise(setImmediate);
    },
    laatGaan: () => {
      bronnen[1].fault = undefined;
      for (const een of vast) een();
    },
  };
}
const gereed = () =>
  fetch(`${proces.url}/health/ready`).then(
    ({ status }) => status,
    () => 'dicht' as const,
  );
const totGereedIs = async (wat: number | 'dicht') => {
  while ((await gereed()) !== wat);
};

describe('de gateway als proces', () => {
  test('verliest na SIGTERM niets van wat onderweg is, of nog binnenkomt tot de verdeler haar heeft weggehaald', async () => {
    await start({ AFSLUITEN_NA_SECONDEN: '3' });
    expect((await vraag()).data).toEqual(HEEL);
    const vast = houdVast();
    const onderweg = Array.from({ length: 20 }, () => vraag());
    await vast.totErZijn(20);
    proces.meld('SIGTERM');
    await totGereedIs(503);
    const nieuw = Array.from({ length: 20 }, () => vraag());
    await vast.totErZijn(40);
    await totGereedIs('dicht');
    vast.laatGaan();
    for (const antwoord of await Promise.all([...onderweg, ...nieuw]))
      expect(antwoord).toEqual({ status: 200, data: HEEL, errors: undefined });
    expect(await proces.einde).toBe(0);
  });

  test.each<[string, Record<string, string>, NodeJS.Signals | undefined]>([
    ['een tweede SIGTERM', {}, 'SIGTERM'],
    ['een SIGINT erna', {}, 'SIGINT'],
    ['het einde van de tijd die zij had', { AFSLUITEN_BINNEN_SECONDEN: '1' }, undefined],
  ])('wacht na %s niet meer op wat blijft hangen', async (_, env, tweede) => {
    await start(env);
    const vast = houdVast();
    const verloren = expect(vraag()).rejects.toThrow();
    await vast.totErZijn(1);
    proces.meld('SIGTERM');
    await totGereedIs('dicht');
    if (tweede) proces.meld(tweede);
    expect(await proces.einde).toBe(1);
    expect(proces.fouten()).toBe('Dit proces stopt zonder af te maken wat nog liep.\n');
    await verloren;
  });

  test('neemt op SIGHUP een nieuwe supergraph in gebruik zonder dat iemand er iets van merkt, en een kapotte niet', async () => {
    await start();
    const misgegaan: unknown[] = [];
    let aantal = 0;
    let gaatDoor = true;
    const klant = async () => {
      while (gaatDoor) {
        const antwoord = await vraag();
        aantal += 1;
        if (antwoord.status !== 200 || antwoord.errors || !antwoord.data) misgegaan.push(antwoord);
      }
    };
    const klanten = Array.from({ length: 4 }, klant);
    const herlees = async (sdl: string, log: string) => {
      writeFileSync(supergraph, sdl);
      const gezegd = proces.logt(log);
      proces.meld('SIGHUP');
      await gezegd;
      const tot = aantal + 8;
      while (aantal < tot) await new Promise(setImmediate);
    };
    const nieuw = 'nieuwe supergraph in gebruik';
    for (let keer = 0; keer < 3; keer += 1) {
      await herlees(compose(bronnen.slice(0, 2)), nieuw);
      expect((await vraag(CJG)).status).toBe(400);
      await herlees('kapot {', 'nieuwe supergraph geweigerd, de oude blijft in gebruik');
      expect((await vraag(CJG)).status).toBe(400);
      await herlees(compose(bronnen), nieuw);
      expect((await vraag(CJG)).status).toBe(200);
    }
    gaatDoor = false;
    await Promise.all(klanten);
    expect([misgegaan, aantal >= 72]).toEqual([[], true]);
  });
});
