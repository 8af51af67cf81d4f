import { buildSchema, GraphQLError, type GraphQLScalarType, type GraphQLSchema } from 'graphql';
import { Dienstomgeving, readOmgeving } from './omgeving';
import { type Dienst, startDienst } from './startDienst';

const GEHEIM = 'BSN 999990019';
let aantal = 0;
let laatGaan = () => {};

/** What a resolver can do: answer, take its time, refuse in words of its own, or break. */
function proefschema(): GraphQLSchema {
  const schema = buildSchema(
    'enum Kleur { ROOD GROEN } input Wat { dag: Dag, getal: Int, kleur: Kleur, ja: Boolean, maat: Float, tekst: String, naam: ID } scalar Dag type Query { hallo(kleur: Kleur, wat: Wat): String langzaam: String dicht: String kapot: String }',
  );
  const velden = schema.getQueryType()?.getFields() ?? {};
  velden.hallo.resolve = () => {
    aantal += 1;
    return 'hallo';
  };
  const dag = schema.getType('Dag') as GraphQLScalarType;
  dag.parseLiteral = () => {
    throw new Error(GEHEIM);
  };
  velden.langzaam.resolve = () =>
    new Promise((klaar) => {
      laatGaan = () => klaar('toch nog');
    });
  velden.dicht.resolve = () => {
    throw new GraphQLError('Dit mag niet.', { extensions: { code: 'MAG_NIET', bron: 'wmo', geheim: GEHEIM } });
  };
  velden.kapot.resolve = () => {
    throw Object.assign(new Error(`duplicate key (${GEHEIM})\n    at ${GEHEIM}`), {
      code: 'ER_DUP_ENTRY',
      sql: GEHEIM,
    });
  };
  return schema;
}

async function start(
  env: NodeJS.ProcessEnv = {},
  gereed: () => Promise<string[]> = async () => [],
  achterdeur = false,
): Promise<Dienst> {
  const vast = { PORT: '0', OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'eenplan', LOG_LEVEL: 'silent' };
  const omgeving = readOmgeving(Dienstomgeving, { ...vast, ...env });
  return startDienst({
    naam: 'proef',
    achterdeur,
    omgeving,
    apollo: () => ({ schema: proefschema() }),
    context: async () => ({}),
    gereed,
  });
}
const post = (dienst: Dienst, body: string) =>
  fetch(`${dienst.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the tests are about.
const vraag = async (dienst: Dienst, query: string, variables?: object): Promise<any> =>
  (await post(dienst, JSON.stringify({ query, variables }))).json();
const haal = async (dienst: Dienst, pad: string) => {
  const antwoord = await fetch(dienst.url + pad);
  return { status: antwoord.status, tekst: await antwoord.text() };
};

describe('een dienst', () => {
  let dienst: Dienst;
  let belemmeringen: string[] = [];
  beforeAll(async () => {
    dienst = await start({}, async () => belemmeringen);
  });
  afterAll(() => dienst.stop());

  test('zegt dat zij leeft, en of zij gereed is', async () => {
    expect(await haal(dienst, '/health/live')).toEqual({ status: 200, tekst: '{"status":"ok"}' });
    expect(await haal(dienst, '/health/ready')).toEqual({ status: 200, tekst: '{"status":"ok","belemmeringen":[]}' });
    belemmeringen = ['de database antwoordt niet'];
    // It is not asked anew for every one who asks.
    while ((await haal(dienst, '/health/ready')).status === 200);
    expect(await haal(dienst, '/health/ready')).toEqual({
      status: 503,
      tekst: '{"status":"niet gereed","belemmeringen":["de database antwoordt niet"]}',
    });
    expect((await haal(dienst, '/health/live')).status).toBe(200);
  });
  test('telt haar verzoeken naar hun afloop, en zegt daarbij niet wie wat vroeg', async () => {
    await vraag(dienst, '{ hallo }');
    await vraag(dienst, `{ hallo(kleur: "${GEHEIM}") }`);
    const { status, tekst } = await haal(dienst, '/metrics');
    expect(status).toBe(200);
    expect(tekst).toMatch(/^eenplan_verzoek_duur_seconden_count\{(?=.*dienst="proef").*status="200".*\} [1-9]/m);
    expect(tekst).toMatch(/^eenplan_verzoek_duur_seconden_count\{.*status="400".*\} [1-9]/m);
    expect(tekst).toContain('process_cpu_user_seconds_total');
    expect(tekst).not.toMatch(/hallo|kleur|999990019/);
  });
  test('weigert een verzoek van meer dan 256 KiB, en laat een kleiner door', async () => {
    aantal = 0;
    const vanLengte = (bytes: number) => JSON.stringify({ query: '{ hallo }', operationName: null }).padEnd(bytes);
    expect((await post(dienst, vanLengte(256 * 1024))).status).toBe(200);
    expect((await post(dienst, vanLengte(256 * 1024 + 1))).status).toBe(413);
    expect(aantal).toBe(1);
  });
  test('laat achter de gateway meer door: een router vraagt over een hele werkvoorraad tegelijk', async () => {
    const achter = await start({}, async () => [], true);
    const vanLengte = (bytes: number) => JSON.stringify({ query: '{ hallo }', operationName: null }).padEnd(bytes);
    expect((await post(achter, vanLengte(8 * 1024 * 1024))).status).toBe(200);
    expect((await post(achter, vanLengte(8 * 1024 * 1024 + 1))).status).toBe(413);
    await achter.stop();
  });
  test.each([
    ['geen JSON', '{"query":', 400],
    ['geen vraag', '{}', 400],
    ['een lijst van vragen', '[{"query":"{ hallo }"},{"query":"{ hallo }"}]', 400],
  ])('weigert een verzoek met %s', async (_, body, status) => {
    aantal = 0;
    expect((await post(dienst, body)).status).toBe(status);
    expect(aantal).toBe(0);
  });
  test.each<[string, string, RequestInit, number, string]>([
    ['halve JSON', '/graphql', { body: `{"query":"${GEHEIM}` }, 400, 'VERZOEK_ONGELDIG'],
    ['niets', '/graphql', { body: '' }, 400, 'VERZOEK_ONGELDIG'],
    ['een sleutel uit de binnenkant van de taal', '/graphql', { body: '{"__proto__":{}}' }, 400, 'VERZOEK_ONGELDIG'],
    ['een adres dat er geen is', '/%zz', { body: '{}' }, 400, 'VERZOEK_ONGELDIG'],
    ['meer dan 256 KiB', '/graphql', { body: ' '.repeat(300_000) }, 413, 'VERZOEK_TE_GROOT'],
    ['XML', '/graphql', { body: GEHEIM, headers: { 'content-type': 'text/xml' } }, 415, 'TYPE_ONBEKEND'],
    ['een onbekend pad', `/${GEHEIM}`, { body: '{}' }, 404, 'PAD_ONBEKEND'],
    ['een GET op /graphql', '/graphql?query={hallo}', { method: 'GET' }, 404, 'PAD_ONBEKEND'],
    ['een verzoek zonder vraag', '/graphql', { body: `{"${GEHEIM}":1}` }, 400, 'BAD_REQUEST'],
    [
      'alleen een kenmerk van een vraag',
      '/graphql',
      { body: JSON.stringify({ extensions: { persistedQuery: { version: 1, sha256Hash: 'a'.repeat(64) } } }) },
      200,
      'PERSISTED_QUERY_NOT_SUPPORTED',
    ],
    [
      'twee vragen zonder keuze',
      '/graphql',
      { body: '{"query":"query A { hallo } query B { hallo }"}' },
      400,
      'OPERATION_RESOLUTION_FAILURE',
    ],
  ])('zegt bij %s in het Nederlands wat er schort', async (_, pad, verzoek, status, code) => {
    const headers = { 'content-type': 'application/json' };
    const antwoord = await fetch(dienst.url + pad, { method: 'POST', headers, ...verzoek });
    const inhoud = await antwoord.json();
    expect([antwoord.status, inhoud]).toEqual([
      status,
      { errors: [{ message: expect.stringMatching(/^(Dit|Stuur|Noem) .*\.$/), extensions: { code } }] },
    ]);
    expect(JSON.stringify(inhoud)).not.toMatch(/99999|graphql is|JSON at|FST_/);
  });
  test('is niet te bevragen vanuit een formulier op een andere site', async () => {
    const headers = { 'content-type': 'text/plain' };
    const antwoord = await fetch(`${dienst.url}/graphql`, { method: 'POST', headers, body: '{"query":"{ hallo }"}' });
    expect(antwoord.status).toBeGreaterThanOrEqual(400);
    expect((await haal(dienst, '/graphql?query={hallo}')).status).toBeGreaterThanOrEqual(400);
  });
});

describe('het schema', () => {
  test.each([
    ['uit', 'false'],
    ['aan', 'true'],
  ])('is met introspectie %s alleen dan te zien of te raden', async (_, INTROSPECTION) => {
    const dienst = await start({ INTROSPECTION });
    const open = INTROSPECTION === 'true';
    try {
      const { data } = await vraag(dienst, '{ __schema { queryType { name } } }');
      expect(data?.__schema?.queryType.name).toBe(open ? 'Query' : undefined);
      const geraden = [
        await vraag(dienst, '{ halo }'),
        await vraag(dienst, '{ hallo(kleurtje: ROOD) }'),
        await vraag(dienst, '{ hallo(kleur: ROOT) }'),
      ];
      for (const { errors } of geraden) expect(/Did you mean/.test(errors[0].message)).toBe(open);
    } finally {
      await dienst.stop();
    }
  });
});

describe('een fout', () => {
  let dienst: Dienst;
  let gelogd: string[];
  beforeAll(async () => {
    // What really leaves on standard output.
    jest.spyOn(process.stdout, 'write').mockImplementation((tekst) => gelogd.push(String(tekst)) > 0);
    gelogd = [];
    dienst = await start({ LOG_LEVEL: 'trace' });
  });
  afterAll(async () => {
    await dienst.stop();
    jest.restoreAllMocks();
  });
  beforeEach(() => {
    gelogd = [];
  });
  /** But for the line that every request has. */
  const meldingen = () => gelogd.map((regel) => JSON.parse(regel)).filter(({ msg }) => msg !== 'verzoek');

  test('die wij bedoelden, houdt haar woorden en haar code, en verliest de rest', async () => {
    expect(await vraag(dienst, '{ dicht }')).toEqual({
      data: { dicht: null },
      errors: [
        {
          ...{ message: 'Dit mag niet.', path: ['dicht'], locations: [{ line: 1, column: 3 }] },
          extensions: { code: 'MAG_NIET', bron: 'wmo' },
        },
      ],
    });
    expect(meldingen()).toEqual([]);
  });
  test('die niemand bedoelde, zegt buiten niets, en in het log alleen waar', async () => {
    const antwoord = await vraag(dienst, '{ kapot }');
    expect(antwoord).toEqual({
      data: { kapot: null },
      errors: [
        {
          message: 'Er ging iets mis bij ons. Probeer het later opnieuw.',
          path: ['kapot'],
          extensions: { code: 'INTERNAL_SERVER_ERROR' },
        },
      ],
    });
    const regels = meldingen();
    expect(regels).toMatchObject([
      { level: 'error', dienst: 'proef', fout: 'Error', code: 'ER_DUP_ENTRY', msg: 'onverwachte fout' },
    ]);
    expect(regels[0].traceId).toMatch(/^[0-9a-f]{32}$/);
    expect(regels[0].plaats[0]).toMatch(/^at .*startDienst\.test/);
    expect(gelogd.join()).not.toMatch(/99999|duplicate/);
  });
  test('in een variabele noemt de variabele, en niet haar waarde of wat er wel had gekund', async () => {
    const { errors } = await vraag(dienst, 'query($k: Kleur) { hallo(kleur: $k) }', { k: `ROO ${GEHEIM}` });
    expect(errors).toMatchObject([
      { message: 'De waarde van $k ontbreekt of past niet bij het schema.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(JSON.stringify(errors)).not.toMatch(/ROOD|99999/);
    const gemist = await vraag(dienst, 'query($k: Kleur!) { hallo(kleur: $k) }');
    expect(gemist.errors[0].message).toBe('De waarde van $k ontbreekt of past niet bij het schema.');
    expect(meldingen()).toEqual([]);
  });
  test.each([
    '"BSN 999990019"',
    `${'"'.repeat(3)}BSN 999990019${'"'.repeat(3)}`,
    '999990019',
    '999990019.5',
    '{ a: "999990019" }',
    '["999990019"]',
    'BSN_999990019',
  ])('in de vraag zelf herhaalt %s niet', async (waarde) => {
    const velden = ['dag', 'getal', 'kleur', 'ja', 'maat', 'tekst', 'naam', 'wat'];
    const vragen = [
      ...velden.map((veld) => `{ hallo(wat: { ${veld}: ${waarde} }) }`),
      `{ hallo(wat: ${waarde}) }`,
      `{ hallo(kleur: ${waarde}) }`,
      `query($k: Kleur = ${waarde}) { hallo(kleur: $k) }`,
      ...[`{ ${waarde} ] `, `{ hallo(kleur: ${waarde} ${waarde} }`, `${waarde} `, `{ hallo(wat: "\\u{999990019}") }`],
    ];
    for (const query of vragen) {
      const { errors = [] } = await vraag(dienst, query);
      for (const { message } of errors) expect(message).not.toContain('99999');
    }
  });
  test('in de vraag zelf zegt nog wel wat er verwacht werd', async () => {
    const bericht = async (query: string) => (await vraag(dienst, query)).errors[0].message;
    expect(await bericht('{ hallo(wat: { getal: "999990019" }) }')).toBe(
      'De vraag past niet bij het schema: Int cannot represent this value.',
    );
    expect(await bericht('{ hallo(wat: "999990019") }')).toBe(
      'De vraag past niet bij het schema: Expected value of type "Wat".',
    );
    expect(await bericht('{ "999990019" }')).toBe(
      'De vraag is geen geldige GraphQL: Syntax Error: Expected Name, found String.',
    );
  });
  test('in de vraag zelf komt niet in het log', async () => {
    const { errors } = await vraag(dienst, `{ onbekend(wie: "${GEHEIM}") }`);
    expect(errors[0]).toMatchObject({ message: expect.stringMatching(/^De vraag past niet bij het schema: /) });
    expect((await vraag(dienst, `{ "${GEHEIM}" `)).errors[0].message).toMatch(/^De vraag is geen geldige GraphQL: /);
    expect(meldingen()).toEqual([]);
  });
});

test('een dienst die stopt, geeft eerst antwoord op wat al gevraagd is', async () => {
  const dienst = await start();
  const antwoord = vraag(dienst, '{ langzaam }');
  laatGaan = () => {};
  const leeg = laatGaan;
  while (laatGaan === leeg) await new Promise(setImmediate);
  const gestopt = dienst.stop();
  laatGaan();
  expect(await antwoord).toEqual({ data: { langzaam: 'toch nog' } });
  await gestopt;
  await expect(fetch(`${dienst.url}/health/live`)).rejects.toThrow('fetch failed');
});
