import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { Gatewayomgeving } from './config';
import { HUISHOUDEN, Proefdeur } from './deur.fixture';
import { BestandOpslag } from './operaties/BestandOpslag';
import { hashVan } from './operaties/Operatieopslag';

const ANDERS = 'query Anders { huishouden(id: "hh-a") { leden { naam } } }';
const met = (...teksten: string[]) => new Map(teksten.map((tekst) => [hashVan(tekst), tekst]));

let deur: Proefdeur;
beforeAll(async () => {
  deur = await Proefdeur.open();
});
afterAll(() => deur?.sluit());

describe('published operations', () => {
  let OPERATIONS_FILE: string;
  let opslag: BestandOpslag;
  let nr = 0;
  beforeEach(() => {
    nr += 1;
    OPERATIONS_FILE = join(deur.map, `operaties-${nr}.json`);
    opslag = new BestandOpslag(OPERATIONS_FILE);
  });
  const productie = () => deur.gateway({ NODE_ENV: 'production', PROEFOPSTELLING: 'true', OPERATIONS_FILE });
  const code = async (gateway: { url: string }, body: object) => {
    const { status, code } = await deur.vraag(gateway, body);
    return [status, code];
  };
  const DOOR = [200, undefined];
  const NIET = [403, 'VRAAG_NIET_GEPUBLICEERD'];

  test('are all that a production gateway takes, by hash or by text, and no partner hears of another', async () => {
    await opslag.publiceer(met(HUISHOUDEN));
    const gateway = await productie();
    deur.doorgelaten();
    expect(await code(gateway, { query: ANDERS })).toEqual(NIET);
    expect(deur.doorgelaten()).toBe(0);
    const { body } = await deur.vraag(gateway, { documentId: `sha256:${hashVan(HUISHOUDEN)}` });
    expect(body).toEqual({ data: { huishouden: { wijk: 'Lindenholt' } } });
    const persistedQuery = { version: 1, sha256Hash: hashVan(HUISHOUDEN) };
    expect(await code(gateway, { extensions: { persistedQuery } })).toEqual(DOOR);
    expect(await code(gateway, { query: HUISHOUDEN, extensions: { persistedQuery } })).toEqual(DOOR);
    expect(await code(gateway, { query: HUISHOUDEN })).toEqual(DOOR);
    expect(await code(gateway, { documentId: hashVan(ANDERS) })).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
  });
  test('are only told to who is known', async () => {
    await opslag.publiceer(met(HUISHOUDEN));
    const gateway = await productie();
    const { status, code } = await deur.vraag(gateway, { query: ANDERS }, { token: 'a.b.c' });
    expect([status, code]).toEqual([401, 'TOKEN_ONGELDIG']);
  });
  test('are taken over while a gateway runs, by itself and when it is told to', async () => {
    const gateway = await productie();
    expect(await code(gateway, { query: ANDERS })).toEqual(DOOR);
    await opslag.publiceer(met(HUISHOUDEN));
    while ((await code(gateway, { query: ANDERS }))[0] === 200) await new Promise((klaar) => setTimeout(klaar, 100));
    expect(await code(gateway, { query: ANDERS })).toEqual(NIET);
    await opslag.publiceer(met(ANDERS));
    await gateway.reload();
    expect(await code(gateway, { query: ANDERS })).toEqual(DOOR);
  });
  test('stay what they were when their file can no longer be read, and are none where it never could', async () => {
    await opslag.publiceer(met(HUISHOUDEN));
    const gateway = await productie();
    for (const maakStuk of [
      () => writeFile(OPERATIONS_FILE, '{'),
      () => rename(OPERATIONS_FILE, `${OPERATIONS_FILE}.weg`),
    ]) {
      await maakStuk();
      await gateway.reload();
      expect(await code(gateway, { query: ANDERS })).toEqual(NIET);
      expect(await code(gateway, { query: HUISHOUDEN })).toEqual(DOOR);
    }
    await writeFile(OPERATIONS_FILE, '{');
    const blind = await productie();
    expect(await code(blind, { query: HUISHOUDEN })).toEqual([503, 'OPERATIES_NIET_BESCHIKBAAR']);
    const gereed = await fetch(`${blind.url}/health/ready`);
    const belemmeringen = ['De gepubliceerde vragen zijn nog nooit gelezen.'];
    expect([gereed.status, await gereed.json()]).toEqual([503, { status: 'niet gereed', belemmeringen }]);
  });
  test('are a convenience elsewhere, unless it is said otherwise', async () => {
    await opslag.publiceer(met(HUISHOUDEN));
    const thuis = await deur.gateway({ OPERATIONS_FILE });
    expect(await code(thuis, { query: ANDERS })).toEqual(DOOR);
    expect(await code(thuis, { documentId: hashVan(HUISHOUDEN) })).toEqual(DOOR);
    const streng = await deur.gateway({ OPERATIONS_FILE, ALLEEN_GEPUBLICEERD: 'true' });
    expect(await code(streng, { query: ANDERS })).toEqual(NIET);
    const ruim = await deur.gateway({
      OPERATIONS_FILE,
      NODE_ENV: 'production',
      PROEFOPSTELLING: 'true',
      ALLEEN_GEPUBLICEERD: 'false',
    });
    expect(await code(ruim, { query: ANDERS })).toEqual(DOOR);
  });
  test('of a service that keeps none are refused by name', async () => {
    const persistedQuery = { version: 1, sha256Hash: hashVan(HUISHOUDEN) };
    const gateway = await deur.gateway({ NODE_ENV: 'production', PROEFOPSTELLING: 'true' });
    expect((await deur.vraag(gateway, { extensions: { persistedQuery } })).code).toBe('PERSISTED_QUERY_NOT_SUPPORTED');
  });
  test('are not asked for without a place to keep them', async () => {
    await expect(deur.gateway({ ALLEEN_GEPUBLICEERD: 'true' })).rejects.toThrow(
      'noem ook REDIS_URL of OPERATIONS_FILE',
    );
  });
});

describe('a batch', () => {
  const reeks = (aantal: number) => Array(aantal).fill({ query: HUISHOUDEN });
  test('is taken up to what the gateway was told', async () => {
    const gateway = await deur.gateway({ MAX_BATCH: '3' });
    const { status, body } = await deur.vraag(gateway, reeks(3));
    expect([status, body]).toEqual([200, Array(3).fill({ data: { huishouden: { wijk: 'Lindenholt' } } })]);
    deur.doorgelaten();
    const { status: teLang, code } = await deur.vraag(gateway, reeks(4));
    expect([teLang, code, deur.doorgelaten()]).toEqual([400, 'REEKS_TE_LANG', 0]);
  });
  test('is counted by the name of each operation in it', async () => {
    const gateway = await deur.gateway({ MAX_BATCH: '2', METINGEN_OPEN: 'true' });
    await deur.vraag(gateway, [
      { query: 'query Eerste { huishouden(id: "hh-a") { wijk } }' },
      { query: 'query Tweede { huishouden(id: "hh-b") { wijk } }' },
    ]);
    const metingen = await (await fetch(`${gateway.url}/metrics`)).text();
    const geteld = [...metingen.matchAll(/^eenplan_bewerkingen_totaal\{bewerking="(\w+)".*\} (\d+)$/gm)];
    expect(geteld.map(([, naam, keer]) => [naam, keer]).sort()).toEqual([
      ['Eerste', '1'],
      ['Tweede', '1'],
    ]);
  });
  test.each([1, 2, 0])('of %s is refused where it was told nothing', async (aantal) => {
    const gateway = await deur.gateway();
    deur.doorgelaten();
    const { status, code } = await deur.vraag(gateway, reeks(aantal));
    expect([status, code, deur.doorgelaten()]).toEqual([400, 'REEKS_NIET_TOEGESTAAN', 0]);
  });
});

describe('a page elsewhere', () => {
  const vooraf = (gateway: { url: string }, origin: string, methode = 'POST') =>
    fetch(`${gateway.url}/graphql`, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': methode,
        'access-control-request-headers': 'authorization,doelbinding,content-type,traceparent,request-timeout-ms',
      },
    });
  const APP = 'https://app.example';

  test('may ask where it is on the list, with the headers that the hub listens to and no cookies', async () => {
    const gateway = await deur.gateway({ CORS_ORIGINS: `${APP}, http://localhost:3000` });
    const { status, headers } = await vooraf(gateway, APP);
    expect(status).toBe(204);
    expect(headers.get('access-control-allow-origin')).toBe(APP);
    expect(headers.get('access-control-allow-methods')).toBe('POST');
    expect(headers.get('access-control-allow-headers')).toBe(
      'authorization, doelbinding, content-type, traceparent, request-timeout-ms',
    );
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const antwoord = await deur.vraag(gateway, undefined, { headers: { origin: APP } });
    expect([antwoord.status, antwoord.headers.get('access-control-allow-origin')]).toEqual([200, APP]);
    expect(antwoord.headers.get('vary')).toContain('Origin');
  });
  test.each([
    'https://kwaad.example',
    'https://app.example.kwaad.example',
    'http://app.example',
    'null',
  ])('at %s may not, and neither may its answers be read', async (origin) => {
    const gateway = await deur.gateway({ CORS_ORIGINS: APP });
    for (const headers of [
      (await vooraf(gateway, origin)).headers,
      (await deur.vraag(gateway, undefined, { headers: { origin } })).headers,
    ])
      expect(headers.get('access-control-allow-origin')).toBeNull();
  });
  test('may not where there is no list', async () => {
    const gateway = await deur.gateway();
    const { status, headers } = await vooraf(gateway, APP);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([404, null]);
  });
});

describe('the environment', () => {
  test.each([
    { REDIS_URL: 'http://:geheim@redis' },
    { REDIS_URL: 'redis//:geheim' },
    { REDIS_URL: 'redis://' },
    { REDIS_VOORVOEGSEL: 'met spatie' },
    { MAX_BATCH: '0' },
    { MAX_BATCH: '101' },
    { CORS_ORIGINS: '*' },
    { CORS_ORIGINS: 'https://app.example/' },
    { CORS_ORIGINS: 'app.example' },
    { CORS_ORIGINS: 'https://a.example,' },
    { TRUST_PROXY: 'true' },
    { TRUST_PROXY: '1' },
    { TRUST_PROXY: '10.0.0.0/33' },
    { TRUST_PROXY: '0.0.0.0/0' },
    { TRUST_PROXY: '10.0.0.1,proxy.local' },
    { VERZOEKEN_PER_MINUUT_PERSOON: '-1' },
    { VERZOEKEN_PER_MINUUT_ORGANISATIE: 'veel' },
    { GEWEIGERD_PER_MINUUT_ADRES: '1.5' },
    { ALLEEN_GEPUBLICEERD: 'ja' },
  ])('with %p is refused, and repeats nothing of it', (wrong) => {
    const [naam] = Object.keys(wrong);
    const lees = () => readOmgeving(Gatewayomgeving, deur.omgeving(wrong));
    expect(lees).toThrow(new RegExp(`^De omgeving klopt niet:\\n  ${naam}`));
    expect(lees).not.toThrow('geheim');
  });
  test('may name proxies, ranges of them and pages elsewhere', () => {
    const TRUST_PROXY = '10.0.0.0/8, 192.0.2.1,loopback,2001:db8::/32';
    const { TRUST_PROXY: gelezen } = readOmgeving(Gatewayomgeving, deur.omgeving({ TRUST_PROXY }));
    expect(gelezen).toEqual(['10.0.0.0/8', '192.0.2.1', 'loopback', '2001:db8::/32']);
  });
});
