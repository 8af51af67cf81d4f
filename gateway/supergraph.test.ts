import { TestHub } from './hub.fixture';
import { cjg, compose, huishouden, type TestSubgraph, wmo } from './subgraphs.fixture';

const HUISHOUDEN = '{ huishouden(id: "hh-a") { id leden { naam wmo { contact beschikkingen } cjg { contact } } } }';

let bronnen: TestSubgraph[];
let hub: TestHub;

beforeAll(async () => {
  bronnen = await Promise.all([huishouden(), wmo(), cjg()].map((bron) => bron.start()));
});
afterAll(() => Promise.all(bronnen.map((bron) => bron.stop())));
beforeEach(async () => {
  for (const bron of bronnen) bron.received.length = 0;
  hub = await TestHub.start(bronnen);
});
afterEach(() => hub.stop());

describe('one question', () => {
  test('gets one answer out of all subgraphs, and each partner gets the proof of its own domain only', async () => {
    const { data, errors } = await hub.ask(HUISHOUDEN);
    expect(errors).toBeUndefined();
    expect(data.huishouden.leden[1]).toEqual({
      naam: 'naam van p-2',
      wmo: { contact: 'wmo ziet wmo-p-2', beschikkingen: ['p-2'] },
      cjg: { contact: 'cjg ziet cjg-p-2' },
    });
    const [, aanWmo, aanCjg] = bronnen.map((bron) => JSON.stringify(bron.received));
    expect(aanWmo).not.toContain('cjg-p');
    expect(aanCjg).not.toContain('wmo-p');
  });

  test('reaches each subgraph once, whatever the number of persons', async () => {
    await hub.ask(HUISHOUDEN);
    expect(bronnen.map((bron) => bron.received.length)).toEqual([1, 1, 1]);
  });

  test('that starts at a partner fetches the proofs on the way', async () => {
    const { data } = await hub.ask('{ wmoCaseload { naam wmo { contact } cjg { contact } } }');
    expect(data.wmoCaseload).toEqual([
      { naam: 'naam van p-1', wmo: { contact: 'wmo ziet wmo-p-1' }, cjg: { contact: 'cjg ziet cjg-p-1' } },
    ]);
  });

  test('is asked with the same words each time it comes', async () => {
    await hub.ask(HUISHOUDEN);
    await hub.ask(HUISHOUDEN);
    const [first, second] = bronnen[1].received;
    expect(second.query).toBe(first.query);
  });

  test('may carry two mutations, which are done in their order', async () => {
    const { data } = await hub.ask('mutation { a: schrijf(tekst: "x") b: schrijf(tekst: "y") }');
    expect(data).toEqual({ a: 'x', b: 'y' });
  });

  test.each([
    ['{ huishouden(id: "1") @skip(if: true) { id } }', {}],
    ['query ($x: Boolean = true) { huishouden(id: "1") @skip(if: $x) { id } }', {}],
    ['{ huishouden(id: "1") { id @skip(if: true) } }', { huishouden: {} }],
    ['{ huishouden(id: "1") { leden { wmo @include(if: false) { contact } } } }', { huishouden: { leden: [{}, {}] } }],
  ])('that skips fields gets what is left: %s', async (query, expected) => {
    expect(await hub.ask(query)).toEqual({ data: expected });
  });
});

describe('headers', () => {
  test('authorization, purpose and trace go to every partner as received, and nothing else does', async () => {
    const headers = {
      authorization: 'Bearer a.b.c',
      doelbinding: 'PLANREGIE',
      traceparent: `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`,
    };
    const more = { ...headers, cookie: 'sessie=1', 'x-forwarded-for': '10.0.0.1' };
    await hub.ask(HUISHOUDEN, undefined, more);
    for (const { received } of bronnen) {
      expect(received[0].headers).toMatchObject(headers);
      expect(Object.keys(received[0].headers).sort()).toEqual([
        'accept',
        'authorization',
        'connection',
        'content-length',
        'content-type',
        'doelbinding',
        'host',
        'traceparent',
      ]);
    }
  });

  test('a header that the caller did not send is not made up', async () => {
    await hub.ask(HUISHOUDEN, undefined, { authorization: 'Bearer a.b.c' });
    expect(bronnen[1].received[0].headers).not.toHaveProperty('doelbinding');
  });
});

describe('variables', () => {
  const ZOEK = 'query ($op: Zoekvraag!) { zoek(op: $op) }';

  test('that are right reach the partner', async () => {
    expect(await hub.ask(ZOEK, { op: { aantal: 1, vanaf: '2026-02-28' } })).toEqual({ data: { zoek: ['2026-02-28'] } });
  });

  test.each([
    ['a date that does not exist', { op: { aantal: 1, vanaf: '2026-02-30' } }, '$op.vanaf'],
    ['another type', { op: { aantal: '123456782' } }, '$op.aantal'],
    ['a missing field', { op: {} }, '$op.aantal'],
    ['a field that is hidden from callers', { op: { aantal: 1, intern: 'x' } }, '$op.intern'],
    ['null where something is needed', { op: null }, '$op'],
    ['a missing variable', {}, '$op'],
  ])('with %s are refused before anybody is asked, naming the place and not the value', async (_, variables, place) => {
    const { data, errors } = await hub.ask(ZOEK, variables);
    expect(data).toBeUndefined();
    expect(errors).toEqual([
      {
        message: `De waarde van ${place} ontbreekt of past niet bij het schema.`,
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(bronnen.every((bron) => bron.received.length === 0)).toBe(true);
  });
});

describe('what is hidden from callers', () => {
  test('can not be asked', async () => {
    const { errors } = await hub.ask('{ huishouden(id: "1") { leden { bewijsWmo } } }');
    expect(errors?.[0].extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test.each([
    '{ __type(name: "Persoon") { fields { name } } }',
    '{ ...Opbouw } fragment Opbouw on Query { __type(name: "Persoon") { fields { name } } }',
  ])('is not in the introspection either: %s', async (query) => {
    const { data } = await hub.ask(query);
    expect(data.__type.fields.map((veld: { name: string }) => veld.name).sort()).toEqual(['cjg', 'id', 'naam', 'wmo']);
  });

  test('an operation asks about the schema or about data, never both', async () => {
    const { errors } = await hub.ask('{ huishouden(id: "1") { id } __schema { queryType { name } } }');
    expect(errors?.[0].extensions?.code).toBe('INTROSPECTIE_GEMENGD');
  });
});

describe('a new supergraph', () => {
  const CJG = '{ huishouden(id: "1") { leden { cjg { contact } } } }';

  test('is taken over without a restart', async () => {
    const small = await TestHub.start(bronnen.slice(0, 2), {}, bronnen);
    expect((await small.ask(CJG)).errors?.[0].extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
    await small.supergraph.update(compose(bronnen));
    expect((await small.ask(CJG)).data.huishouden.leden[0].cjg.contact).toBe('cjg ziet cjg-p-1');
    await small.stop();
  });

  test('does not touch a question that had begun on the old one', async () => {
    let answer: ReturnType<TestHub['ask']> | undefined;
    const goOn = await new Promise<() => void>((begun) => {
      bronnen[1].fault = (response, body) => begun(() => void bronnen[1].answerWell(response, body));
      answer = hub.ask(HUISHOUDEN);
    });
    await hub.supergraph.update(compose(bronnen.filter((bron) => bron.naam !== 'wmo')));
    bronnen[1].fault = undefined;
    goOn();
    expect((await answer)?.data.huishouden.leden[0].wmo.contact).toBe('wmo ziet wmo-p-1');
    expect((await hub.ask(HUISHOUDEN)).errors?.[0].extensions?.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test.each<[string, (sdl: string) => string]>([
    ['is not GraphQL', () => 'geen schema {'],
    ['is empty', () => ''],
    ['is cut off', (sdl) => sdl.slice(0, sdl.length / 2)],
    ['is no supergraph', () => 'type Query { a: Int }'],
    ['names a partner without an address', (sdl) => sdl.replace('name: "wmo"', 'name: "onbekend"')],
    ['has no root', (sdl) => sdl.replace(/type Query[^}]*}/, '')],
    ['names a type that does not exist', (sdl) => sdl.replace('leden: [Persoon!]!', 'leden: [Onbekend!]!')],
  ])('that %s is refused, and the old one goes on serving', async (_, breakIt) => {
    await expect(hub.supergraph.update(breakIt(compose(bronnen)))).rejects.toThrow();
    expect((await hub.ask(HUISHOUDEN)).data.huishouden.leden).toHaveLength(2);
  });
});
