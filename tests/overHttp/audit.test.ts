import { type AuditResult, serverAudits } from 'graphql-http';
import type { Antwoord } from '#waarborgen/conformance/opstelling';
import { type Hubopstelling, setUpHub } from '../integration/opstelling';
import { type Headers, ruw } from '../security/aanvaller.fixture';

type Naam = 'gateway' | 'wmo';
const DEUREN: readonly Naam[] = ['gateway', 'wmo'];

/** What the audit leaves to a server, and what ours does. A MAY that is not kept stands here with the reason. */
const GEEN_GET = 'no: a question in a URL would stay behind in the log of every proxy';
const EIGEN_KEUZE: Readonly<Record<string, string>> = { '5A70': GEEN_GET, D6D5: GEEN_GET, '6A70': GEEN_GET };

/** The audits do not depend on an address to be listed; each is run again on the door that it is about. */
const audits = serverAudits({ url: '' });

describe('GraphQL over HTTP', () => {
  let hub: Hubopstelling;
  beforeAll(async () => {
    hub = await setUpHub();
  }, 120_000);
  afterAll(() => hub?.stop());

  const adres = (naam: Naam) =>
    `${naam === 'gateway' ? hub.url : `http://127.0.0.1:${hub.hub.subgraph(naam).PORT}`}/graphql`;

  /** As an audit asks, with what our door wants to know besides: who, and for what. */
  const ingelogd = async (url: string, init: RequestInit = {}) => {
    const headers = new globalThis.Headers(init.headers);
    headers.set('authorization', `Bearer ${await hub.token('regieteamlid')}`);
    headers.set('doelbinding', 'PLANREGIE');
    return fetch(url, { ...init, headers });
  };
  const voerUit = async (id: string, naam: Naam): Promise<AuditResult> => {
    const audit = serverAudits({ url: adres(naam), fetchFn: ingelogd }).find((een) => een.id === id);
    if (!audit) throw new Error(`no audit ${id}`);
    return audit.fn();
  };
  const redenVan = (uitslag: AuditResult) => (uitslag.status === 'ok' ? 'ok' : uitslag.reason);

  describe.each(DEUREN)('at %s', (naam) => {
    const verplicht = audits.filter(({ name }) => !name.startsWith('MAY'));
    test.each(verplicht.map(({ id, name }) => [id, name]))('%s %s', async (id) => {
      expect(redenVan(await voerUit(id, naam))).toBe('ok');
    });

    const vrij = audits.filter(({ name }) => name.startsWith('MAY'));
    test.each(vrij.map(({ id, name }) => [id, name, EIGEN_KEUZE[id] ?? 'yes']))('%s %s: %s', async (id) => {
      expect((await voerUit(id, naam)).status).toBe(id in EIGEN_KEUZE ? 'notice' : 'ok');
    });
  });

  describe('without a token, which the audit leaves out', () => {
    const VRAAG = JSON.stringify({ query: '{ __typename }' });
    const JSON_TYPE = 'application/json; charset=utf-8';
    const GRAPHQL_TYPE = 'application/graphql-response+json; charset=utf-8';
    const ACCEPT: readonly (readonly [accept: string | undefined, type: string])[] = [
      ['application/graphql-response+json', GRAPHQL_TYPE],
      ['application/json', JSON_TYPE],
      ['application/json;q=0.5, application/graphql-response+json', GRAPHQL_TYPE],
      ['application/graphql-response+json;q=0, application/*', JSON_TYPE],
      ['text/html, */*;q=0.1', JSON_TYPE],
      [undefined, JSON_TYPE],
    ];
    type Geval = [wat: string, status: number, code: string, pad: string, type: string, inhoud: string];
    const GEVALLEN: readonly Geval[] = [
      ['a question', 401, 'NIET_AANGEMELD', '/graphql', 'application/json', VRAAG],
      ['what is no JSON', 400, 'VERZOEK_ONGELDIG', '/graphql', 'application/json', '{"query"'],
      ['a form', 415, 'TYPE_ONBEKEND', '/graphql', 'application/x-www-form-urlencoded', 'query=%7B__typename%7D'],
      ['what is too large', 413, 'VERZOEK_TE_GROOT', '/graphql', 'application/json', VRAAG.padEnd(9_000_000)],
      ['another address', 404, 'PAD_ONBEKEND', '/nergens', 'application/json', VRAAG],
    ];
    test.each(GEVALLEN)('%s gets %d %s, in what was asked for', async (_, status, code, pad, type, inhoud) => {
      for (const naam of DEUREN) {
        for (const [accept, verwacht] of ACCEPT) {
          const headers: Headers = [['content-type', type], ...(accept ? [['accept', accept] as const] : [])];
          const antwoord = await ruw(adres(naam).replace('/graphql', pad), headers, { inhoud });
          const { status: gekregen, code: reden, mediatype } = antwoord;
          expect([naam, accept, gekregen, reden, mediatype]).toEqual([naam, accept, status, code, verwacht]);
        }
      }
    });
    test('and who can read neither is refused before anything is done', async () => {
      for (const accept of ['text/html', 'application/json;q=0, image/png', 'multipart/mixed', 'onzin']) {
        const { status, code } = await ruw(
          adres('gateway'),
          [
            ['content-type', 'application/json'],
            ['accept', accept],
          ],
          {
            inhoud: VRAAG,
          },
        );
        expect([accept, status, code]).toEqual([accept, 406, 'ANTWOORD_ONLEESBAAR']);
      }
    });
  });

  describe('a question that is wrong', () => {
    const FOUT = [
      ['in its words', '{ huishouden(', 'GRAPHQL_PARSE_FAILED'],
      ['for this schema', '{ bestaatNiet }', 'GRAPHQL_VALIDATION_FAILED'],
      ['in the operation it names', 'query A { __typename } query B { __typename }', 'OPERATION_RESOLUTION_FAILURE'],
    ] as const;
    test.each(FOUT)('%s is 400 to everybody but who asked for application/json by name', async (_, query, code) => {
      for (const [accept, status] of [
        ['application/json', 200],
        ['application/json, application/graphql-response+json;q=0.9', 200],
        ['application/graphql-response+json, application/json', 400],
        ['*/*', 400],
      ] as const) {
        const headers = { 'content-type': 'application/json', accept };
        const antwoord = await ingelogd(adres('gateway'), { method: 'POST', headers, body: JSON.stringify({ query }) });
        const { data, errors } = (await antwoord.json()) as Antwoord;
        expect([accept, antwoord.status, data, errors?.[0].extensions.code]).toEqual([accept, status, undefined, code]);
      }
    });
  });

  test('is audited whole: as many audits as this version has, so that none is left out in silence', () => {
    const aantal = (soort: string) => audits.filter(({ name }) => name.startsWith(soort)).length;
    expect({ MUST: aantal('MUST'), SHOULD: aantal('SHOULD'), MAY: aantal('MAY') }).toEqual({
      MUST: 13,
      SHOULD: 23,
      MAY: 25,
    });
  });
});
