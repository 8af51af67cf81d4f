import { randomBytes } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { OAuth2Server } from 'oauth2-mock-server';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { Gatewayomgeving } from './config';
import { Partners } from './partners';
import { type Gateway, startGateway } from './start';
import { cjg, compose, huishouden, type TestSubgraph, wmo } from './subgraphs.fixture';

const HUISHOUDEN = '{ huishouden(id: "hh-a") { wijk leden { naam wmo { contact } cjg { contact } } } }';
const TRACE = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;

const aanmelddienst = new OAuth2Server();
let bronnen: TestSubgraph[];
let folder: string;
let supergraphFile: string;
let gateway: Gateway;

beforeAll(async () => {
  await aanmelddienst.issuer.keys.generate('RS256');
  await aanmelddienst.start(0, '127.0.0.1');
  bronnen = await Promise.all([huishouden(), wmo(), cjg()].map((bron) => bron.start()));
  folder = await mkdtemp(path.join(tmpdir(), 'gateway-'));
  supergraphFile = path.join(folder, 'supergraph.graphql');
  await writeFile(supergraphFile, compose(bronnen));
  gateway = await startGateway(readOmgeving(Gatewayomgeving, environment()));
});
afterAll(async () => {
  await gateway.stop();
  await aanmelddienst.stop();
  await Promise.all(bronnen.map((bron) => bron.stop()));
  await rm(folder, { recursive: true });
});
beforeEach(() => {
  for (const bron of bronnen) Object.assign(bron, { fault: undefined }).received.length = 0;
});

const environment = (more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv => ({
  PORT: '0',
  OIDC_ISSUER: aanmelddienst.issuer.url as string,
  OIDC_AUDIENCE: 'eenplan',
  LOG_LEVEL: 'silent',
  SUBGRAPHS: bronnen.map(({ naam, url }) => `${naam}=${url}`).join(','),
  SUPERGRAPH_FILE: supergraphFile,
  PARTNER_TIMEOUT_MS: '2000',
  ...more,
});

const tokenOf = (claims: Record<string, unknown>) =>
  aanmelddienst.issuer.buildToken({
    scopesOrTransform: (_, payload) => Object.assign(payload, { aud: 'eenplan', sub: 'iemand', ...claims }),
  });
const wijkcoach = () => tokenOf({ org: 'org-wijkteams', rollen: ['WIJKCOACH'] });

async function ask(headers: [string, string][], query = HUISHOUDEN, variables?: object) {
  const content = JSON.stringify({ query, variables });
  // Raw, as an object can not hold a header twice; then node adds nothing by itself.
  const own = {
    host: new URL(gateway.url).host,
    'content-type': 'application/json',
    'content-length': `${content.length}`,
  };
  const raw = [...Object.entries(own), ...headers].flat();
  const response = await new Promise<import('node:http').IncomingMessage>((done, failed) => {
    const options = { method: 'POST', headers: raw as unknown as NodeJS.Dict<string> };
    request(`${gateway.url}/graphql`, options, done).on('error', failed).end(content);
  });
  const body = JSON.parse(await text(response));
  return { status: response.statusCode, body, code: body.errors?.[0].extensions.code };
}

describe('the checks', () => {
  test.each<[string, () => Promise<[string, string][]>, number, string]>([
    ['without a token', async () => [], 401, 'NIET_AANGEMELD'],
    ['with a token that is none', async () => [['Authorization', 'Bearer geheim']], 401, 'TOKEN_ONGELDIG'],
    [
      'with a token for another audience',
      async () => [['Authorization', `Bearer ${await tokenOf({ aud: 'elders', rollen: ['WIJKCOACH'], org: 'o' })}`]],
      401,
      'TOKEN_ONGELDIG',
    ],
    ['without a role', async () => [['Authorization', `Bearer ${await tokenOf({})}`]], 403, 'GEEN_ROL'],
    ['without a purpose', async () => [['Authorization', `Bearer ${await wijkcoach()}`]], 400, 'DOEL_ONTBREEKT'],
    [
      'with an unknown purpose',
      async () => [
        ['Authorization', `Bearer ${await wijkcoach()}`],
        ['Doelbinding', 'NIEUWSGIERIG'],
      ],
      400,
      'DOEL_ONBEKEND',
    ],
    [
      'with two purposes',
      async () => [
        ['Authorization', `Bearer ${await wijkcoach()}`],
        ['Doelbinding', 'PLANREGIE'],
        ['Doelbinding', 'CRISIS'],
      ],
      400,
      'HEADER_DUBBEL',
    ],
    [
      'with two deadlines',
      async () => [
        ['Authorization', `Bearer ${await wijkcoach()}`],
        ['Doelbinding', 'PLANREGIE'],
        ['Request-Timeout-Ms', '1000'],
        ['Request-Timeout-Ms', '2000'],
      ],
      400,
      'HEADER_DUBBEL',
    ],
    [
      'with a deadline that is none',
      async () => [
        ['Authorization', `Bearer ${await wijkcoach()}`],
        ['Doelbinding', 'PLANREGIE'],
        ['Request-Timeout-Ms', 'soon'],
      ],
      400,
      'WACHTTIJD_ONGELDIG',
    ],
    [
      'with two traces',
      async () => [
        ['Authorization', `Bearer ${await wijkcoach()}`],
        ['Doelbinding', 'PLANREGIE'],
        ['traceparent', TRACE],
        ['traceparent', TRACE],
      ],
      400,
      'HEADER_DUBBEL',
    ],
  ])('refuse a request %s, and no partner hears of it', async (_, headers, status, code) => {
    const answer = await ask(await headers());
    expect([answer.status, answer.code, answer.body.data]).toEqual([status, code, undefined]);
    expect(bronnen.every((bron) => bron.received.length === 0)).toBe(true);
  });

  test('let a professional with a purpose through, and every partner gets token, purpose and trace', async () => {
    const authorization = `Bearer ${await wijkcoach()}`;
    const { status, body } = await ask([
      ['Authorization', authorization],
      ['Doelbinding', 'PLANREGIE'],
      ['traceparent', TRACE],
      ['Cookie', 'a=b'],
    ]);
    expect([status, body.errors, body.data.huishouden.leden.length]).toEqual([200, undefined, 2]);
    for (const { received } of bronnen) {
      expect(received[0].headers).toMatchObject({ authorization, doelbinding: 'PLANREGIE', traceparent: TRACE });
      expect(received[0].headers).not.toHaveProperty('cookie');
    }
  });

  test('let a resident through without a purpose, and make up none', async () => {
    expect((await ask([['Authorization', `Bearer ${await tokenOf({ rollen: ['INWONER'] })}`]])).status).toBe(200);
    expect(bronnen[1].received[0].headers).not.toHaveProperty('doelbinding');
  });

  test.each<[string, [string, string][]]>([
    ['is missing', []],
    ['is malformed', [['traceparent', 'kapot']]],
  ])('begin a trace that %s, the same for all partners', async (_, trace) => {
    await ask([['Authorization', `Bearer ${await wijkcoach()}`], ['Doelbinding', 'PLANREGIE'], ...trace]);
    const traces = new Set(bronnen.map(({ received }) => received[0].headers.traceparent));
    expect([...traces]).toEqual([expect.stringMatching(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)]);
  });
});

describe('the door', () => {
  const headers = async (): Promise<[string, string][]> => [
    ['Authorization', `Bearer ${await wijkcoach()}`],
    ['Doelbinding', 'PLANREGIE'],
  ];

  test('names a partner that is down, beside the parts of the others', async () => {
    bronnen[1].fault = (response) => response.socket?.destroy();
    const { status, body } = await ask(await headers());
    expect([status, body.data.huishouden.wijk, body.data.huishouden.leden[0].wmo]).toEqual([200, 'Lindenholt', null]);
    expect(body.errors).toEqual([
      expect.objectContaining({
        message: 'De bron wmo is nu niet bereikbaar.',
        extensions: { code: 'BRON_ONBEREIKBAAR', bron: 'wmo' },
      }),
    ]);
  });

  test('answers wrong variables with status 400', async () => {
    const answer = await ask(await headers(), 'query ($op: Zoekvraag!) { zoek(op: $op) }', { op: { aantal: 'x' } });
    expect([answer.status, answer.code]).toEqual([400, 'BAD_USER_INPUT']);
  });

  test('keeps its schema to itself when introspection is off', async () => {
    const { status, body } = await ask(await headers(), '{ __schema { types { name } } }');
    expect([status, body.data]).toEqual([400, undefined]);
  });

  describe('is live by itself, and ready', () => {
    const get = async (url: string, { url: door } = gateway) => {
      const answer = await fetch(`${door}${url}`);
      const { status, belemmeringen } = await answer.json();
      return [answer.status, status, belemmeringen];
    };
    /** Partners are not asked anew for every one who asks. */
    const says = async (answer: unknown[], door = gateway) => {
      const until = Date.now() + 5_000;
      while (!isDeepStrictEqual(await get('/health/ready', door), answer) && Date.now() < until) await sleep(50);
      expect(await get('/health/ready', door)).toEqual(answer);
    };
    const breakOff: TestSubgraph['fault'] = (response) => response.socket?.destroy();

    test('when every partner is; from then on one that is not costs its own part, and is named', async () => {
      await says([200, 'ok', []]);
      bronnen[2].fault = breakOff;
      await says([200, 'beperkt', ['De bron cjg is niet gereed.']]);
      bronnen[0].fault = breakOff;
      const missed = ['De bron huishouden is niet gereed.', 'De bron cjg is niet gereed.'];
      await says([503, 'niet gereed', missed]);
      expect(await get('/health/live')).toEqual([200, 'ok', undefined]);
    });

    test('not before every partner was', async () => {
      const fresh = await startGateway(readOmgeving(Gatewayomgeving, environment()));
      bronnen[2].fault = breakOff;
      await says([503, 'niet gereed', ['De bron cjg is niet gereed.']], fresh);
      bronnen[2].fault = undefined;
      await says([200, 'ok', []], fresh);
      await fresh.stop();
    });
  });

  test('shows its metrics to who has the key, and to others no more than a path that is not there', async () => {
    const METINGEN_SLEUTEL = randomBytes(32).toString('base64url');
    const fresh = await startGateway(readOmgeving(Gatewayomgeving, environment({ METINGEN_SLEUTEL })));
    const get = async (door: string, pad: string, authorization = '') => {
      const answer = await fetch(`${door}${pad}`, { headers: { authorization } });
      return [answer.status, await answer.text()];
    };
    const nothing = await get(fresh.url, '/elders');
    expect(nothing[0]).toBe(404);
    expect(await get(fresh.url, '/metrics')).toEqual(nothing);
    expect(await get(fresh.url, '/metrics', `Bearer ${await wijkcoach()}`)).toEqual(nothing);
    const shown = [200, expect.stringContaining('eenplan_verzoek_duur_seconden')];
    expect(await get(fresh.url, '/metrics', `Bearer ${METINGEN_SLEUTEL}`)).toEqual(shown);
    expect(await get(gateway.url, '/metrics', `Bearer ${METINGEN_SLEUTEL}`)).toEqual(nothing);
    await fresh.stop();
  });

  test('counts what was asked by name and how it ended, what never became a question, and each partner', async () => {
    const fresh = await startGateway(
      readOmgeving(Gatewayomgeving, environment({ BEWERKINGSNAMEN: '1', METINGEN_OPEN: 'true' })),
    );
    const wie = Object.fromEntries(await headers());
    const post = (query: string, as: Record<string, string> = wie) =>
      fetch(`${fresh.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...as },
        body: JSON.stringify({ query }),
      });
    const Q = '{ huishouden(id: "1") { leden { wmo { contact } } } }';
    await post(`query Een ${Q}`);
    await post(`query Twee ${Q}`);
    await post('{ bestaatNiet }');
    await post(Q, {});
    await post('{', wie);
    bronnen[1].fault = (response) => response.socket?.destroy();
    await post(Q);
    const told = async () => (await (await fetch(`${fresh.url}/metrics`)).text()).split('\n');
    // The last number is written when the answer has left.
    while (!(await told()).some((line) => line.includes('bewerking="naamloos"'))) await new Promise(setImmediate);
    const count = async (name: string) =>
      (await told())
        .filter((line) => line.startsWith(`eenplan_${name}{`) && !line.endsWith(' 0'))
        .map((line) => line.replace(',dienst="gateway"', '').slice('eenplan_'.length + name.length))
        .toSorted();
    expect(await count('bewerkingen_totaal')).toEqual([
      '{bewerking="Een",soort="query",uitkomst="ok"} 1',
      '{bewerking="anders",soort="query",uitkomst="ok"} 1',
      '{bewerking="naamloos",soort="query",uitkomst="fout_bron"} 1',
      '{bewerking="onbekend",soort="onbekend",uitkomst="geweigerd"} 3',
    ]);
    expect(await count('bron_vragen_totaal')).toContain('{bron="wmo",uitkomst="mislukt"} 1');
    expect(await count('bron_vragen_totaal')).toContain('{bron="huishouden",uitkomst="beantwoord"} 3');
    expect(await count('bron_storingen_totaal')).toEqual([expect.stringMatching(/^\{bron="wmo",reden="\w+"\} 1$/)]);
    await fresh.stop();
  });

  test('takes over a new supergraph from its file, and refuses a broken one', async () => {
    const CJG = '{ huishouden(id: "1") { leden { cjg { contact } } } }';
    await writeFile(supergraphFile, compose(bronnen.slice(0, 2)));
    await gateway.reload();
    expect((await ask(await headers(), CJG)).status).toBe(400);
    await writeFile(supergraphFile, 'kapot {');
    await gateway.reload();
    expect((await ask(await headers())).status).toBe(400);
    expect((await ask(await headers(), '{ huishouden(id: "1") { wijk } }')).status).toBe(200);
    await writeFile(supergraphFile, compose(bronnen));
    await gateway.reload();
    expect((await ask(await headers(), CJG)).status).toBe(200);
  });

  test('does not open on a broken supergraph', async () => {
    const broken = path.join(folder, 'kapot.graphql');
    await writeFile(broken, 'type Query { a: Int }');
    const config = readOmgeving(Gatewayomgeving, environment({ SUPERGRAPH_FILE: broken }));
    const closed = jest.spyOn(Partners.prototype, 'close');
    await expect(startGateway(config)).rejects.toThrow('Dit is geen supergraph');
    expect(closed).toHaveBeenCalledTimes(1);
    closed.mockRestore();
  });

  test('lets go of its partners when its port is taken, and opens on another', async () => {
    const closed = jest.spyOn(Partners.prototype, 'close');
    const taken = readOmgeving(Gatewayomgeving, environment({ PORT: new URL(gateway.url).port }));
    await expect(startGateway(taken)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    expect(closed).toHaveBeenCalledTimes(1);
    closed.mockRestore();
    const second = await startGateway(readOmgeving(Gatewayomgeving, environment()));
    expect((await fetch(`${second.url}/health/ready`)).status).toBe(200);
    await second.stop();
  });
});

describe('the environment', () => {
  test.each([
    ['a partner without an address', { SUBGRAPHS: 'wmo=http://wmo:4003/graphql,cjg' }],
    ['an address that is none', { SUBGRAPHS: 'wmo=wmo:4003' }],
    ['a partner twice', { SUBGRAPHS: 'wmo=http://a:1/graphql,wmo=http://b:1/graphql' }],
    ['no partners', { SUBGRAPHS: '' }],
    ['a timeout of nothing', { PARTNER_TIMEOUT_MS: '0' }],
    ['a hundred attempts', { PARTNER_HERHALINGEN: '100' }],
    ['half a failure', { PARTNER_ZEKERING_NA: '0.5' }],
    ['a fuse that is never tried', { PARTNER_ZEKERING_MS: '0' }],
    ['nobody at once', { PARTNER_TEGELIJK: '0' }],
    ['a line below nothing', { PARTNER_WACHTRIJ: '-1' }],
    ['a key of the metrics that is none', { METINGEN_SLEUTEL: 'x' }],
    ['no number of names', { BEWERKINGSNAMEN: '-1' }],
  ])('with %s is refused, naming the variable', (_, wrong) => {
    expect(() => readOmgeving(Gatewayomgeving, environment(wrong))).toThrow(Object.keys(wrong)[0]);
  });
});
