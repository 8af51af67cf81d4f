import fc from 'fast-check';
import { gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { bijdrageAan, opVolgorde, type Verteld } from '#schema/dossier/tijdlijnorde';
import { DOMEINEN, Domein } from '#schema/lijsten/toegang';
import { leesCursor, type Posities, schrijfCursor } from './posities';
import { type Bijdragen, voegSamen } from './voegSamen';

const eerste = <T>(a: T): T => a;
type Wereld = Verteld[];

/** Few days and numbers, so that a lot falls on one place; the same number at several sources. */
const gebeurtenis = fc
  .record({
    domein: fc.constantFrom(...DOMEINEN),
    dag: fc.integer({ min: 1, max: 9 }),
    nr: fc.integer({ min: 1, max: 4 }),
  })
  .map(({ domein, dag, nr }) => ({ gebeurtenis: gebeurtenissenIn(domein)(`g-${nr}`, `2026-11-0${dag}`, 'x')[0] }));
const wereld: fc.Arbitrary<Wereld> = fc.array(gebeurtenis, { maxLength: 30 });

/** What the sources tell: each in pages of its own size, and some of them not at all. */
interface Omstandigheden {
  eigenPagina: number;
  weg: readonly Domein[];
}
function vertel(alles: Wereld, first: number, na: Posities, { eigenPagina, weg }: Omstandigheden): Bijdragen<Verteld> {
  const delen = DOMEINEN.filter((domein) => !weg.includes(domein)).map((domein) => {
    const eigen = alles.filter((v) => v.gebeurtenis.domein === domein);
    const { regels, meer } = bijdrageAan({ first, na }, domein, eigen, eerste);
    return [domein, { regels: regels.slice(0, eigenPagina), meer: meer || regels.length > eigenPagina }] as const;
  });
  return Object.fromEntries(delen);
}

const MAX_PAGINAS = 200;
/** Walks as a client does: on with the last cursor while there is more, and once again where something was missing. */
function loop(alles: Wereld, first: number, per: (pagina: number) => Omstandigheden, erbij: Wereld = []): string[] {
  const gezien: string[] = [];
  let na: Posities = {};
  for (let nr = 0; nr < MAX_PAGINAS; nr += 1) {
    const nu = nr === 0 ? alles : [...erbij, ...alles];
    const pagina = voegSamen<Verteld>({ first, na }, vertel(nu, first, na, per(nr)), eerste);
    expect(pagina.gebeurtenissen.length).toBeLessThanOrEqual(first);
    gezien.push(...pagina.gebeurtenissen.map(({ sleutel }) => sleutel));
    na = Object.keys(pagina.einde).length > 0 ? leesCursor(schrijfCursor(pagina.einde)) : {};
    expect(na).toEqual(pagina.einde);
    if (!pagina.meer && pagina.ontbreekt.length === 0) return gezien;
  }
  throw new Error('de wandeling houdt niet op');
}
const heel = (alles: Wereld) => opVolgorde(alles, eerste).map(({ sleutel }) => sleutel);
const ALLES_GEEFT = { eigenPagina: 1000, weg: [] };

describe('de tijdlijn van alle bronnen', () => {
  test('is dezelfde lijst, hoe groot de paginas ook zijn, ook waar een bron in kortere bladert', () => {
    fc.assert(
      fc.property(
        wereld,
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 5 }),
        (alles, first, eigenPagina) => {
          expect(loop(alles, first, () => ALLES_GEEFT)).toEqual(heel(alles));
          expect(loop(alles, first, () => ({ eigenPagina, weg: [] }))).toEqual(heel(alles));
        },
      ),
    );
  });
  test('verliest en herhaalt niets als bronnen een tijd weg zijn: wat er was, komt als zij terug zijn', () => {
    const storing = fc.array(fc.subarray(DOMEINEN), { maxLength: 8 });
    fc.assert(
      fc.property(
        wereld,
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        storing,
        (alles, first, eigenPagina, weg) => {
          const gezien = loop(alles, first, (nr) => ({ eigenPagina, weg: weg[nr] ?? [] }));
          expect(gezien.toSorted()).toEqual(heel(alles).toSorted());
        },
      ),
    );
  });
  test('houdt haar volgorde als er tussen twee paginas iets nieuws gebeurt', () => {
    const nieuw = gebeurtenissenIn(Domein.WMO)('nieuw', '2026-11-20', 'x').map((g) => ({ gebeurtenis: g }));
    fc.assert(
      fc.property(wereld, fc.integer({ min: 1, max: 6 }), (alles, first) => {
        fc.pre(alles.length > 0);
        expect(loop(alles, first, () => ALLES_GEEFT, nieuw)).toEqual(heel(alles));
      }),
    );
  });
  test('geeft na elke regel een cursor waarmee zij verder gaat', () => {
    fc.assert(
      fc.property(wereld, fc.subarray(DOMEINEN), (alles, weg) => {
        const { gebeurtenissen, na } = voegSamen<Verteld>(
          { first: 20, na: {} },
          vertel(alles, 20, {}, { eigenPagina: 1000, weg }),
          eerste,
        );
        const rest = gebeurtenissen.map(({ sleutel }) => {
          const verder = leesCursor(schrijfCursor(na(sleutel)));
          const pagina = voegSamen<Verteld>(
            { first: 100, na: verder },
            vertel(alles, 100, verder, ALLES_GEEFT),
            eerste,
          );
          return pagina.gebeurtenissen.map((g) => g.sleutel);
        });
        for (const [i, { sleutel }] of gebeurtenissen.entries()) {
          const getoond = gebeurtenissen.slice(0, i + 1).map((g) => g.sleutel);
          expect(rest[i]).toEqual(heel(alles).filter((s) => !getoond.includes(s)));
          expect(rest[i]).not.toContain(sleutel);
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('een bron', () => {
  const melding = (dag: number, domein = Domein.WMO) =>
    gebeurtenissenIn(domein)(`g-${dag}`, `2026-11-0${dag}`, 'x').map((g) => ({ gebeurtenis: g }));
  const leeg = { regels: [], meer: false };
  const stil = Object.fromEntries(DOMEINEN.map((domein) => [domein, leeg]));

  test('die zegt dat er meer is en niets nieuws vertelt, ontbreekt: anders wacht iedereen op haar', () => {
    const na = { [Domein.WMO]: '7973-88-90|WMO|z' };
    const verteld = {
      ...stil,
      WMO: { regels: melding(9), meer: true },
      CJG: { regels: melding(1, Domein.CJG), meer: false },
    };
    const { ontbreekt, gebeurtenissen, meer } = voegSamen({ first: 5, na }, verteld, eerste);
    expect([ontbreekt, gebeurtenissen.length, meer]).toEqual([['WMO'], 1, false]);
  });
  test('waarnaar niet is gevraagd, ontbreekt niet', () => {
    expect(voegSamen({ first: 5, na: {}, domeinen: [Domein.CJG] }, {}, eerste).ontbreekt).toEqual(['CJG']);
  });
  test('die er niet is, zet niets vast: de rest gaat door, en haar plaats blijft waar zij was', () => {
    const verteld = { ...stil, CJG: { regels: melding(3, Domein.CJG), meer: false }, WMO: undefined };
    const { einde, meer } = voegSamen({ first: 5, na: {} }, verteld, eerste);
    expect([einde.CJG, einde.WMO, meer]).toEqual(['7973-88-96|CJG|g-3', undefined, false]);
  });
});

describe('een cursor', () => {
  const PLEK = '7973-88-76|WMO|a';
  const brief = (tekst: string) => Buffer.from(tekst).toString('base64url');
  test('van een pagina zonder storing is niet meer dan een plaats', () => {
    const overal = Object.fromEntries(DOMEINEN.map((domein) => [domein, PLEK]));
    expect(schrijfCursor(overal)).toBe(brief(PLEK));
  });
  test.each([
    ['een naam', 'Karin de Wit'],
    ['een achterblijver in een domein dat er geen is', `${PLEK}\nZORG `],
    ['een achterblijver die voorloopt', `${PLEK}\nCJG 9999-88-76|WMO|a`],
    ['een achterblijver op een plaats die er geen is', `${PLEK}\nCJG 1`],
    ['een regel te veel', `${PLEK}\nCJG  ${PLEK}`],
    ['een lege regel', `${PLEK}\n`],
  ])('is er geen met %s', (_, tekst) => {
    expect(() => leesCursor(brief(tekst))).toThrow('De cursor in after is niet van deze lijst.');
  });
});
