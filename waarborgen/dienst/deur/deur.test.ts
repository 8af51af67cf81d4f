import { buildSchema } from 'graphql';
import type { Dienstopties } from '../dienstopties';
import { Dienstomgeving, readOmgeving } from '../omgeving';
import { type Dienst, startDienst } from '../startDienst';

let beantwoord = 0;

function start(opties: Partial<Dienstopties<object>> = {}): Promise<Dienst> {
  const env = { PORT: '0', OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'eenplan', LOG_LEVEL: 'silent' };
  const schema = buildSchema('type Query { hallo: String }');
  const veld = schema.getQueryType()?.getFields().hallo;
  if (veld)
    veld.resolve = () => {
      beantwoord += 1;
      return String(beantwoord);
    };
  return startDienst({
    naam: 'proef',
    omgeving: readOmgeving(Dienstomgeving, env),
    apollo: () => ({ schema }),
    context: async () => ({}),
    gereed: async () => [],
    uitbreiding: (app) =>
      void app.get('/pagina', (_, reply) =>
        reply.headers({ 'content-security-policy': "default-src 'self'", 'cache-control': 'max-age=60' }).send('<p>'),
      ),
    ...opties,
  });
}

describe.each([
  ['the front door', {}],
  ['the back door', { achterdeur: true }],
])('%s', (_, opties) => {
  let dienst: Dienst;
  beforeAll(async () => {
    dienst = await start(opties);
  });
  afterAll(() => dienst?.stop());
  beforeEach(() => {
    beantwoord = 0;
  });
  const VRAAG = JSON.stringify({ query: '{ hallo }' });
  const post = (headers: Record<string, string>, body: RequestInit['body'] = VRAAG) =>
    fetch(`${dienst.url}/graphql`, { method: 'POST', headers, body });

  test('answers JSON: else the tests below show nothing', async () => {
    expect(await (await post({ 'content-type': 'application/json; charset=utf-8' })).json()).toEqual({
      data: { hallo: '1' },
    });
  });

  describe('answers nothing that a page elsewhere can have a browser send without asking (Fetch § 2.2.2):', () => {
    const TYPES = [
      'text/plain',
      'text/plain; charset=utf-8',
      'text/plain;application/json',
      'text/plain; x="application/json"',
      'application/x-www-form-urlencoded',
      'application/x-www-form-urlencoded;application/json',
      'multipart/form-data; boundary=x',
      'multipart/form-data; boundary=application/json',
      'TEXT/PLAIN',
      ' text/plain',
    ];
    const MET: Record<string, string>[] = [{}, { 'apollo-require-preflight': '1' }, { 'x-apollo-operation-name': 'a' }];
    test.each(TYPES)('%s', async (type) => {
      for (const headers of MET) {
        const { status } = await post({ 'content-type': type, ...headers });
        expect([status, beantwoord]).toEqual([415, 0]);
      }
    });
    test('bytes that are said to be nothing', async () => {
      // fetch adds no type to bytes.
      const { status } = await post({}, new TextEncoder().encode(VRAAG));
      expect([status, beantwoord]).toEqual([415, 0]);
    });
    test.each(['GET', 'HEAD', 'PUT', 'DELETE', 'OPTIONS'])('a %s', async (method) => {
      const { status } = await fetch(`${dienst.url}/graphql?query={hallo}`, { method });
      expect([status, beantwoord]).toEqual([404, 0]);
    });
  });

  test.each<[string, string, RequestInit]>([
    ['a question', '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: VRAAG }],
    ['half a question', '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
    ['another type', '/graphql', { method: 'POST', body: VRAAG }],
    ['a path that is not there', '/', {}],
    ['its health', '/health/live', {}],
    ['its metrics', '/metrics', {}],
  ])('tells a browser to do nothing with the answer to %s', async (_vraag, pad, verzoek) => {
    const { headers } = await fetch(dienst.url + pad, verzoek);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-security-policy': "default-src 'none';base-uri 'none';form-action 'none';frame-ancestors 'none'",
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=31536000; includeSubDomains',
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
    expect(headers.get('access-control-allow-origin')).toBeNull();
  });
  test('lets a page of its own say otherwise', async () => {
    const { headers } = await fetch(`${dienst.url}/pagina`);
    expect([
      headers.get('content-security-policy'),
      headers.get('cache-control'),
      headers.get('x-frame-options'),
    ]).toEqual(["default-src 'self'", 'max-age=60', 'DENY']);
  });
  test.each([0, 1, 2])('refuses a batch of %i', async (aantal) => {
    const antwoord = await post({ 'content-type': 'application/json' }, `[${Array(aantal).fill(VRAAG)}]`);
    expect([antwoord.status, await antwoord.json(), beantwoord]).toEqual([
      400,
      {
        errors: [
          {
            message: 'Stel een vraag per verzoek: een reeks van vragen neemt deze dienst niet aan.',
            extensions: { code: 'REEKS_NIET_TOEGESTAAN' },
          },
        ],
      },
      0,
    ]);
  });
  test('tells nobody how long a field took', async () => {
    const headers = { 'content-type': 'application/json', 'apollo-federation-include-trace': 'ftv1' };
    expect(await (await post(headers)).json()).toEqual({ data: { hallo: '1' } });
  });
  test.each([
    ['too many words, before it is judged', `query($a: [Int] = [${'1 '.repeat(30_000)}]) { hallo }`],
    [
      'fragments that grow too big',
      `{ ...f0 } ${Array.from({ length: 13 }, (_, i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`).join(' ')}
        fragment f13 on Query { hallo }`,
    ],
  ])('refuses a question of %s', async (_vraag, query) => {
    const antwoord = await post({ 'content-type': 'application/json' }, JSON.stringify({ query }));
    expect([antwoord.status, await antwoord.json()]).toEqual([
      400,
      {
        errors: [
          {
            message: 'Deze vraag is te groot. Vraag minder velden tegelijk op.',
            extensions: { code: 'VRAAG_TE_GROOT' },
          },
        ],
      },
    ]);
  });
});

test('a door that takes batches of two, takes no three', async () => {
  const dienst = await start({ maxReeks: 2 });
  const vraag = (aantal: number) =>
    fetch(`${dienst.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(Array(aantal).fill({ query: '{ hallo }' })),
    });
  expect([(await vraag(2)).status, (await vraag(3)).status]).toEqual([200, 400]);
  await dienst.stop();
});
