import { createHmac } from 'node:crypto';
import { AUDIENCE, type ProefAanmelddienst, startProefAanmelddienst } from '../conformance/proefAanmelddienst';
import { type Aanmelddienst, type CheckToken, createTokencheck } from './toegangstoken';

const CLAIMS = { sub: 'wijkcoach-bakker', org: 'org-wijkteams', team: 'team-lindenholt', rollen: ['WIJKCOACH'] };
const ONGELDIG = {
  message: 'Uw toegangstoken is niet geldig. Meld u opnieuw aan.',
  extensions: { code: 'TOKEN_ONGELDIG', http: { status: 401 } },
};
const VERLOPEN = { ...ONGELDIG, message: 'Uw toegangstoken is verlopen. Meld u opnieuw aan.' };
const ONBEREIKBAAR = { extensions: { code: 'AANMELDDIENST_ONBEREIKBAAR', http: { status: 503 } } };

const nu = () => Math.floor(Date.now() / 1000);
const controleVan = (dienst: Pick<ProefAanmelddienst, 'issuer'>, opties: Partial<Aanmelddienst> = {}): CheckToken =>
  createTokencheck({ issuer: dienst.issuer, audience: AUDIENCE, ...opties });
const geweigerd = (token: Promise<string> | string, check: CheckToken) =>
  Promise.resolve(token)
    .then(check)
    .then(
      () => 'aanvaard',
      (fout: unknown) => fout,
    );

let aanmelddienst: ProefAanmelddienst;
beforeAll(async () => {
  aanmelddienst = await startProefAanmelddienst();
});
afterAll(() => aanmelddienst.stop());

describe('een toegangstoken', () => {
  test('zegt wie de drager is, voor wie hij werkt en in welke rol', async () => {
    const token = await aanmelddienst.token(CLAIMS);
    const gezien = await controleVan(aanmelddienst)(token);
    expect(gezien).toMatchObject(CLAIMS);
    expect(gezien.hash).toMatch(/^[\w-]{43}$/);
    expect(Object.keys(gezien).sort()).toEqual(['exp', 'hash', 'org', 'rollen', 'sub', 'team']);
  });
  test('mag voor meer ontvangers zijn, als de hub er een van is', async () => {
    const token = await aanmelddienst.token({ ...CLAIMS, aud: ['elders', AUDIENCE] });
    expect(await controleVan(aanmelddienst)(token)).toMatchObject(CLAIMS);
  });
  test('is per token een ander, ook voor dezelfde drager', async () => {
    const check = controleVan(aanmelddienst);
    const een = await check(await aanmelddienst.token(CLAIMS));
    const twee = await check(await aanmelddienst.token({ ...CLAIMS, jti: 'twee' }));
    expect(een.hash).not.toBe(twee.hash);
  });

  test.each<[string, Record<string, unknown>]>([
    ['van een andere uitgever', { iss: 'https://elders.example' }],
    ['zonder uitgever', { iss: null }],
    ['voor een andere ontvanger', { aud: 'elders' }],
    ['zonder ontvanger', { aud: null }],
    ['zonder drager', { sub: null }],
    ['met een lege drager', { sub: '' }],
    ['met een drager die geen tekst is', { sub: 7 }],
    ['met een drager van 256 tekens', { sub: 'x'.repeat(256) }],
    ['zonder einde', { exp: null }],
    ['met een einde als tekst', { exp: '2099-01-01' }],
    ['met een lege organisatie', { org: '' }],
    ['met een organisatie die een lijst is', { org: ['org-wmo', 'org-cjg'] }],
    ['met rollen die geen lijst zijn', { rollen: 'WIJKCOACH' }],
    ['met meer dan twintig rollen', { rollen: Array.from({ length: 21 }, () => 'WIJKCOACH') }],
    ['dat pas over een minuut begint', { nbf: nu() + 60 }],
  ])('%s wordt geweigerd', async (_, claims) => {
    const token = aanmelddienst.token({ ...CLAIMS, ...claims });
    expect(await geweigerd(token, controleVan(aanmelddienst))).toMatchObject(ONGELDIG);
  });

  test('waaraan is geknoeid wordt geweigerd', async () => {
    const [kop, , merk] = (await aanmelddienst.token(CLAIMS)).split('.');
    const [, inhoud] = (await aanmelddienst.token({ ...CLAIMS, rollen: ['REGIETEAMLID'] })).split('.');
    expect(await geweigerd([kop, inhoud, merk].join('.'), controleVan(aanmelddienst))).toMatchObject(ONGELDIG);
  });
  test.each(['a.b.c', '..', 'geen token', ''])('dat er geen is (%j) wordt geweigerd', async (token) => {
    expect(await geweigerd(token, controleVan(aanmelddienst))).toMatchObject(ONGELDIG);
  });
  test('van een andere aanmelddienst wordt geweigerd, al noemt het de goede', async () => {
    const vreemd = await startProefAanmelddienst();
    const token = await vreemd.token({ ...CLAIMS, iss: aanmelddienst.issuer });
    await vreemd.stop();
    expect(await geweigerd(token, controleVan(aanmelddienst))).toMatchObject(ONGELDIG);
  });
});

describe('het algoritme kiest de hub, niet het token', () => {
  const deel = (waarde: object) => Buffer.from(JSON.stringify(waarde)).toString('base64url');
  const inhoud = () => deel({ ...CLAIMS, iss: aanmelddienst.issuer, aud: AUDIENCE, exp: nu() + 600 });

  test.each(['none', 'None', 'NONE'])('alg %s wordt geweigerd', async (alg) => {
    const body = `${deel({ alg, typ: 'JWT' })}.${inhoud()}`;
    expect(await geweigerd(`${body}.`, controleVan(aanmelddienst))).toMatchObject(ONGELDIG);
    expect(await geweigerd(`${body}.x`, controleVan(aanmelddienst))).toMatchObject(ONGELDIG);
  });
  test.each([
    ...['RS256', 'PS256', 'ES256', 'EdDSA'].map((algoritme) => [algoritme, 'aanvaard']),
    ...['RS384', 'RS512', 'PS512', 'ES384', 'ES512'].map((algoritme) => [algoritme, 'geweigerd']),
  ])('%s onder een sleutel van de aanmelddienst zelf wordt %s', async (algoritme, afloop) => {
    const dienst = await startProefAanmelddienst(0, algoritme);
    const gezien = await geweigerd(dienst.token(CLAIMS), controleVan(dienst));
    await dienst.stop();
    expect(gezien).toEqual(afloop === 'aanvaard' ? 'aanvaard' : expect.objectContaining(ONGELDIG));
  });
  test('HS256 met de openbare sleutel als geheim wordt geweigerd', async () => {
    const { keys } = (await (await fetch(`${aanmelddienst.issuer}/jwks`)).json()) as {
      keys: { kid: string; n: string }[];
    };
    const body = `${deel({ alg: 'HS256', typ: 'JWT', kid: keys[0].kid })}.${inhoud()}`;
    const geheimen = [JSON.stringify(keys[0]), keys[0].n, Buffer.from(keys[0].n, 'base64url')];
    for (const geheim of geheimen) {
      const token = `${body}.${createHmac('sha256', geheim).update(body).digest('base64url')}`;
      expect(await geweigerd(token, controleVan(aanmelddienst))).toMatchObject(ONGELDIG);
    }
  });
});

describe('een token verloopt, met 30 seconden speling voor ongelijke klokken', () => {
  const einde = nu() + 300;
  const na = (seconden: number) => () => new Date((einde + seconden) * 1000);
  const token = () => aanmelddienst.token({ ...CLAIMS, exp: einde });

  test('binnen de speling geldt het nog, daarna niet meer', async () => {
    for (const seconden of [-1, 0, 29]) {
      expect(await controleVan(aanmelddienst, { klok: na(seconden) })(await token())).toMatchObject(CLAIMS);
    }
    for (const seconden of [30, 31, 86_400]) {
      expect(await geweigerd(token(), controleVan(aanmelddienst, { klok: na(seconden) }))).toMatchObject(VERLOPEN);
    }
  });
  test('ook een token dat al eerder is gezien', async () => {
    let klok = na(-1);
    const check = controleVan(aanmelddienst, { klok: () => klok() });
    const vast = await token();
    expect(await check(vast)).toMatchObject(CLAIMS);
    klok = na(29);
    expect(await check(vast)).toMatchObject(CLAIMS);
    klok = na(30);
    expect(await geweigerd(vast, check)).toMatchObject(VERLOPEN);
  });
  test('een token dat binnen de speling begint, geldt al', async () => {
    expect(await controleVan(aanmelddienst)(await aanmelddienst.token({ ...CLAIMS, nbf: nu() + 25 }))).toMatchObject(
      CLAIMS,
    );
  });
});

describe('de aanmelddienst', () => {
  test('mag van sleutel wisselen zonder dat de hub opnieuw start', async () => {
    const oud = await startProefAanmelddienst();
    const check = controleVan(oud, { cooldownMs: 0 });
    const [gezien, nooitGezien] = [await oud.token(CLAIMS), await oud.token({ ...CLAIMS, sub: 'een-ander' })];
    await check(gezien);
    await oud.stop();
    const nieuw = await startProefAanmelddienst(oud.port);
    try {
      expect(await check(await nieuw.token(CLAIMS))).toMatchObject(CLAIMS);
      expect(await geweigerd(nooitGezien, check)).toMatchObject(ONGELDIG);
    } finally {
      await nieuw.stop();
    }
  });
  test('die een sleutel terugneemt, wordt binnen vijf minuten gehoord, ook over tokens die al gezien zijn', async () => {
    let verder = 0;
    for (const klok of [Date, performance]) {
      const nu = klok.now.bind(klok);
      jest.spyOn(klok, 'now').mockImplementation(() => nu() + verder);
    }
    const oud = await startProefAanmelddienst();
    const check = controleVan(oud);
    const [eerste, tweede] = [await oud.token(CLAIMS), await oud.token({ ...CLAIMS, sub: 'een-ander' })];
    await check(eerste);
    await oud.stop();
    const nieuw = await startProefAanmelddienst(oud.port);
    try {
      verder = 2 * 60_000;
      expect(await check(tweede)).toMatchObject({ sub: 'een-ander' });
      verder = 5 * 60_000;
      expect(await geweigerd(eerste, check)).toMatchObject(ONGELDIG);
      expect(await geweigerd(tweede, check)).toMatchObject(ONGELDIG);
    } finally {
      await nieuw.stop();
      jest.restoreAllMocks();
    }
  });
  test('die nog niet draait, is te melden: en zodra zij draait, werkt het', async () => {
    const eerst = await startProefAanmelddienst();
    const token = await eerst.token(CLAIMS);
    await eerst.stop();
    const check = controleVan(eerst, { cooldownMs: 0 });
    expect(await geweigerd(token, check)).toMatchObject(ONBEREIKBAAR);
    const later = await startProefAanmelddienst(eerst.port);
    try {
      expect(await check(await later.token(CLAIMS))).toMatchObject(CLAIMS);
    } finally {
      await later.stop();
    }
  });
  test('die wegvalt, kost alleen wie onder een nog onbekende sleutel komt', async () => {
    const dienst = await startProefAanmelddienst();
    const check = controleVan(dienst, { cooldownMs: 0 });
    const [gezien, zelfdeSleutel] = [await dienst.token(CLAIMS), await dienst.token({ ...CLAIMS, sub: 'een-ander' })];
    await check(gezien);
    await dienst.stop();
    const elders = await startProefAanmelddienst();
    const andereSleutel = await elders.token({ ...CLAIMS, iss: dienst.issuer });
    await elders.stop();
    expect(await check(gezien)).toMatchObject(CLAIMS);
    expect(await check(zelfdeSleutel)).toMatchObject({ sub: 'een-ander' });
    expect(await geweigerd(andereSleutel, check)).toMatchObject(ONBEREIKBAAR);
  });
  test('die zichzelf anders noemt dan de hub haar kent, wordt niet geloofd', async () => {
    const localhost = { issuer: aanmelddienst.issuer.replace('127.0.0.1', 'localhost') };
    expect(await geweigerd(aanmelddienst.token(CLAIMS), controleVan(localhost))).toMatchObject(ONBEREIKBAAR);
  });
  test('kan haar sleutels ook op een plaats hebben die de hub al weet', async () => {
    const jwksUri = `${aanmelddienst.issuer}/jwks`;
    expect(await controleVan(aanmelddienst, { jwksUri })(await aanmelddienst.token(CLAIMS))).toMatchObject(CLAIMS);
  });
  test.each([
    '/token-die-er-niet-is',
    '/.well-known/openid-configuration',
  ])('die geen sleutels geeft (%s), is onbereikbaar', async (pad) => {
    const check = controleVan(aanmelddienst, { jwksUri: `${aanmelddienst.issuer}${pad}` });
    expect(await geweigerd(aanmelddienst.token(CLAIMS), check)).toMatchObject(ONBEREIKBAAR);
  });
});
