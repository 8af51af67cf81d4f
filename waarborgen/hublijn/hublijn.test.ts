import { createHash, createHmac, randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import fastify, { type FastifyInstance } from 'fastify';
import { z } from 'zod';
import { Doelbinding, Domein, Inzageniveau } from '#schema/lijsten/toegang';
import { verwoordFoutenVan } from '../dienst/foutBuitenGraphql';
import { createLog } from '../dienst/log';
import { issueBewijs, verifyBewijs } from '../toegang/bewijs';
import type { Sleutelbos } from '../toegang/sleutels';
import { readBericht, writeBericht } from './bericht';
import { serveHublijn } from './serveHublijn';
import { behandelt, type Soort } from './soort';
import { type Hublijn, vraagPartner } from './vraagPartner';

const bosVan = (kid: string): Sleutelbos => [{ kid, geheim: randomBytes(32) }];
const sleutels = bosVan('wmo-1');
const NU = new Date('2026-11-24T12:00:00Z');
const later = (seconden: number) => new Date(NU.getTime() + seconden * 1000);
const WEG = { van: 'huishouden', aan: Domein.WMO, sleutels, nu: NU } as const;
const TERUG = { van: Domein.WMO, aan: 'huishouden', sleutels, nu: NU } as const;

const groet: Soort<{ naam: string }, { tekst: string }> = {
  naam: 'groet',
  vraag: z.strictObject({ naam: z.string() }),
  antwoord: z.strictObject({ tekst: z.string() }),
};
const vraag = { soort: 'groet', inhoud: { naam: 'hub' } };
const jws = writeBericht(WEG, vraag).jws;
const deel = (waarde: unknown) => Buffer.from(JSON.stringify(waarde)).toString('base64url');
const claims = JSON.parse(Buffer.from(jws.split('.')[1], 'base64url').toString());
const kop = { alg: 'HS256', typ: 'hubbericht+jws', kid: 'wmo-1' };

/** Signs whatever it is given: what somebody could make who holds the key. */
function onderteken(inhoudelijk: unknown, header: unknown = kop): string {
  const body = `${deel(header)}.${deel(inhoudelijk)}`;
  return `${body}.${createHmac('sha256', sleutels[0].geheim).update(body).digest('base64url')}`;
}
const zonder = (naam: string) => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== naam));
const bewijs = issueBewijs(
  {
    ...{ aud: Domein.WMO, sub: 'p-1', psd: 'a1b2', tok: createHash('sha256').digest('base64url') },
    ...{ doel: Doelbinding.PLANREGIE, niv: Inzageniveau.DETAILS },
  },
  sleutels,
  NU,
);

describe('een bericht over de hublijn', () => {
  test('zegt wat erin is gezet', () => {
    expect(readBericht(jws, WEG)).toEqual({ ...claims, ...vraag, iss: 'huishouden', aud: 'WMO' });
    expect(onderteken(claims)).toBe(jws);
  });
  test.each<[string, Partial<Parameters<typeof readBericht>[1]>]>([
    ['bij een andere partner', { aan: Domein.CJG }],
    ['als het van een ander heet te komen', { van: Domein.WMO }],
    ['onder een andere sleutel met dezelfde naam', { sleutels: bosVan('wmo-1') }],
    ['onder dezelfde sleutel met een andere naam', { sleutels: [{ ...sleutels[0], kid: 'wmo-2' }] }],
    ['na zestig seconden', { nu: later(60) }],
    ['voordat het is geschreven', { nu: later(-31) }],
  ])('telt niet %s', (_, anders) => {
    expect(readBericht(jws, { ...WEG, ...anders })).toBeUndefined();
  });
  test('telt tot zestig seconden, en onder de vorige sleutel bij het wisselen', () => {
    expect(readBericht(jws, { ...WEG, nu: later(59) })?.soort).toBe('groet');
    expect(readBericht(jws, { ...WEG, sleutels: [bosVan('wmo-2')[0], sleutels[0]] })?.soort).toBe('groet');
  });
  test.each<[string, unknown]>([
    ['als het terugkomt als antwoord op zichzelf', { ...claims, in: claims.jti }],
    ['dat zichzelf langer geeft', { ...claims, exp: claims.iat + 61 }],
    ['met een claim te veel', { ...claims, rol: 'beheerder' }],
    ['met een tijdstip als tekst', { ...claims, exp: String(claims.exp) }],
    ['met een soort die geen tekst is', { ...claims, soort: 1 }],
    ['over PLAN, waarvan geen partner is', { ...claims, aud: 'PLAN' }],
    ['voor meer partners tegelijk', { ...claims, aud: ['WMO', 'CJG'] }],
    ['als het een lijst is', [claims]],
    ['als het niets is', null],
    ...['iss', 'aud', 'jti', 'iat', 'exp', 'soort'].map((naam): [string, unknown] => [`zonder ${naam}`, zonder(naam)]),
  ])('telt niet %s, ook niet met een goede handtekening', (_, inhoudelijk) => {
    expect(readBericht(onderteken(inhoudelijk), WEG)).toBeUndefined();
  });
  test.each<[string, unknown]>([
    ['met alg none', { ...kop, alg: 'none' }],
    ['als een ander soort token', { ...kop, typ: 'JWT' }],
    ['als toegangsbewijs', { ...kop, typ: 'toegangsbewijs+jws' }],
    ['onder een onbekende sleutelnaam', { ...kop, kid: 'anders' }],
    ['met een extra kopregel', { ...kop, crit: ['b64'], b64: false }],
  ])('telt niet %s', (_, header) => {
    expect(readBericht(onderteken(claims, header), WEG)).toBeUndefined();
  });
  test('is geen bewijs, en een bewijs is geen bericht, ook niet met de inhoud van het andere', () => {
    const verwacht = { domein: Domein.WMO, persoon: 'p-1', tokenHash: createHash('sha256').digest('base64url') };
    const telt = (wat: string) => verifyBewijs(wat, sleutels, { ...verwacht, doel: Doelbinding.PLANREGIE, nu: NU });
    const bewijsclaims = JSON.parse(Buffer.from(bewijs.split('.')[1], 'base64url').toString());
    expect(telt(bewijs)?.niv).toBe('DETAILS');
    expect(telt(onderteken(bewijsclaims))).toBeUndefined();
    expect(readBericht(bewijs, WEG)).toBeUndefined();
    expect(readBericht(onderteken(claims, { ...kop, typ: 'toegangsbewijs+jws' }), WEG)).toBeUndefined();
  });
  test('is een antwoord op een vraag, en niet op een andere, van een andere soort of op geen', () => {
    const { jti } = writeBericht(WEG, vraag);
    const antwoord = writeBericht(TERUG, { soort: 'groet', inhoud: { tekst: 'dag' }, in: jti }).jws;
    expect(readBericht(antwoord, TERUG, { jti, soort: 'groet' })?.inhoud).toEqual({ tekst: 'dag' });
    expect(readBericht(antwoord, TERUG, { jti: writeBericht(WEG, vraag).jti, soort: 'groet' })).toBeUndefined();
    expect(readBericht(antwoord, TERUG, { jti, soort: 'koppen' })).toBeUndefined();
    expect(readBericht(antwoord, TERUG)).toBeUndefined();
    expect(readBericht(writeBericht(TERUG, vraag).jws, TERUG, { jti, soort: 'groet' })).toBeUndefined();
  });
});

describe('de partner aan de hublijn', () => {
  let app: FastifyInstance;
  let url: string;
  let gevraagd: unknown[];
  beforeAll(async () => {
    app = fastify({ bodyLimit: 64 * 1024 });
    verwoordFoutenVan(app, createLog('proef', 'silent'));
    const behandelaars = [
      behandelt(groet, async (inhoud) => {
        gevraagd.push(inhoud);
        return { tekst: `dag ${inhoud.naam}` };
      }),
    ];
    serveHublijn(app, { domein: Domein.WMO, sleutels, klok: () => NU, behandelaars });
    url = await app.listen({ host: '127.0.0.1', port: 0 });
  });
  afterAll(() => app.close());
  beforeEach(() => {
    gevraagd = [];
  });
  const lijn = (anders: Partial<Hublijn> = {}): Hublijn => ({
    ...{ domein: Domein.WMO, url: `${url}/hub`, sleutels, timeoutMs: 20_000, klok: () => NU, ...anders },
  });
  const stuur = async (body: string, contentType = 'application/jose', pad = '/hub') => {
    const antwoord = await fetch(url + pad, { method: 'POST', body, headers: { 'content-type': contentType } });
    return { status: antwoord.status, tekst: await antwoord.text() };
  };

  test('beantwoordt wat de hub vraagt', async () => {
    expect(await vraagPartner(lijn(), groet, { naam: 'hub' })).toEqual({ tekst: 'dag hub' });
    expect(gevraagd).toEqual([{ naam: 'hub' }]);
  });
  test.each<[string, () => string]>([
    ['niets', () => ''],
    ['rommel', () => 'a.b.c'],
    ['JSON', () => '{"soort":"groet"}'],
    ['een bewijs', () => bewijs],
    ['een bericht onder een vreemde sleutel', () => writeBericht({ ...WEG, sleutels: bosVan('wmo-1') }, vraag).jws],
    ['een bericht voor een andere partner', () => writeBericht({ ...WEG, aan: Domein.CJG }, vraag).jws],
    ['een bericht dat hij zelf schreef', () => writeBericht(TERUG, vraag).jws],
    ['een verlopen bericht', () => writeBericht({ ...WEG, nu: later(-61) }, vraag).jws],
    ['een soort die hij niet kent', () => writeBericht(WEG, { ...vraag, soort: 'alles' }).jws],
    ['een soort van elk voorwerp', () => writeBericht(WEG, { ...vraag, soort: 'constructor' }).jws],
    ['een vraag van een andere vorm', () => writeBericht(WEG, { ...vraag, inhoud: { naam: 1 } }).jws],
    ['een antwoord in plaats van een vraag', () => writeBericht(WEG, { ...vraag, in: claims.jti }).jws],
  ])('zegt op %s hetzelfde als op een adres dat er niet is, en doet niets', async (_, body) => {
    const nergens = await stuur('iets', 'text/plain', '/nergens');
    expect(nergens.status).toBe(404);
    for (const soort of ['application/jose', 'application/json', 'text/plain', 'onzin'])
      expect(await stuur(body(), soort)).toEqual(nergens);
    expect(gevraagd).toEqual([]);
  });
  test('neemt niet meer aan dan de deur doorlaat', async () => {
    expect((await stuur('x'.repeat(64 * 1024 + 1))).status).toBe(413);
  });
  test('antwoordt alleen op POST', async () => {
    expect((await fetch(`${url}/hub`)).status).toBe(404);
  });

  describe('en de hub gelooft alleen wat deze partner op deze vraag antwoordt', () => {
    let vals: Server;
    let antwoord: (gevraagd: string) => { status?: number; tekst: string } | undefined;
    beforeAll(async () => {
      vals = createServer(async (request, response) => {
        const { status = 200, tekst } = antwoord(await text(request)) ?? { tekst: undefined };
        if (tekst !== undefined) response.writeHead(status).end(tekst);
      });
      await new Promise<void>((klaar) => vals.listen(0, '127.0.0.1', klaar));
    });
    afterAll(async () => {
      vals.closeAllConnections();
      await new Promise((klaar) => vals.close(klaar));
    });
    const vraagVals = (anders: Partial<Hublijn> = {}) =>
      vraagPartner(
        lijn({ url: `http://127.0.0.1:${(vals.address() as AddressInfo).port}/hub`, ...anders }),
        groet,
        vraag.inhoud,
      );
    const jtiVan = (gesteld: string) => JSON.parse(Buffer.from(gesteld.split('.')[1], 'base64url').toString()).jti;
    const schrijf =
      (anders: object, weg: object = {}) =>
      (gesteld: string) => ({
        tekst: writeBericht(
          { ...TERUG, ...weg },
          { soort: 'groet', inhoud: { tekst: 'dag' }, in: jtiVan(gesteld), ...anders },
        ).jws,
      });

    test('een goed antwoord', async () => {
      antwoord = schrijf({});
      expect(await vraagVals()).toEqual({ tekst: 'dag' });
    });
    test.each<[string, typeof antwoord, string]>([
      ['rommel', () => ({ tekst: 'a.b.c' }), 'ANTWOORD_NIET_ECHT'],
      ['zijn eigen vraag terug', (gesteld) => ({ tekst: gesteld }), 'ANTWOORD_NIET_ECHT'],
      ['een bewijs', () => ({ tekst: bewijs }), 'ANTWOORD_NIET_ECHT'],
      ['een antwoord onder een vreemde sleutel', schrijf({}, { sleutels: bosVan('wmo-1') }), 'ANTWOORD_NIET_ECHT'],
      ['een antwoord van een andere partner', schrijf({}, { van: Domein.CJG }), 'ANTWOORD_NIET_ECHT'],
      ['een verlopen antwoord', schrijf({}, { nu: later(-61) }), 'ANTWOORD_NIET_ECHT'],
      ['een antwoord op een andere vraag', schrijf({ in: claims.jti }), 'ANTWOORD_NIET_ECHT'],
      ['een antwoord van een andere soort', schrijf({ soort: 'koppen' }), 'ANTWOORD_NIET_ECHT'],
      ['een antwoord van een andere vorm', schrijf({ inhoud: { tekst: 1 } }), 'ANTWOORD_ONLEESBAAR'],
      ['een weigering', (gesteld) => ({ status: 404, ...schrijf({})(gesteld) }), 'STATUS_404'],
      ['te veel', () => ({ tekst: 'x'.repeat(8 * 1024 * 1024 + 1) }), 'UND_ERR_RES_EXCEEDED_MAX_SIZE'],
    ])('en niet %s', async (_, geeft, code) => {
      antwoord = geeft;
      await expect(vraagVals()).rejects.toMatchObject({ name: 'PartnerZwijgt', code, message: '' });
    });
    test('en wacht niet langer dan afgesproken', async () => {
      antwoord = () => undefined;
      await expect(vraagVals({ timeoutMs: 100 })).rejects.toMatchObject({ code: 'TimeoutError' });
    });
    test('en merkt dat er niemand is', async () => {
      await expect(vraagVals({ url: 'http://127.0.0.1:1/hub' })).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    });
  });
});
