import { request } from 'node:https';
import { text } from 'node:stream/consumers';
import { connect, type TLSSocket } from 'node:tls';
import { proefDatabase } from '../../conformance/proefDatabase';
import { proefPartner } from '../../conformance/proefPartner';
import { startSubgraph } from '../../subgraph/startSubgraph';
import { readOmgeving } from '../omgeving';
import type { Dienst } from '../startDienst';
import type { Pem } from './certificaat';
import { ProefCa } from './certificaten.fixture';

const ca = new ProefCa();
// Of the same name: what counts is who signed.
const andere = new ProefCa();
let database: Awaited<ReturnType<typeof proefDatabase>>;
let dienst: Dienst;
beforeAll(async () => {
  database = await proefDatabase('tls');
  dienst = await startSubgraph(
    proefPartner,
    readOmgeving(proefPartner.omgeving, {
      ...{ PORT: '0', DATABASE_URL: database.url, LOG_LEVEL: 'silent', HUISHOUDEN_URL: 'https://127.0.0.1:9/graphql' },
      // A provider that does not answer: whose token is looked at gets a 503.
      ...{ OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'eenplan' },
      ...{ BEWIJS_SLEUTELS: `a:${'aB3'.repeat(15)}`, PSEUDONIEM_SLEUTEL: 'cD4'.repeat(15) },
      ...{ ...ca.omgeving('wmo'), VERZOEK_TIMEOUT_MS: '4000' },
    }),
  );
});
afterAll(async () => {
  await dienst.stop();
  await database.cleanUp();
  for (const elk of [ca, andere]) elk.cleanUp();
});

const gateway = ca.geef('gateway');
const huishouden = ca.geef('huishouden');
const prometheus = ca.geef('prometheus');
const VRAAG = { authorization: 'Bearer a.b.c', 'content-type': 'application/json' };

async function stel(wie: Partial<Pem>, pad: string, { method = 'POST', body = '{"query":"{ x }"}' } = {}) {
  const antwoord = await new Promise<import('node:http').IncomingMessage>((klaar, mislukt) => {
    const opties = { ...wie, ca: ca.pem, method, headers: VRAAG, agent: false, servername: 'wmo' };
    request(`${dienst.url}${pad}`, opties, klaar)
      .on('error', mislukt)
      .end(method === 'GET' ? undefined : body);
  });
  const inhoud = await text(antwoord);
  const code = antwoord.headers['content-type']?.includes('json') && JSON.parse(inhoud).errors?.[0].extensions?.code;
  return { status: antwoord.statusCode, code, dicht: antwoord.headers.connection === 'close' };
}
const GEWEIGERD = { status: 401, code: 'GEEN_GATEWAY', dicht: true };

describe('een subgraph met een certificaat', () => {
  test.each<[string, Partial<Pem>]>([
    ['zonder certificaat', {}],
    ['met een certificaat van een ander, op dezelfde naam', andere.geef('gateway')],
    ['met een certificaat dat is verlopen', ca.geef('gateway', { dagen: -1 })],
    ['met een certificaat van een partner', ca.geef('wmo')],
    ['met een certificaat dat alleen voor een server is', ca.geef('gateway', { gebruik: 'serverAuth' })],
    ['die alleen als algemene naam zo heet, en zich anders noemt', ca.geef('gateway', { san: 'DNS:elders' })],
    ['met een jokerteken', ca.geef('x', { san: 'DNS:*' })],
    ['met de naam als adres', ca.geef('x', { san: 'email:gateway,URI:gateway' })],
  ])('laat %s nergens binnen, en leest niets van wat hij vraagt', async (_, wie) => {
    for (const pad of ['/graphql', '/hub', '/metrics', '/elders']) expect(await stel(wie, pad)).toEqual(GEWEIGERD);
    expect(await stel(wie, '/metrics', { method: 'GET' })).toEqual(GEWEIGERD);
  });

  test.each<[string, Partial<Pem>, string, string, object]>([
    ['de gateway', gateway, 'POST', '/graphql', { status: 503, code: 'AANMELDDIENST_ONBEREIKBAAR' }],
    ['de hub', huishouden, 'POST', '/graphql', { status: 503, code: 'AANMELDDIENST_ONBEREIKBAAR' }],
    ['de hub', huishouden, 'POST', '/hub', { status: 404, code: 'PAD_ONBEKEND' }],
    ['Prometheus', prometheus, 'GET', '/metrics', { status: 200 }],
    ['wie alleen een algemene naam heeft', ca.geef('gateway', { san: '' }), 'POST', '/graphql', { status: 503 }],
  ])('laat %s binnen waar hij moet zijn', async (_, wie, method, pad, verwacht) => {
    expect(await stel(wie, pad, { method })).toMatchObject(verwacht);
  });

  test.each<[string, Partial<Pem>, string[]]>([
    ['de gateway', gateway, ['/hub', '/metrics', '/elders']],
    ['de hub', huishouden, ['/metrics', '/elders']],
    ['Prometheus', prometheus, ['/graphql', '/hub', '/elders']],
  ])('laat %s nergens anders binnen', async (_, wie, paden) => {
    for (const pad of paden) expect(await stel(wie, pad)).toEqual(GEWEIGERD);
  });

  test.each(['/health/live', '/health/ready'])('zegt op %s aan wie het vraagt of zij het doet', async (pad) => {
    expect(await stel({}, pad, { method: 'GET' })).toMatchObject({ status: 200 });
  });

  test('weigert voordat er een byte van de vraag is', async () => {
    const socket = connect({ ...adres(), ca: ca.pem, servername: 'wmo' });
    socket.write(
      'POST /graphql HTTP/1.1\r\nHost: wmo\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n',
    );
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 401 .+"GEEN_GATEWAY"/s);
  });

  test('spreekt geen gewoon HTTP, en geen oudere TLS', async () => {
    await expect(fetch(`http://${new URL(dienst.url).host}/health/live`)).rejects.toThrow('fetch failed');
    const oud = connect({ ...adres(), ...gateway, servername: 'wmo', maxVersion: 'TLSv1.2' });
    await expect(text(oud)).rejects.toMatchObject({ code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' });
  });

  test.each<[string, Partial<Pem>]>([
    ['zonder certificaat', {}],
    ['met het certificaat van een ander', andere.geef('gateway')],
  ])('laat een sessie die %s begon, niet binnen wanneer zij wordt hervat', async (_, wie) => {
    const eerste = connect({ ...adres(), ...wie, ca: ca.pem, servername: 'wmo' });
    const session = new Promise<Buffer>((klaar) => eerste.once('session', klaar));
    eerste.write('GET /health/live HTTP/1.1\r\nHost: wmo\r\n\r\n');
    const tweede = connect({ ...adres(), ...wie, ca: ca.pem, servername: 'wmo', session: await session });
    eerste.destroy();
    const hervat = new Promise((klaar) => tweede.once('secureConnect', () => klaar(tweede.isSessionReused())));
    tweede.write('GET /metrics HTTP/1.1\r\nHost: wmo\r\n\r\n');
    expect(await text(tweede)).toMatch(/^HTTP\/1\.1 401 /);
    expect(await hervat).toBe(true);
  });

  test('laat een verbinding niet langer binnen dan het certificaat geldt', async () => {
    const socket = connect({ ...adres(), ...prometheus, servername: 'wmo' });
    expect(await eenAntwoord(socket)).toMatch(/^HTTP\/1\.1 200 /);
    const later = Date.now() + 25 * 3_600_000;
    const klok = jest.spyOn(Date, 'now').mockReturnValue(later);
    try {
      expect(await eenAntwoord(socket)).toMatch(/^HTTP\/1\.1 401 .+connection: close/s);
    } finally {
      klok.mockRestore();
      socket.destroy();
    }
  });
});

test('wie over een verbinding ergens binnen mag, mag over diezelfde verbinding nog nergens anders binnen', async () => {
  const socket = connect({ ...adres(), ...prometheus, servername: 'wmo' });
  expect(await eenAntwoord(socket)).toMatch(/^HTTP\/1\.1 200 /);
  expect(await eenAntwoord(socket, 'POST /hub')).toMatch(/^HTTP\/1\.1 401 /);
  socket.destroy();
});

const adres = () => ({ host: '127.0.0.1', port: Number(new URL(dienst.url).port) });

/** The first part of an answer, over a connection that may go on. */
function eenAntwoord(socket: TLSSocket, vraag = 'GET /metrics'): Promise<string> {
  const antwoord = new Promise<string>((klaar) => socket.once('data', (deel) => klaar(`${deel}`)));
  socket.write(`${vraag} HTTP/1.1\r\nHost: wmo\r\n\r\n`);
  return antwoord;
}

test('over TLS, too, who does not finish what he asks is let go of', async () => {
  const { hostname: host, port } = new URL(dienst.url);
  const socket = connect({ ...gateway, ca: ca.pem, servername: 'wmo', host, port: Number(port) });
  socket.write('POST /graphql HTTP/1.1\r\nhost: wmo\r\n');
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 408 .*VERZOEK_TE_TRAAG/s);
  // Node itself looks once in thirty seconds.
}, 20_000);
