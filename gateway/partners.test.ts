import type { ServerResponse } from 'node:http';
import { TestHub } from './hub.fixture';
import { cjg, type Fault, huishouden, type TestSubgraph, wmo } from './subgraphs.fixture';

const HUISHOUDEN = '{ huishouden(id: "hh-a") { wijk leden { naam wmo { contact } cjg { contact } } } }';
const SECRET = 'BSN 123456782 bij db-intern.gemeente.local';

let bronnen: TestSubgraph[];
let hub: TestHub;
let faulty: TestSubgraph;

beforeAll(async () => {
  bronnen = await Promise.all([huishouden(), wmo(), cjg()].map((bron) => bron.start()));
  [, faulty] = bronnen;
});
afterAll(() => Promise.all(bronnen.map((bron) => bron.stop())));
beforeEach(async () => {
  for (const bron of bronnen) Object.assign(bron, { fault: undefined }).received.length = 0;
  hub = await TestHub.start(bronnen, { timeoutMs: 1_500 });
});
afterEach(() => hub.stop());

const send = (status: number, type: string, body: string) => (response: ServerResponse) =>
  void response.writeHead(status, { 'content-type': type }).end(body);
const json = (body: unknown, status = 200) => send(status, 'application/json', JSON.stringify(body));
const deep = `{"data":{"_entities":[null,{"wmo":{"contact":${'['.repeat(3_000)}${']'.repeat(3_000)}}}]}}`;

const NO_ANSWER: [string, Fault][] = [
  ['breaks the connection before it answers', (response) => response.socket?.destroy()],
  [
    'breaks the connection halfway',
    (response) => void response.writeHead(200).write('{"data":', () => response.socket?.destroy()),
  ],
  ['resets the connection', (response) => void response.socket?.resetAndDestroy()],
  ['never answers', () => {}],
  ['stops halfway and keeps the line open', (response) => void response.writeHead(200).write('{"data":{')],
  ['drips a character at a time', (response) => drip(response)],
];
const NO_GRAPHQL: [string, Fault][] = [
  ['answers a page of HTML', send(200, 'text/html', `<html>${SECRET}</html>`)],
  ['answers an error page', send(502, 'text/html', `<html>${SECRET}</html>`)],
  [
    'answers with status 500 and what looks like data and errors',
    json({ data: { _entities: [{ wmo: { contact: SECRET } }, null] }, errors: 'x' }, 500),
  ],
  ['answers with status 500 and data', json({ data: { _entities: [null, null] } }, 500)],
  ['sends the caller elsewhere', (response) => void response.writeHead(307, { location: bronnen[2].url }).end()],
  ['answers nothing', send(200, 'application/json', '')],
  ['answers half of some JSON', send(200, 'application/json', `{"data":{"_entities":[{"${SECRET}`)],
  ['answers a list', json([{ data: {} }])],
  ['answers a text', json(SECRET)],
  ['answers an empty object', json({})],
  ['answers data of null without saying why', json({ data: null })],
  ['answers data that is a list', json({ data: [] })],
  ['answers errors that are a text', json({ data: {}, errors: SECRET })],
  ['answers errors without words', json({ errors: [{ code: SECRET }] })],
  ['answers texts where persons were asked for', json({ data: { _entities: [SECRET, SECRET] } })],
  ['answers fewer persons than were asked for', json({ data: { _entities: [{ wmo: { contact: 'x' } }] } })],
  ['answers no persons at all', json({ data: {} })],
  ['answers another type than was asked for', json({ data: { _entities: [{ __typename: 'Huishouden' }, null] } })],
  ['answers a type that is no name', json({ data: { _entities: [{ __typename: { toString: 1 } }, null] } })],
  ['answers something of a bottomless depth', send(200, 'application/json', deep)],
];

function drip(response: ServerResponse): void {
  response.writeHead(200);
  const timer = setInterval(() => response.write(' '), 20);
  response.on('close', () => clearInterval(timer));
}

function flood(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/json' });
  const chunk = Buffer.alloc(1024 * 1024, ' ');
  const more = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on('drain', more);
  more();
}

/** The part of wmo is missing and named; everything else is there. */
async function expectOnlyWmoMissing(): Promise<void> {
  const answer = await hub.ask(HUISHOUDEN);
  expect(answer.data.huishouden).toEqual({
    wijk: 'Lindenholt',
    leden: ['p-1', 'p-2'].map((id) => ({ naam: `naam van ${id}`, wmo: null, cjg: { contact: `cjg ziet cjg-${id}` } })),
  });
  expect(answer.errors?.map(({ message, extensions }) => ({ message, extensions }))).toEqual([
    { message: 'De bron wmo is nu niet bereikbaar.', extensions: { code: 'BRON_ONBEREIKBAAR', bron: 'wmo' } },
  ]);
  expect(JSON.stringify(answer)).not.toContain(SECRET);
}

describe('a partner that', () => {
  test.each([
    ...NO_ANSWER,
    ...NO_GRAPHQL,
  ])('%s costs its own part and nothing else, and is asked once', async (_, fault) => {
    faulty.fault = fault;
    await expectOnlyWmoMissing();
    expect(faulty.received).toHaveLength(1);
    expect(hub.failures).toHaveLength(1);
    expect(hub.failures[0]).toMatch(/^wmo: \w+$/);
  });

  test('is down costs its own part and nothing else, and is back as soon as it is', async () => {
    const { port } = faulty;
    await faulty.stop();
    await expectOnlyWmoMissing();
    await faulty.start(port);
    expect((await hub.ask(HUISHOUDEN)).errors).toBeUndefined();
  });

  test('takes too long is said to, for whoever runs the hub', async () => {
    faulty.fault = () => {};
    await hub.ask(HUISHOUDEN);
    expect(hub.failures).toEqual(['wmo: TOO_LATE']);
  });

  test('answers more than anybody can read is cut off there and then', async () => {
    await hub.stop();
    hub = await TestHub.start(bronnen);
    faulty.fault = flood;
    await expectOnlyWmoMissing();
    expect(hub.failures).toEqual(['wmo: UND_ERR_RES_EXCEEDED_MAX_SIZE']);
  });

  test('answers well again is believed at the next question', async () => {
    faulty.fault = NO_ANSWER[0][1];
    await hub.ask(HUISHOUDEN);
    faulty.fault = undefined;
    expect((await hub.ask(HUISHOUDEN)).errors).toBeUndefined();
  });

  test('is asked to change something and breaks off is not asked again', async () => {
    bronnen[0].fault = NO_ANSWER[0][1];
    const { data, errors } = await hub.ask('mutation { schrijf(tekst: "x") }');
    expect(data).toEqual({ schrijf: null });
    expect(errors?.[0].extensions).toEqual({ code: 'BRON_ONBEREIKBAAR', bron: 'huishouden' });
    expect(bronnen[0].received).toHaveLength(1);
  });

  test('holds the root leaves the root empty, and the roots of others in place', async () => {
    bronnen[0].fault = NO_GRAPHQL[1][1];
    const { data, errors } = await hub.ask('{ huishouden(id: "1") { id } wmoCaseload { wmo { contact } id } }');
    expect(data).toEqual({ huishouden: null, wmoCaseload: [{ id: 'p-1', wmo: expect.anything() }] });
    expect(errors?.[0].extensions).toEqual({ code: 'BRON_ONBEREIKBAAR', bron: 'huishouden' });
  });
});

describe('what a partner itself says is wrong', () => {
  const answerOf = async (body: unknown, status: number) => {
    faulty.fault = json(body, status);
    const { data, errors } = await hub.ask(HUISHOUDEN);
    expect(data.huishouden.leden[0]).toEqual({ naam: 'naam van p-1', wmo: null, cjg: { contact: 'cjg ziet cjg-p-1' } });
    return errors?.map(({ message, extensions }) => ({ message, extensions }));
  };

  test.each([
    200, 400, 401, 503,
  ])('goes through with its code, its sentence and its source (status %i)', async (status) => {
    const error = { message: 'Uw toegangstoken is verlopen.', extensions: { code: 'TOKEN_ONGELDIG' } };
    expect(await answerOf({ errors: [error] }, status)).toEqual([
      { message: 'Uw toegangstoken is verlopen.', extensions: { code: 'TOKEN_ONGELDIG', bron: 'wmo' } },
    ]);
  });

  test('with a status of failure counts, and not the data beside it', async () => {
    const data = { _entities: [{ wmo: { contact: 'x' } }, null] };
    const error = { message: 'Het logboek is vol.', extensions: { code: 'LOGBOEK_VOL' } };
    expect(await answerOf({ data, errors: [error] }, 503)).toEqual([
      { message: 'Het logboek is vol.', extensions: { code: 'LOGBOEK_VOL', bron: 'wmo' } },
    ]);
  });

  test('names the source that a partner says it could not reach, where that is a name', async () => {
    const lost = (bron: unknown) => [{ message: 'Weg.', extensions: { code: 'BRON_ONBEREIKBAAR', bron } }];
    const named = async (bron: unknown) => (await answerOf({ errors: lost(bron) }, 200))?.[0].extensions?.bron;
    expect(await named('cjg')).toBe('cjg');
    for (const bron of [undefined, '', 1, SECRET, 'x'.repeat(40)]) expect(await named(bron)).toBe('wmo');
  });

  test('goes through without what else it says', async () => {
    const extensions = { code: 'GEWEIGERD', bron: 'cjg', http: { status: 418 }, stacktrace: [SECRET] };
    expect(await answerOf({ errors: [{ message: 'Nee.', extensions }] }, 200)).toEqual([
      { message: 'Nee.', extensions: { code: 'GEWEIGERD', bron: 'wmo' } },
    ]);
  });

  test.each([
    undefined,
    'INTERNAL_SERVER_ERROR',
    'GRAPHQL_VALIDATION_FAILED',
  ])('stays inside when it was not meant for people (code %s)', async (code) => {
    expect(await answerOf({ errors: [{ message: SECRET, extensions: { code } }] }, 200)).toEqual([
      { message: 'In de bron wmo ging iets mis.', extensions: { code: 'BRON_FOUT', bron: 'wmo' } },
    ]);
  });

  test('about one person stands at that person, beside what it did answer about the other', async () => {
    const error = { message: 'Nee.', path: ['_entities', 1, 'wmo'], extensions: { code: 'GEWEIGERD' } };
    faulty.fault = json({ data: { _entities: [{ wmo: { contact: 'ja' } }, { wmo: null }] }, errors: [error] });
    const { data, errors } = await hub.ask(HUISHOUDEN);
    expect(data.huishouden.leden.map((lid: { wmo: unknown }) => lid.wmo)).toEqual([{ contact: 'ja' }, null]);
    expect(errors?.[0].path).toEqual(['huishouden', 'leden', 1, 'wmo']);
  });
});

test('a partner can not speak for another: what it was not asked is dropped', async () => {
  const entity = {
    id: 'p-9',
    naam: 'vals',
    bewijsCjg: 'vals',
    cjg: { contact: 'vals' },
    wmo: { contact: 'echt', zaak: 1 },
  };
  faulty.fault = json({ data: { _entities: [entity, entity], huishouden: { wijk: 'vals' } } });
  const answer = await hub.ask(HUISHOUDEN);
  expect(answer.data.huishouden.leden[0]).toEqual({
    naam: 'naam van p-1',
    wmo: { contact: 'echt' },
    cjg: { contact: 'cjg ziet cjg-p-1' },
  });
  expect(JSON.stringify(answer)).not.toContain('vals');
});
