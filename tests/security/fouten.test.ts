import { Gatewayomgeving } from '#gateway/config';
import { type Gateway, startGateway } from '#gateway/start';
import { wmo } from '#subgraphs/wmo/subgraph';
import { type Antwoord, vraag } from '#waarborgen/conformance/opstelling';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import type { Dienst } from '#waarborgen/dienst/startDienst';
import { startSubgraph } from '#waarborgen/subgraph/startSubgraph';
import { type Aanvaller, entiteiten, personen, stelAanvallerOp } from './aanvaller.fixture';

/** What never stands in an answer to a question that went wrong. */
const GEHEIM =
  /\bat [\w.<>]+ \(|node_modules|\.ts:\d|\.js:\d|SQLITE|SqliteError|QueryFailed|\bER_[A-Z]+|\bSELECT\b|\bFROM\b|"stacktrace"|eyJ[\w-]{10}|Karin|Mark|Vermeer|[0-9a-f]{64}/;

describe('een antwoord op een vraag die misgaat', () => {
  let hub: Aanvaller;
  let gateway: Gateway;
  let partner: Dienst;
  beforeAll(async () => {
    hub = await stelAanvallerOp();
    const dicht = { INTROSPECTION: 'false', PORT: '0' };
    gateway = await startGateway(readOmgeving(Gatewayomgeving, { ...hub.hub.gateway, ...dicht }));
    partner = await startSubgraph(wmo, readOmgeving(wmo.omgeving, { ...hub.hub.subgraph('wmo'), ...dicht }));
  }, 120_000);
  afterAll(async () => {
    await Promise.all([gateway?.stop(), partner?.stop()]);
    await hub?.stop();
  });

  const bij = async (url: string, query: string, variables?: object): Promise<Antwoord> => {
    const headers = { authorization: `Bearer ${await hub.token('regieteamlid')}`, doelbinding: 'PLANREGIE' };
    return vraag(url, query, headers, variables);
  };
  const naam = (url: string) => (url === gateway.url ? 'gateway' : 'partner');

  describe('verraadt het schema niet, waar dat niet te zien is:', () => {
    test.each([
      [
        'een veld dat bijna bestaat',
        '{ huishoude { id } }',
        '{ _entities(representations: []) { ... on Persoon { wmoo { betrokken } } } }',
      ],
      [
        'een argument dat bijna bestaat',
        '{ huishouden(idd: "x") { id } }',
        '{ _entities(representatie: []) { __typename } }',
      ],
      [
        'een type dat bijna bestaat',
        '{ huishouden(id: "x") { leden { wmo { ... on WmoDosier { betrokken } } } } }',
        '{ _entities(representations: []) { ... on Persoo { id } } }',
      ],
      [
        'een waarde die bijna in de lijst staat',
        'query($d: Doelbindin) { wieBenIk { doel } }',
        'query($d: Domei) { __typename }',
      ],
      ['een ontbrekend veld', '{ huishouden(id: "x") }', '{ _entities(representations: []) }'],
    ])('%s', async (_, aanGateway, aanPartner) => {
      for (const [url, query] of [
        [gateway.url, aanGateway],
        [partner.url, aanPartner],
      ]) {
        const { status, errors } = await bij(url, query);
        expect([naam(url), status]).toEqual([naam(url), 400]);
        expect(JSON.stringify(errors)).not.toMatch(/did you mean|bedoelde|"huishouden"\?|Persoon"\?|WmoDossier/i);
      }
    });
    test.each([
      '{ __schema { types { name } } }',
      '{ __type(name: "Persoon") { fields { name } } }',
      '{ a: __schema { queryType { name } } wieBenIk { doel } }',
      'fragment f on Query { __schema { types { name } } } { ...f }',
    ])('%s', async (query) => {
      for (const url of [gateway.url, partner.url]) {
        const { data, errors } = await bij(url, query);
        expect([naam(url), data]).toEqual([naam(url), undefined]);
        expect(JSON.stringify(errors)).not.toMatch(/bewijs|toestemmingen/);
      }
    });
    test('de naam van het type van wat men ziet mag', async () => {
      expect((await bij(gateway.url, '{ __typename }')).data).toEqual({ __typename: 'Query' });
    });
  });

  describe('noemt geen persoon, geen plek in de code en geen vraag aan de database:', () => {
    const waarde = '999990019';
    test.each<[string, string, object | undefined]>([
      ['een id dat geen id is', '{ huishouden(id: "\' OR 1=1 --") { id } }', undefined],
      [
        'een BSN als variabele van het verkeerde soort',
        'query($n: Int!) { huishoudens(first: $n) { edges { cursor } } }',
        { n: waarde },
      ],
      [
        'een BSN diep in een variabele',
        'query($id: ID!) { huishouden(id: $id) { id } }',
        { id: { diep: { dieper: waarde } } },
      ],
      [
        'een BSN als naam van een veld in een variabele',
        'mutation($input: GeefAkkoordInput!) { geefAkkoord(input: $input) { fouten { code } } }',
        { input: { [waarde]: 1 } },
      ],
      [
        'een BSN in de naam van een veld',
        `mutation { geefAkkoord(input: { b${waarde}: "1" }) { fouten { code } } }`,
        undefined,
      ],
      ['een BSN in de naam van een variabele', `query($b${waarde}: ID!) { huishouden(id: $b${waarde}) { id } }`, {}],
      ['een BSN als cursor', `{ huishoudens(after: "${waarde}") { edges { cursor } } }`, undefined],
      ['een variabele die ontbreekt', 'query($id: ID!) { huishouden(id: $id) { id } }', {}],
      ['een waarde van het verkeerde soort', '{ huishoudens(first: "x") { edges { cursor } } }', undefined],
      ['geen GraphQL', '{ huishouden(id: ', undefined],
      ['een vraag zonder naam uit meer dan een', 'query A { __typename } query B { __typename }', undefined],
      ['een bewerking die er niet is', 'mutation { withdrawToestemming { id } }', undefined],
      ['een abonnement', 'subscription { huishouden { id } }', undefined],
    ])('%s', async (_, query, variables) => {
      for (const url of [hub.url, gateway.url, hub.adres('huishouden')]) {
        const { errors } = await bij(url, query, variables);
        expect(errors?.length).toBeGreaterThan(0);
        const woorden = JSON.stringify(errors?.map(({ message, extensions }) => ({ message, extensions })));
        expect(woorden).not.toMatch(GEHEIM);
        if (url !== hub.adres('huishouden')) expect(woorden).not.toContain(waarde);
      }
    });
    test('een vraag die een router niet zou stellen', async () => {
      for (const r of [
        [{}],
        [{ __typename: 'Persoon' }],
        [{ __typename: 1 }],
        [null],
        [[]],
        ['Persoon'],
        [{ __typename: 'Onbekend', id: waarde }],
      ]) {
        for (const url of [partner.url, hub.adres('huishouden')]) {
          const { errors, data } = await bij(url, entiteiten('id'), { r });
          expect(JSON.stringify({ errors, data })).not.toMatch(GEHEIM);
        }
      }
    });
    test('een database die omvalt', async () => {
      const { lezer } = hub.opslag('wmo');
      const bewijs = await hub.oogst('regieteamlid', 'p-karin', 'WMO', 'PLANREGIE');
      await lezer.query('ALTER TABLE wmo_melding RENAME TO wmo_melding_weg');
      try {
        const vragen = [
          bij(hub.url, '{ huishouden(id: "hh-a") { leden { id wmo { betrokken } } } }'),
          bij(partner.url, entiteiten('wmo { betrokken }'), personen({ id: 'p-karin', bewijsWmo: bewijs })),
        ];
        for (const { errors } of await Promise.all(vragen)) {
          expect(errors?.length).toBeGreaterThan(0);
          expect(JSON.stringify(errors)).not.toMatch(GEHEIM);
          expect(JSON.stringify(errors)).not.toContain('wmo_melding');
        }
      } finally {
        await lezer.query('ALTER TABLE wmo_melding_weg RENAME TO wmo_melding');
      }
    });
  });

  describe('komt snel, hoe groot de vraag ook is:', () => {
    const keten = (aantal: number, type: string, schakel: (volgende: string) => string, einde: string) =>
      [
        ...Array.from({ length: aantal }, (_, i) => `fragment f${i} on ${type} { ${schakel(`...f${i + 1}`)} }`),
        `fragment f${aantal} on ${type} { ${einde} }`,
      ].join(' ');
    const keer = (aantal: number, deel: (i: number) => string) =>
      Array.from({ length: aantal }, (_, i) => deel(i)).join(' ');
    test.each<[string, string, string]>([
      [
        'fragmenten die elkaar twee keer noemen',
        `{ ...f0 } ${keten(40, 'Query', (f) => `${f} ${f}`, 'wieBenIk { doel }')}`,
        'VRAAG_TE_GROOT',
      ],
      [
        'zulke fragmenten dieper in de vraag',
        `{ huishouden(id: "hh-a") { leden { ...f0 } } } ${keten(40, 'Persoon', (f) => `${f} ${f}`, 'id')}`,
        'VRAAG_TE_GROOT',
      ],
      [
        'zulke fragmenten in een veld',
        `{ huishouden(id: "hh-a") { ...f0 } } ${keten(40, 'Huishouden', (f) => `a: plan { id } ${f} ... on Huishouden { ${f} }`, 'id')}`,
        'VRAAG_TE_GROOT',
      ],
      [
        'duizend namen voor een huishouden',
        `{ ${keer(1000, (i) => `a${i}: huishouden(id: "hh-a") { id }`)} }`,
        'VRAAG_TE_GROOT',
      ],
      [
        'duizend namen voor een dossier',
        `{ huishouden(id: "hh-a") { leden { ${keer(500, (i) => `a${i}: wmo { betrokken }`)} } } }`,
        'VRAAG_TE_GROOT',
      ],
      [
        'een fragment dat zichzelf noemt',
        '{ ...f } fragment f on Query { wieBenIk { doel } ...f }',
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['tienduizend keer hetzelfde veld', `{ wieBenIk { ${keer(10_000, () => 'doel')} } }`, 'VRAAG_TE_GROOT'],
      ['tienduizend onbekende velden', `{ ${keer(10_000, (i) => `x${i}`)} }`, 'VRAAG_TE_GROOT'],
      ['tienduizend accolades', `${'{ mijzelf '.repeat(10_000)}${'}'.repeat(10_000)}`, 'VRAAG_TE_GROOT'],
      [
        'eenentwintig namen voor een huishouden',
        `{ ${keer(21, (i) => `a${i}: huishouden(id: "hh-a") { id }`)} }`,
        'TE_VEEL_WORTELVELDEN',
      ],
      [
        'een bladzijde van bladzijden',
        `{ huishoudens(first: 100) { edges { node { leden { ${keer(3, (i) => `a${i}: verstrekkingen(first: 100) { edges { node { id } } }`)} } } } } }`,
        'VRAAG_TE_DUUR',
      ],
      [
        'een schema in een schema',
        `{ __schema { types { ${'fields { type { '.repeat(9)} name ${'} }'.repeat(9)} } } }`,
        'GRAPHQL_VALIDATION_FAILED',
      ],
    ])('%s', async (_, query, code) => {
      const { data, errors } = await bij(hub.url, query);
      expect([data, errors?.[0].extensions.code]).toEqual([undefined, code]);
      expect((await bij(hub.url, '{ wieBenIk { doel } }')).data.wieBenIk.doel).toBe('PLANREGIE');
    });
    test('en een subgraph laat zich rechtstreeks niet meer vragen', async () => {
      const query = `query($r: [_Any!]!) { ...f0 } ${keten(40, 'Query', (f) => `${f} ${f}`, '_entities(representations: $r) { __typename }')}`;
      for (const naamVan of ['huishouden', 'wmo', 'cjg']) {
        expect((await bij(hub.adres(naamVan), query, { r: [] })).errors?.[0].extensions.code).toBe('VRAAG_TE_GROOT');
      }
    });
  });
});
