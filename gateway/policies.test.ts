import { EventEmitter, once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { Geduld } from '#waarborgen/identiteit/geduld';
import { TestHub } from './hub.fixture';
import type { Limits } from './policies';
import { cjg, type Fault, huishouden, type TestSubgraph, wmo } from './subgraphs.fixture';

const CASELOAD = '{ wmoCaseload { id } }';
const GOOD = { wmoCaseload: [{ id: 'p-1' }] };
const LOST = [expect.objectContaining({ extensions: { code: 'BRON_ONBEREIKBAAR', bron: 'wmo' } })];

let bronnen: TestSubgraph[];
let partner: TestSubgraph;
let hub: TestHub;

beforeAll(async () => {
  bronnen = await Promise.all([huishouden(), wmo(), cjg()].map((bron) => bron.start()));
  [, partner] = bronnen;
});
afterAll(() => Promise.all(bronnen.map((bron) => bron.stop())));
beforeEach(() => {
  for (const bron of bronnen) Object.assign(bron, { fault: undefined }).received.length = 0;
});
afterEach(() => hub.stop());

const start = async (limits: Partial<Limits>) => {
  hub = await TestHub.start(bronnen, limits);
};
const page =
  (status: number, headers: Record<string, string> = {}): Fault =>
  (response) =>
    void response.writeHead(status, headers).end('<html>');
const readable =
  (status: number): Fault =>
  (response) =>
    void response.writeHead(status).end(JSON.stringify({ errors: [{ message: 'Nee.', extensions: { code: 'NEE' } }] }));
const reset: Fault = (response) => void response.socket?.resetAndDestroy();
const silent: Fault = () => {};
const flood: Fault = (response) => void response.end(Buffer.alloc(9 * 1024 * 1024, ' '));

/** One question at a time goes wrong; what comes after it does not. */
function justOnce(fault: Fault): void {
  partner.fault = (response, body) => {
    partner.fault = undefined;
    fault(response, body);
  };
}

/** A caller, and what he does when he hangs up. */
function caller(ms?: number): { geduld: Geduld; hangUp: () => void } {
  const response = Object.assign(new EventEmitter(), { destroyed: false, writableFinished: false });
  return { geduld: new Geduld(response as unknown as ServerResponse, ms), hangUp: () => response.emit('close') };
}

/** Held at the partner until it is let go. */
function hold(): { arrived: Promise<unknown>; letGo: () => void; left: Promise<unknown> } {
  const held = new EventEmitter();
  const arrived = once(held, 'arrived');
  const left = once(held, 'left');
  let letGo = () => {};
  partner.fault = (response, body) => {
    partner.fault = undefined;
    letGo = () => void partner.answerWell(response, body);
    response.on('close', () => held.emit('left'));
    held.emit('arrived');
  };
  return { arrived, left, letGo: () => letGo() };
}

describe('a question that only reads is put once more', () => {
  test.each<[string, Fault, string]>([
    ['the connection was reset', reset, 'CONNECTION'],
    ['the connection was closed', (response) => response.socket?.destroy(), 'CONNECTION'],
    ['it broke off halfway', (r) => void r.writeHead(200).write('{"data":', () => r.socket?.destroy()), 'CONNECTION'],
    ['what stands before the partner says 502', page(502), 'NOT_THERE'],
    ['what stands before the partner says 503', page(503), 'NOT_THERE'],
    ['what stands before the partner says 504', page(504), 'NOT_THERE'],
    ['the partner sheds', page(503, { 'retry-after': '2' }), 'SHEDDING'],
  ])('where %s', async (_, fault, reason) => {
    await start({ retries: 1 });
    justOnce(fault);
    expect(await hub.ask(CASELOAD)).toEqual({ data: GOOD });
    expect([partner.received.length, hub.told]).toEqual([2, [`wmo: again after ${reason}`]]);
    expect(hub.went).toEqual(['wmo: answered']);
  });

  test('and no more often than was said', async () => {
    await start({ retries: 2 });
    partner.fault = reset;
    expect((await hub.ask(CASELOAD)).errors).toEqual(LOST);
    expect([partner.received.length, hub.went]).toEqual([3, ['wmo: failed']]);
  });

  test.each<[string, Fault]>([
    ['a readable answer, whatever its status', readable(503)],
    ['an answer that can not be read', page(200)],
    ['a page of errors', page(500)],
    ['a refusal', page(404)],
    ['more than anybody can read', flood],
  ])('but not after %s', async (_, fault) => {
    await start({ retries: 1 });
    justOnce(fault);
    expect((await hub.ask(CASELOAD)).errors).toHaveLength(1);
    expect([partner.received.length, hub.told]).toEqual([1, []]);
  });

  test('but not after its time was over, which counts for all attempts together', async () => {
    await start({ retries: 5, timeoutMs: 300 });
    let attempts = 0;
    partner.fault = (response) => {
      attempts += 1;
      if (attempts < 3) reset(response, '');
    };
    expect((await hub.ask(CASELOAD)).errors).toEqual(LOST);
    expect(hub.failures).toEqual(['wmo: TOO_LATE']);
    await sleep(300);
    expect(attempts).toBeLessThanOrEqual(3);
  });

  test('but never where it changes something', async () => {
    await start({ retries: 5 });
    bronnen[0].fault = reset;
    expect((await hub.ask('mutation { schrijf(tekst: "x") }')).data).toEqual({ schrijf: null });
    expect(bronnen[0].received).toHaveLength(1);
  });
});

describe('a partner that fails time after time', () => {
  test('is left alone, by its name, and costs nobody a wait; the others go on', async () => {
    await start({ breakAfter: 3 });
    partner.fault = reset;
    for (let i = 0; i < 5; i += 1) expect((await hub.ask(CASELOAD)).errors).toEqual(LOST);
    expect([partner.received.length, hub.told]).toEqual([3, ['wmo: open']]);
    expect(hub.failures).toEqual([...Array(3).fill('wmo: ECONNRESET'), 'wmo: LEFT_ALONE', 'wmo: LEFT_ALONE']);
    partner.fault = undefined;
    const { data, errors } = await hub.ask('{ huishouden(id: "1") { leden { wmo { contact } cjg { contact } } } }');
    expect([data.huishouden.leden[0], errors]).toEqual([{ wmo: null, cjg: { contact: 'cjg ziet cjg-p-1' } }, LOST]);
  });

  test('was down once in a while is not', async () => {
    await start({ breakAfter: 2 });
    for (let i = 0; i < 4; i += 1) {
      justOnce(reset);
      await hub.ask(CASELOAD);
      expect((await hub.ask(CASELOAD)).data).toEqual(GOOD);
    }
    expect(hub.told).toEqual([]);
  });

  test('is tried by one after a while, for whom the others do not wait, and is back when it answers', async () => {
    await start({ breakAfter: 1, breakMs: 1 });
    justOnce(reset);
    await hub.ask(CASELOAD);
    await sleep(5);
    const trial = hold();
    const tried = hub.ask(CASELOAD);
    await trial.arrived;
    expect((await hub.ask(CASELOAD)).errors).toEqual(LOST);
    expect(partner.received).toHaveLength(2);
    trial.letGo();
    expect((await tried).data).toEqual(GOOD);
    expect(hub.told).toEqual(['wmo: open', 'wmo: half-open', 'wmo: closed']);
    expect((await hub.ask(CASELOAD)).data).toEqual(GOOD);
  });

  test('and fails at that one too is left alone again', async () => {
    await start({ breakAfter: 1, breakMs: 1 });
    partner.fault = reset;
    await hub.ask(CASELOAD);
    await sleep(5);
    await hub.ask(CASELOAD);
    expect(hub.told).toEqual(['wmo: open', 'wmo: half-open', 'wmo: open']);
  });

  test('finds out by that one, also when its caller hung up', async () => {
    await start({ breakAfter: 1, breakMs: 1 });
    justOnce(reset);
    await hub.ask(CASELOAD);
    await sleep(5);
    const trial = hold();
    const { geduld, hangUp } = caller();
    const tried = hub.ask(CASELOAD, undefined, {}, geduld);
    await trial.arrived;
    hangUp();
    await tried;
    expect(hub.told).toEqual(['wmo: open', 'wmo: half-open']);
    trial.letGo();
    while (hub.told.length < 3) await sleep(1);
    expect(hub.told).toEqual(['wmo: open', 'wmo: half-open', 'wmo: closed']);
  });

  test.each<[string, Fault]>([
    ['no connection', reset],
    ['a page of errors', page(500)],
    ['what is no GraphQL', page(200)],
    ['a redirect', page(307)],
    ['silence', silent],
  ])('counts %s', async (_, fault) => {
    await start({ breakAfter: 1, timeoutMs: 1_000 });
    justOnce(fault);
    await hub.ask(CASELOAD);
    expect(hub.told).toEqual(['wmo: open']);
  });

  test.each<[string, Fault]>([
    ['what it says itself with status 200', readable(200)],
    ['what it says itself with status 500', readable(500)],
    ['what it says itself with status 503', readable(503)],
    ['a refusal', page(400)],
    ['a refusal of too much', page(429)],
    ['more than anybody can read', flood],
    ['that it sheds', page(503, { 'retry-after': '2' })],
  ])('does not count %s', async (_, fault) => {
    await start({ breakAfter: 1 });
    justOnce(fault);
    expect((await hub.ask(CASELOAD)).errors).toHaveLength(1);
    expect([hub.told, (await hub.ask(CASELOAD)).data]).toEqual([[], GOOD]);
  });

  test('does not count a caller who hung up, or who gave it no time', async () => {
    await start({ breakAfter: 1 });
    const held = hold();
    const first = caller();
    const asked = hub.ask(CASELOAD, undefined, {}, first.geduld);
    await held.arrived;
    first.hangUp();
    await Promise.all([asked, held.left]);
    partner.fault = silent;
    await hub.ask(CASELOAD, undefined, {}, caller(20).geduld);
    partner.fault = undefined;
    expect([hub.told, (await hub.ask(CASELOAD)).data]).toEqual([[], GOOD]);
    expect([hub.failures, hub.went]).toEqual([[], ['wmo: abandoned', 'wmo: abandoned', 'wmo: answered']]);
  });
});

describe('a partner that is asked too much at once', () => {
  test('gets no more than was said, some wait their turn, and of whoever comes after them its part is missing', async () => {
    await start({ concurrent: 1, queue: 1 });
    const held = hold();
    const first = hub.ask(CASELOAD);
    await held.arrived;
    const second = hub.ask(CASELOAD);
    // Asked of a partner only, the second stands in line by the time that the third has its answer.
    expect((await hub.ask(CASELOAD)).errors).toEqual(LOST);
    expect([partner.received.length, hub.failures]).toEqual([1, ['wmo: TOO_MANY_AT_ONCE']]);
    held.letGo();
    expect([(await first).data, (await second).data]).toEqual([GOOD, GOOD]);
  });

  test('lets go of a place in line when its caller hangs up', async () => {
    await start({ concurrent: 1, queue: 1 });
    const held = hold();
    const first = hub.ask(CASELOAD);
    await held.arrived;
    const { geduld, hangUp } = caller();
    const second = hub.ask(CASELOAD, undefined, {}, geduld);
    await new Promise(setImmediate);
    hangUp();
    await second;
    held.letGo();
    await first;
    expect([partner.received.length, (await hub.ask(CASELOAD)).data]).toEqual([1, GOOD]);
  });
});

describe('a caller who waits no longer than so', () => {
  const LATE = 'mutation { schrijf(tekst: "x") }';

  test('has his answer by then, and the partner hears how long it has', async () => {
    await start({ timeoutMs: 15_000 });
    const header = async (ms?: number) => {
      await hub.ask(CASELOAD, undefined, {}, caller(ms).geduld);
      return partner.received.at(-1)?.headers['request-timeout-ms'];
    };
    const left = Number(await header(10_000));
    expect(left > 0 && left <= 10_000).toBe(true);
    expect(await header(600_000)).toBe('15000');
    expect(await header()).toBeUndefined();
    partner.fault = silent;
    expect((await hub.ask(CASELOAD, undefined, {}, caller(50).geduld)).errors).toEqual(LOST);
  });

  test('is not waited for where he changes something, and it is carried through', async () => {
    await start({});
    let broken = false;
    let goOn = () => {};
    bronnen[0].fault = (response, body) => {
      response.on('close', () => {
        broken = !response.writableFinished;
      });
      goOn = () => void bronnen[0].answerWell(response, body);
    };
    const { data } = await hub.ask(LATE, undefined, {}, caller(300).geduld);
    expect(data).toEqual({ schrijf: null });
    expect(bronnen[0].received[0].headers).not.toHaveProperty('request-timeout-ms');
    bronnen[0].fault = undefined;
    // By the time that the partner answered another it would have seen the line go.
    await hub.ask('{ wieBenIk }');
    goOn();
    await hub.ask('{ wieBenIk }');
    expect(broken).toBe(false);
  });

  test('begins nothing that he can not wait for', async () => {
    await start({});
    const { geduld, hangUp } = caller();
    hangUp();
    await hub.ask(LATE, undefined, {}, geduld);
    await hub.ask(CASELOAD, undefined, {}, geduld);
    expect(bronnen.map(({ received }) => received.length)).toEqual([0, 0, 0]);
  });
});
