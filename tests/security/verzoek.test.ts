import { explorer } from '#demo/explorer/explorer';
import { Gatewayomgeving } from '#gateway/config';
import { type Gateway, startGateway } from '#gateway/start';
import { Doelbinding } from '#schema/lijsten/toegang';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { type Aanvaller, type Headers, ruw, stelAanvallerOp } from './aanvaller.fixture';

const VRAAG = JSON.stringify({ query: '{ wieBenIk { doel organisatie } }' });
const JSON_TYPE: Headers = [['content-type', 'application/json']];

describe('een verzoek dat anders is dan het lijkt', () => {
  let hub: Aanvaller;
  let regie: string;
  let buiten: string;
  beforeAll(async () => {
    hub = await stelAanvallerOp();
    [regie, buiten] = await Promise.all(['regieteamlid', 'buitenstaander'].map(hub.token));
  });
  afterAll(() => hub?.stop());

  const deuren = () => [hub.url, hub.adres('huishouden'), hub.adres('wmo')].map((url) => `${url}/graphql`);
  const TYPE = JSON.stringify({ query: '{ __typename }' });

  describe('met een header die er meer dan een keer staat', () => {
    test.each<[string, () => Headers]>([
      ['twee toegangstokens', () => [bearer(buiten), bearer(regie), DOEL]],
      ['twee keer hetzelfde toegangstoken', () => [bearer(regie), bearer(regie), DOEL]],
      ['twee toegangstokens in andere letters', () => [['AUTHORIZATION', `Bearer ${buiten}`], bearer(regie), DOEL]],
      ['een leeg en een vol toegangstoken', () => [['authorization', ''], bearer(regie), DOEL]],
      ['twee doelen', () => [bearer(regie), DOEL, ['doelbinding', 'CRISIS']]],
      ['twee doelen in andere letters', () => [bearer(regie), ['DOELBINDING', 'KWALITEIT'], ['doelBinding', 'CRISIS']]],
      ['twee keer hetzelfde doel', () => [bearer(regie), DOEL, DOEL]],
    ])('%s: geen van beide telt', async (_, headers) => {
      for (const deur of deuren()) {
        const { status, code } = await ruw(deur, [...JSON_TYPE, ...headers()], { inhoud: TYPE });
        expect([status, code]).toEqual([400, 'HEADER_DUBBEL']);
      }
    });
  });

  test.each<[string, () => Headers, number, string]>([
    [
      'twee tokens met een komma ertussen',
      () => [['authorization', `Bearer ${buiten}, Bearer ${regie}`], DOEL],
      401,
      'TOKEN_ONGELDIG',
    ],
    ['een token met een staart', () => [['authorization', `Bearer ${regie}.extra`], DOEL], 401, 'TOKEN_ONGELDIG'],
    ['een token onder een ander schema', () => [['authorization', `Basic ${regie}`], DOEL], 401, 'TOKEN_ONGELDIG'],
    ['een token in een cookie', () => [['cookie', `access_token=${regie}`], DOEL], 401, 'NIET_AANGEMELD'],
    [
      'een token in een header van een proxy',
      () => [['x-forwarded-authorization', `Bearer ${regie}`], DOEL],
      401,
      'NIET_AANGEMELD',
    ],
    [
      'een doel in een header van een proxy',
      () => [bearer(regie), ['x-doelbinding', 'PLANREGIE']],
      400,
      'DOEL_ONTBREEKT',
    ],
    [
      'twee doelen met een komma ertussen',
      () => [bearer(regie), ['doelbinding', 'UITVOERING,PLANREGIE']],
      400,
      'DOEL_ONBEKEND',
    ],
  ])('%s telt niet', async (_, headers, status, code) => {
    for (const deur of deuren()) {
      const antwoord = await ruw(deur, [...JSON_TYPE, ...headers()], { inhoud: TYPE });
      expect([antwoord.status, antwoord.code]).toEqual([status, code]);
    }
  });

  test('headers heten in elke schrijfwijze hetzelfde', async () => {
    const headers: Headers = [...JSON_TYPE, ['aUTHORIZATION', `bearer ${regie}`], ['DOELBINDING', 'PLANREGIE']];
    const { status, tekst } = await ruw(`${hub.url}/graphql`, headers, { inhoud: VRAAG });
    expect([status, tekst]).toEqual([200, expect.stringContaining('Regieteam Waalstad')]);
  });

  test('wat in de inhoud van het verzoek staat is geen header', async () => {
    const inhoud = JSON.stringify({
      query: '{ wieBenIk { doel } }',
      extensions: { headers: { doelbinding: 'CRISIS' } },
      doelbinding: 'CRISIS',
    });
    const { tekst } = await ruw(`${hub.url}/graphql`, [...JSON_TYPE, bearer(regie), DOEL], { inhoud });
    expect(JSON.parse(tekst)).toEqual({ data: { wieBenIk: { doel: 'PLANREGIE' } } });
  });

  describe('wordt niet beantwoord', () => {
    const vraag = encodeURIComponent('{ huishoudens { edges { node { id } } } }');
    test.each<[string, string, string, Headers, string, number]>([
      ['als GET', 'GET', `?query=${vraag}`, [], '', 404],
      [
        'als GET die zegt dat hij geen formulier is',
        'GET',
        `?query=${vraag}`,
        [['apollo-require-preflight', '1'], ...JSON_TYPE],
        '',
        404,
      ],
      ['als formulier', 'POST', '', [['content-type', 'application/x-www-form-urlencoded']], `query=${vraag}`, 415],
      ['als formulier met delen', 'POST', '', [['content-type', 'multipart/form-data; boundary=x']], '--x--', 415],
      ['als tekst, zoals een pagina elders die kan sturen', 'POST', '', [['content-type', 'text/plain']], VRAAG, 415],
      ['zonder te zeggen wat het is', 'POST', '', [], VRAAG, 415],
      ['als lijst van vragen', 'POST', '', JSON_TYPE, `[${VRAAG},${VRAAG}]`, 400],
      ['als halve JSON', 'POST', '', JSON_TYPE, VRAAG.slice(0, -3), 400],
      [
        'met een sleutel uit de binnenkant van de taal',
        'POST',
        '',
        JSON_TYPE,
        '{"__proto__":{"query":"{ __typename }"}}',
        400,
      ],
      [
        'groter dan een vraag kan zijn',
        'POST',
        '',
        JSON_TYPE,
        JSON.stringify({ query: `{ __typename } #${'x'.repeat(9_000_000)}` }),
        413,
      ],
    ])('%s', async (_, method, pad, headers, inhoud, status) => {
      for (const deur of deuren()) {
        const antwoord = await ruw(`${deur}${pad}`, [...headers, bearer(regie), DOEL], { method, inhoud });
        expect([antwoord.status, antwoord.tekst]).toEqual([status, expect.not.stringContaining('hh-')]);
      }
    });
  });

  test('een antwoord blijft in geen tussenopslag achter', async () => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${regie}`, doelbinding: 'PLANREGIE' };
    const antwoord = await fetch(`${hub.url}/graphql`, { method: 'POST', headers, body: VRAAG });
    expect(antwoord.headers.get('cache-control')).toBe('no-store');
    expect(antwoord.headers.get('access-control-allow-origin')).toBeNull();
  });

  describe('om een token van de demonstratie', () => {
    let gateway: Gateway;
    const choice = { persona: 'regieteamlid', doel: Doelbinding.PLANREGIE };
    beforeAll(async () => {
      const config = readOmgeving(Gatewayomgeving, { ...hub.hub.gateway, PORT: '0' });
      const issuer = hub.hub.gateway.OIDC_ISSUER as string;
      gateway = await startGateway(config, (app) => explorer(app, { issuer, query: '', choice }));
    });
    afterAll(() => gateway?.stop());

    const vraagToken = (headers: Headers) =>
      ruw(`${gateway.url}/demo/token?persona=regieteamlid`, headers, { method: 'GET' });
    test('lukt op deze computer', async () => {
      const { status, tekst } = await vraagToken([]);
      expect([status, tekst]).toEqual([200, expect.stringContaining('token')]);
    });
    test.each<[string, Headers]>([
      ['onder een andere naam', [['host', 'kwaad.example']]],
      ['onder een naam die op de goede begint', [['host', '127.0.0.1.kwaad.example']]],
      ['onder een naam die op de goede eindigt', [['host', 'kwaad-localhost']]],
      ['onder een naam met een gebruiker ervoor', [['host', '127.0.0.1@kwaad.example']]],
      [
        'onder een naam die een proxy noemt',
        [
          ['host', 'kwaad.example'],
          ['x-forwarded-host', '127.0.0.1'],
          ['x-forwarded-for', '127.0.0.1'],
        ],
      ],
      ['onder geen naam', [['host', '']]],
    ])('lukt niet %s', async (_, headers) => {
      const { status, tekst } = await vraagToken(headers);
      expect([status, tekst]).toEqual([403, expect.not.stringContaining('token')]);
    });
    test('lukt ook bij de aanmelddienst zelf niet onder een andere naam', async () => {
      const inhoud = 'grant_type=urn:eenplan:params:grant-type:persona&client_id=eenplan-demo&persona=regieteamlid';
      const headers: Headers = [['content-type', 'application/x-www-form-urlencoded']];
      const adres = `${hub.hub.gateway.OIDC_ISSUER}/token`;
      expect((await ruw(adres, headers, { inhoud })).tekst).toContain('access_token');
      const elders = await ruw(adres, [...headers, ['host', 'kwaad.example']], { inhoud });
      expect([elders.status, elders.tekst]).toEqual([421, '']);
    });
  });
});

const DOEL = ['doelbinding', 'PLANREGIE'] as const;
const bearer = (token: string) => ['authorization', `Bearer ${token}`] as const;
