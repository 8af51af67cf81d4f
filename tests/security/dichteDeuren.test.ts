import { Gatewayomgeving } from '#gateway/config';
import { type Gateway, startGateway } from '#gateway/start';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { type Aanvaller, stelAanvallerOp } from './aanvaller.fixture';

const DEUREN = ['gateway', 'huishouden', 'wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging'];

describe('een deur zoals zij in productie openstaat', () => {
  let hub: Aanvaller;
  let gateway: Gateway;
  beforeAll(async () => {
    hub = await stelAanvallerOp(undefined, () => ({ INTROSPECTION: 'false' }));
    const omgeving = { ...hub.hub.gateway, INTROSPECTION: 'false', PORT: '0' };
    gateway = await startGateway(readOmgeving(Gatewayomgeving, omgeving));
  }, 120_000);
  afterAll(async () => {
    await gateway?.stop();
    await hub?.stop();
  });

  const post = async (deur: string, inhoud: unknown, koppen: Record<string, string> = {}) => {
    const antwoord = await fetch(`${deur === 'gateway' ? gateway.url : hub.adres(deur)}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await hub.token('regieteamlid')}`,
        doelbinding: 'PLANREGIE',
        ...koppen,
      },
      body: typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud),
    });
    return { status: antwoord.status, koppen: antwoord.headers, tekst: await antwoord.text() };
  };
  const EEN = { query: '{ __typename }' };

  describe.each(DEUREN)('%s', (deur) => {
    test('geeft antwoord: anders bewijst de rest niets', async () => {
      const { status, tekst } = await post(deur, EEN);
      expect([status, JSON.parse(tekst)]).toEqual([200, { data: { __typename: 'Query' } }]);
    });
    test.each([
      '{ __schema { queryType { name } } }',
      '{ __schema { types { name fields { name } } } }',
      '{ __type(name: "Persoon") { fields { name } } }',
      '{ ... { a: __schema { directives { name } } } }',
      'query A { ...f } fragment f on Query { __type(name: "Domein") { enumValues { name } } }',
    ])('vertelt zijn schema niet: %s', async (query) => {
      const { status, tekst } = await post(deur, { query });
      expect([status, JSON.parse(tekst).data]).toEqual([400, undefined]);
      expect(tekst).not.toMatch(/Huishouden|WmoDossier|Inzageniveau/);
    });
    test.each([
      '{ __typenam }',
      '{ _entitie }',
      '{ huishoude(id: "x") { id } }',
      '{ _entities(representaties: []) { __typename } }',
      'query($d: Domei) { __typename }',
      '{ __typename @includ(if: true) }',
      '{ ... on Quer { __typename } }',
    ])('raadt niet mee: %s', async (query) => {
      const { status, tekst } = await post(deur, { query });
      expect([status, tekst]).toEqual([400, expect.not.stringMatching(/did you mean|bedoel/i)]);
    });
    test.each<[string, unknown, Record<string, string>]>([
      ['halve JSON', '{"query":', {}],
      ['een vraag die niet te lezen is', { query: '{ "' }, {}],
      [
        'variabelen die er niet bij passen',
        { query: 'query($r: Int!) { __typename @skip(if: $r) }', variables: 1 },
        {},
      ],
      ['een kop die er niet hoort', EEN, { doelbinding: 'X'.repeat(9_000) }],
      ['een token dat niets is', EEN, { authorization: 'Bearer a.b.c' }],
      ['een ander soort inhoud', '<a/>', { 'content-type': 'text/xml' }],
    ])('vertelt bij %s niet waar in de code dat mis ging', async (_, inhoud, koppen) => {
      const { status, tekst } = await post(deur, inhoud, koppen);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(tekst).not.toMatch(/\bat .*\.[jt]s\b|node_modules|stack|(?<!Syntax )Error:|\.ts:\d|\.js:\d/i);
    });
    test('vertelt niet hoe lang een veld duurde', async () => {
      const { tekst } = await post(deur, EEN, { 'apollo-federation-include-trace': 'ftv1' });
      expect(JSON.parse(tekst)).toEqual({ data: { __typename: 'Query' } });
    });
    test('neemt geen reeks van vragen aan, en niets dat een formulier kan sturen', async () => {
      expect((await post(deur, [EEN, EEN])).tekst).toContain('REEKS_NIET_TOEGESTAAN');
      for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'])
        expect((await post(deur, EEN, { 'content-type': type, 'apollo-require-preflight': '1' })).status).toBe(415);
    });
    test('zegt een browser dat hij met het antwoord niets doet', async () => {
      for (const { koppen } of [await post(deur, EEN), await post(deur, '{')]) {
        expect(koppen.get('content-security-policy')).toContain("default-src 'none'");
        expect(koppen.get('cache-control')).toBe('no-store');
        expect(koppen.get('access-control-allow-origin')).toBeNull();
      }
    });
  });
});
