import { X509Certificate } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { connect, type TLSSocket } from 'node:tls';
import { buildSchema } from 'graphql';
import { request } from 'undici';
import { Dienstomgeving, Namen, readOmgeving } from '../omgeving';
import { type Dienst, startDienst } from '../startDienst';
import { Certificaat } from './certificaat';
import { ProefCa } from './certificaten.fixture';
import { createAgenten } from './verbinding';

const ca = new ProefCa();
const andere = new ProefCa();
const map = mkdtempSync(join(tmpdir(), 'eenplan-tls-'));
const Omgeving = Dienstomgeving.extend({ TLS_TOEGELATEN: Namen.default(['gateway']) });
let dienst: Dienst;
const bewaar = (omgeving: Record<string, string>) => {
  for (const [naam, pem] of Object.entries(omgeving)) writeFileSync(join(map, naam), pem);
};

beforeAll(async () => {
  const eerste = ca.omgeving('wmo');
  bewaar(eerste);
  const bestanden = Object.fromEntries(Object.keys(eerste).map((naam) => [`${naam}_FILE`, join(map, naam)]));
  const vast = { PORT: '0', OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'eenplan', LOG_LEVEL: 'silent' };
  dienst = await startDienst({
    ...{ naam: 'proef', achterdeur: true, omgeving: readOmgeving(Omgeving, { ...vast, ...bestanden }) },
    apollo: () => ({ schema: buildSchema('type Query { hallo: String }') }),
    ...{ context: async () => ({}), gereed: async () => [] },
  });
});
afterAll(async () => {
  await dienst.stop();
  for (const elk of [ca, andere]) elk.cleanUp();
  rmSync(map, { recursive: true });
});

/** A connection that is kept, and what the other end shows over it. */
async function verbind(): Promise<{ socket: TLSSocket; toont: string }> {
  const { hostname, port } = new URL(dienst.url);
  const socket = connect({ host: hostname, port: Number(port), ca: ca.pem, servername: 'wmo' });
  await new Promise((klaar, mislukt) => socket.once('secureConnect', klaar).once('error', mislukt));
  return { socket, toont: socket.getPeerX509Certificate()?.serialNumber as string };
}
function haal(socket: TLSSocket): Promise<string> {
  const antwoord = new Promise<string>((klaar) => socket.once('data', (deel) => klaar(`${deel}`)));
  socket.write('GET /health/live HTTP/1.1\r\nHost: wmo\r\n\r\n');
  return antwoord;
}
const nummer = (pem: string) => new X509Certificate(pem).serialNumber;

describe('een certificaat dat op de schijf is vernieuwd', () => {
  test('wordt getoond zonder herstart; wat al verbonden was, krijgt nog een antwoord en maakt plaats', async () => {
    const oud = await verbind();
    expect(await haal(oud.socket)).toMatch(/^HTTP\/1\.1 200 (?!.*connection: close)/is);
    const nieuw = ca.omgeving('wmo');
    bewaar(nieuw);
    dienst.herlees();
    const { socket, toont } = await verbind();
    expect([toont, toont === oud.toont]).toEqual([nummer(nieuw.TLS_CERT), false]);
    expect(await haal(oud.socket)).toMatch(/^HTTP\/1\.1 200 .*connection: close/is);
    expect(await haal(socket)).toMatch(/^HTTP\/1\.1 200 (?!.*connection: close)/is);
    socket.destroy();
  });

  test('verandert niet wat de deur verder vraagt: een certificaat, en geen oudere TLS', async () => {
    bewaar(ca.omgeving('wmo'));
    dienst.herlees();
    const { hostname: host, port } = new URL(dienst.url);
    const oud = connect({ host, port: Number(port), ca: ca.pem, servername: 'wmo', maxVersion: 'TLSv1.2' });
    await expect(text(oud)).rejects.toMatchObject({ code: 'ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION' });
    const status = async (naam: string) => {
      const dispatcher = createAgenten({})(new Certificaat(ca.geef(naam)));
      const { statusCode } = await request(`${dienst.url}/graphql`, { dispatcher, method: 'POST' });
      await dispatcher.destroy();
      return statusCode;
    };
    expect([await status('gateway'), await status('elders')]).toEqual([400, 401]);
  });

  test.each<[string, Record<string, string>]>([
    ['half is', { TLS_CERT: '-----BEGIN CERTIFICATE-----\nMIIB' }],
    ['bij een andere sleutel hoort', { TLS_CERT: ca.geef('wmo').cert }],
    ['al is verlopen', ca.omgeving('wmo', { dagen: -1 })],
  ])('en %s, wordt geweigerd, en het oude blijft in gebruik', async (_, kapot) => {
    const goed = ca.omgeving('wmo');
    bewaar(goed);
    dienst.herlees();
    bewaar(kapot);
    dienst.herlees();
    const { socket, toont } = await verbind();
    expect(toont).toBe(nummer(goed.TLS_CERT));
    socket.destroy();
    bewaar(goed);
  });
});

describe('een proces dat een ander iets vraagt', () => {
  const agentMet = createAgenten({});
  const vraag = (certificaat: Certificaat | undefined, url: string) =>
    request(url, { dispatcher: agentMet(certificaat), method: 'POST' }).then(
      ({ statusCode }) => statusCode,
      ({ code }) => code,
    );
  const adres = (host: string) => `https://${host}:${new URL(dienst.url).port}/graphql`;

  test('gelooft alleen een server van onze eigen CA', async () => {
    const zonder = await vraag(undefined, adres('127.0.0.1'));
    const vreemd = await vraag(new Certificaat(andere.geef('gateway')), adres('127.0.0.1'));
    expect([zonder, vreemd]).toEqual([
      expect.stringMatching(/SIGNATURE|ISSUER|SELF_SIGNED/),
      expect.stringMatching(/SIGNATURE|ISSUER|SELF_SIGNED/),
    ]);
  });
  test('gelooft alleen een server die zo heet als zij wordt genoemd', async () => {
    expect(await vraag(new Certificaat(ca.geef('gateway')), adres('localhost'))).toBe('ERR_TLS_CERT_ALTNAME_INVALID');
  });
  test('toont haar eigen certificaat, en na een vernieuwing het nieuwe aan wie zij dan verbindt', async () => {
    const certificaat = new Certificaat(ca.geef('elders'));
    expect(await vraag(certificaat, adres('127.0.0.1'))).toBe(401);
    certificaat.vervang(ca.geef('gateway'));
    // Without a question: it is let in, and asks nothing that can be answered.
    expect(await vraag(certificaat, adres('127.0.0.1'))).toBe(400);
    expect(agentMet(certificaat)).toBe(agentMet(certificaat));
  });
});
