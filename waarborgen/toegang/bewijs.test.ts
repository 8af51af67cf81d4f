import { createHmac, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Afschermreden, Doelbinding, Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { issueBewijs, type Verwachting, verifyBewijs } from './bewijs';
import { inzageUitBewijs } from './inzageUitBewijs';
import { GELDIGHEID_SECONDEN } from './jws';
import type { Sleutel, Sleutelbos } from './sleutels';

const nieuweSleutel = (kid: string): Sleutel => ({ kid, geheim: randomBytes(32) });
const sleutel = nieuweSleutel('2026-11');
const bos: Sleutelbos = [sleutel];
const NU = new Date('2026-11-23T12:00:00Z');
const later = (seconden: number) => new Date(NU.getTime() + seconden * 1000);

const inhoud: Parameters<typeof issueBewijs>[0] = {
  ...{ aud: Domein.WMO, sub: 'p-1', psd: 'a1b2', tok: 'hash-van-token', doel: Doelbinding.PLANREGIE },
  ...{ niv: Inzageniveau.HOOFDLIJNEN, grond: Grond.TOESTEMMING, tot: 1_798_758_000, tst: ['t-1', 3] },
};
const verwacht: Verwachting = {
  domein: Domein.WMO,
  persoon: 'p-1',
  tokenHash: 'hash-van-token',
  doel: Doelbinding.PLANREGIE,
  nu: NU,
};

const bewijs = issueBewijs(inhoud, bos, NU);
const claims = JSON.parse(Buffer.from(bewijs.split('.')[1], 'base64url').toString()) as Record<string, unknown>;
const kop = { alg: 'HS256', typ: 'toegangsbewijs+jws', kid: sleutel.kid };

/** Signs whatever it is given: what somebody could make who holds the key. */
function onderteken(inhoudelijk: unknown, header: unknown = kop, { geheim } = sleutel): string {
  const deel = (waarde: unknown) => Buffer.from(JSON.stringify(waarde)).toString('base64url');
  const body = `${deel(header)}.${deel(inhoudelijk)}`;
  return `${body}.${createHmac('sha256', geheim).update(body).digest('base64url')}`;
}
const zonder = (naam: string) => Object.fromEntries(Object.entries(claims).filter(([key]) => key !== naam));

describe('een bewijs', () => {
  test('geeft terug wat erin is gezet', () => {
    expect(verifyBewijs(bewijs, bos, verwacht)).toEqual({ ...claims, ...inhoud, iss: 'huishouden' });
    expect(onderteken(claims)).toBe(bewijs);
  });
  test('kan zeggen dat er niets te zien is, en waarom', () => {
    const dicht = {
      ...inhoud,
      niv: Inzageniveau.GEEN,
      grond: undefined,
      tst: undefined,
      reden: Afschermreden.DOEL_NIET_GEDEKT,
    };
    const gezien = verifyBewijs(issueBewijs(dicht, bos, NU), bos, verwacht);
    expect(gezien).toMatchObject({ niv: 'GEEN', reden: 'DOEL_NIET_GEDEKT' });
    expect(gezien).not.toHaveProperty('grond');
  });
  test('blijft kort, want er reizen er twintig met een huishouden mee', () => {
    expect(bewijs.length).toBeLessThan(600);
  });
});

describe('een bewijs telt niet', () => {
  test.each<[string, Partial<Verwachting>]>([
    ['bij een andere partner', { domein: Domein.CJG }],
    ['over een ander', { persoon: 'p-2' }],
    ['bij een andere lezer', { tokenHash: 'hash-van-ander-token' }],
    ['voor een ander doel', { doel: Doelbinding.UITVOERING }],
  ])('%s', (_, anders) => {
    expect(verifyBewijs(bewijs, bos, { ...verwacht, ...anders })).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['van een andere uitgever', { ...claims, iss: 'wmo' }],
    ['over PLAN, waarvan geen partner is', { ...claims, aud: 'PLAN' }],
    ['voor een onbekend domein', { ...claims, aud: 'BELASTING' }],
    ['voor meer domeinen tegelijk', { ...claims, aud: ['WMO', 'CJG'] }],
    ['met een onbekend doel', { ...claims, doel: 'NIEUWSGIERIG' }],
    ['met een onbekend niveau', { ...claims, niv: 'ALLES' }],
    ['met een onbekende grond', { ...claims, grond: 'OMDAT_HET_KAN' }],
    ['met een onbekende reden', { ...claims, reden: 'BEZWAAR' }],
    ['met een toestemming zonder versie', { ...claims, tst: ['t-1'] }],
    ['met een persoon die geen tekst is', { ...claims, sub: 1 }],
    ['met een pseudoniem dat geen tekst is', { ...claims, psd: null }],
    ['met een tijdstip als tekst', { ...claims, exp: String(claims.exp) }],
    ['met een claim te veel', { ...claims, rol: 'beheerder' }],
    ['als het een lijst is', [claims]],
    ['als het geen object is', 'DETAILS'],
    ['als het niets is', null],
    ...['iss', 'aud', 'sub', 'psd', 'tok', 'doel', 'niv', 'iat', 'exp'].map((naam): [string, unknown] => [
      `zonder ${naam}`,
      zonder(naam),
    ]),
  ])('%s, ook niet met een goede handtekening', (_, inhoudelijk) => {
    expect(verifyBewijs(onderteken(inhoudelijk), bos, verwacht)).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['met alg none', { ...kop, alg: 'none' }],
    ['met een ander algoritme', { ...kop, alg: 'HS512' }],
    ['als een ander soort token', { ...kop, typ: 'JWT' }],
    ['onder een onbekende sleutelnaam', { ...kop, kid: 'anders' }],
    ['zonder sleutelnaam', { alg: kop.alg, typ: kop.typ }],
    ['met een extra kopregel', { ...kop, crit: ['b64'], b64: false }],
    ['met de kopregels in een andere volgorde', { kid: kop.kid, typ: kop.typ, alg: kop.alg }],
  ])('%s', (_, header) => {
    expect(verifyBewijs(onderteken(claims, header), bos, verwacht)).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ['als het ontbreekt', undefined],
    ['als het leeg is', ''],
    ['als het geen tekst is', { niv: 'DETAILS' }],
    ['als het een lijst van een geldig bewijs is', [bewijs]],
    ['zonder handtekening', bewijs.split('.').slice(0, 2).join('.')],
    ['met een lege handtekening', `${bewijs.split('.').slice(0, 2).join('.')}.`],
    ['met een vierde deel', `${bewijs}.x`],
    ['met opvulling achter de handtekening', `${bewijs}=`],
    ['met een spatie ervoor', ` ${bewijs}`],
    ['met tekens in de handtekening die meer bytes kosten', bewijs.replace(/[^.]+$/, (s) => 'é'.repeat(s.length))],
    ['met een inhoud die geen JSON is', metInhoud('geen json')],
    ['als het langer is dan een bewijs ooit wordt', onderteken({ ...claims, psd: 'x'.repeat(4096) })],
  ])('%s', (_, jws) => {
    expect(verifyBewijs(jws, bos, verwacht)).toBeUndefined();
  });

  test('onder een sleutel van een ander met dezelfde naam', () => {
    const vreemd: Sleutelbos = [nieuweSleutel(sleutel.kid)];
    expect(verifyBewijs(issueBewijs(inhoud, vreemd, NU), bos, verwacht)).toBeUndefined();
  });
  test('als er ook maar een teken anders is', () => {
    const plaats = fc.integer({ min: 0, max: bewijs.length - 1 });
    fc.assert(
      fc.property(plaats, fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }), (i, teken) => {
        fc.pre(teken !== bewijs[i]);
        const anders = bewijs.slice(0, i) + teken + bewijs.slice(i + 1);
        expect(verifyBewijs(anders, bos, verwacht)).toBeUndefined();
      }),
      { numRuns: 2_000 },
    );
  });
  test('als er ook maar een bit anders is', () => {
    const bytes = Buffer.from(bewijs, 'latin1');
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const anders = Buffer.from(bytes);
      anders[bit >> 3] ^= 1 << (bit & 7);
      expect(verifyBewijs(anders.toString('latin1'), bos, verwacht)).toBeUndefined();
    }
  });
  test('wat voor tekst er ook staat', () => {
    const deel = fc.base64String({ maxLength: 200 });
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.tuple(deel, deel, deel).map((d) => d.join('.')),
        ),
        (tekst) => {
          expect(verifyBewijs(tekst, bos, verwacht)).toBeUndefined();
        },
      ),
    );
  });
});

describe('een bewijs leeft 60 seconden', () => {
  const geldigOp = (nu: Date, jws: string = bewijs) => verifyBewijs(jws, bos, { ...verwacht, nu }) !== undefined;

  test('en geen langer', () => {
    expect(GELDIGHEID_SECONDEN).toBe(60);
    expect([geldigOp(NU), geldigOp(later(59.999)), geldigOp(later(60)), geldigOp(later(3600))]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
  test('ook als de klok van de partner tot 30 seconden achterloopt', () => {
    expect([geldigOp(later(-30)), geldigOp(later(-31))]).toEqual([true, false]);
  });
  test('en een dat zichzelf langer geeft, telt niet', () => {
    const iat = claims.iat as number;
    expect(geldigOp(NU, onderteken({ ...claims, exp: iat + 60 }))).toBe(true);
    expect(geldigOp(NU, onderteken({ ...claims, exp: iat + 61 }))).toBe(false);
    expect(geldigOp(NU, onderteken({ ...claims, iat: iat + 3600, exp: iat + 3660 }))).toBe(false);
  });
});

describe('bij het wisselen van sleutel', () => {
  const nieuw = nieuweSleutel('2026-12');
  const beide: Sleutelbos = [nieuw, sleutel];

  test('tekent de eerste, en tellen beide', () => {
    const vers = issueBewijs(inhoud, beide, NU);
    expect(JSON.parse(Buffer.from(vers.split('.')[0], 'base64url').toString())).toEqual({ ...kop, kid: '2026-12' });
    expect([vers, bewijs].map((jws) => verifyBewijs(jws, beide, verwacht)?.sub)).toEqual(['p-1', 'p-1']);
  });
  test('telt de vorige niet meer zodra hij weg is', () => {
    expect(verifyBewijs(bewijs, [nieuw], verwacht)).toBeUndefined();
  });
});

describe('wat een bewijs opent', () => {
  const vrager = { sub: 'lezer', inwoner: false, rollen: [], doel: Doelbinding.PLANREGIE, tokenHash: 'hash-van-token' };
  const opent = (jws: unknown) => inzageUitBewijs(jws, 'p-1', { vrager, domein: Domein.WMO, sleutels: bos, nu: NU });

  test('is wat het zegt, over de persoon zoals deze partner hem kent', () => {
    expect(opent(bewijs)).toEqual({
      ...{ persoon: 'a1b2', domein: 'WMO', niveau: 'HOOFDLIJNEN', grond: 'TOESTEMMING', reden: undefined },
      geldigTot: new Date('2026-12-31T23:00:00Z'),
      toestemming: { id: 't-1', versie: 3 },
    });
  });
  test('is niets zonder geldig bewijs, over iemand die deze partner niet kent', () => {
    expect(opent(undefined)).toEqual({ persoon: 'onbekend', domein: 'WMO', niveau: 'GEEN' });
    expect(opent(`${bewijs}x`)).toEqual(opent(undefined));
  });
});

function metInhoud(tekst: string): string {
  const body = `${bewijs.split('.')[0]}.${Buffer.from(tekst).toString('base64url')}`;
  return `${body}.${createHmac('sha256', sleutel.geheim).update(body).digest('base64url')}`;
}

describe('een bewijs dat eerder is gezien', () => {
  const gezien = issueBewijs({ ...inhoud, sub: 'p-9' }, bos, NU);
  const over9 = { ...verwacht, persoon: 'p-9' };
  beforeEach(() => expect(verifyBewijs(gezien, bos, over9)).toBeDefined());

  test('telt nog eens', () => {
    expect(verifyBewijs(gezien, bos, over9)).toEqual(verifyBewijs(gezien, bos, over9));
  });
  test('telt niet als zijn tijd om is', () => {
    expect(verifyBewijs(gezien, bos, { ...over9, nu: later(GELDIGHEID_SECONDEN) })).toBeUndefined();
  });
  test('telt niet zodra zijn sleutel is teruggenomen', () => {
    expect(verifyBewijs(gezien, [nieuweSleutel('2026-12')], over9)).toBeUndefined();
  });
  test('telt niet onder een sleutel die alleen zo heet', () => {
    expect(verifyBewijs(gezien, [nieuweSleutel(sleutel.kid)], over9)).toBeUndefined();
  });
  test('helpt niet met een andere handtekening, ook niet een die hetzelfde betekent', () => {
    const anders = `${gezien.slice(0, -1)}${gezien.endsWith('A') ? 'B' : 'A'}`;
    expect(verifyBewijs(anders, bos, over9)).toBeUndefined();
  });
  test('is niet te wijzigen door wie het kreeg', () => {
    const gekregen = verifyBewijs(gezien, bos, over9) as { niv: string };
    expect(() => {
      gekregen.niv = 'DETAILS';
    }).toThrow();
  });
});
