import type { Stuksoort } from '../opslag/Stuk';
import { Zaak } from '../opslag/Zaak';
import { bewarenTot, isVervallen } from './bewarenTot';
import type { Bewaard } from './eenheden';

interface Eindig {
  tot?: string | null;
}
class Eindigt {
  tot?: string | null;
  static eindigtOp = ({ tot }: Eindig) => tot;
}
class ZegtNiets {}
class Lopend extends Zaak {
  open: boolean;
  tot: string;
  static isOpen = ({ open }: Lopend) => open;
  static standVan = () => '';
  static wachtOp = () => undefined;
  static eindigtOp = ({ tot }: Lopend) => tot;
}
const stuk = (velden: object, soort: unknown = Eindigt): Bewaard => ({
  ...{ soort: soort as Stuksoort, stuk: velden as never },
});

describe('tot wanneer iets bewaard wordt', () => {
  test.each([
    ['2011-11-26', 15, '2026-11-26'],
    ['2008-02-29', 15, '2023-03-01'],
    ['2008-02-29', 20, '2028-02-29'],
    ['2007-02-28', 5, '2012-02-28'],
    ['2006-12-31', 20, '2026-12-31'],
  ])('wat eindigde op %s, na %i jaar: %s', (tot, jaren, verwacht) => {
    expect(bewarenTot([stuk({ tot })], jaren)).toBe(verwacht);
  });
  test('telt vanaf het laatste dat erin gebeurde', () => {
    expect(
      bewarenTot([stuk({ tot: '2001-01-01' }), stuk({ tot: '2003-03-03' }), stuk({ tot: '2002-02-02' })], 15),
    ).toBe('2018-03-03');
  });
  test('telt vanaf de laatste wijziging, als die later was dan het einde', () => {
    expect(bewarenTot([stuk({ tot: '2001-01-01', gewijzigdOp: '2004-05-06' })], 15)).toBe('2019-05-06');
    expect(bewarenTot([stuk({ tot: '2001-01-01', gewijzigdOp: '2000-05-06' })], 15)).toBe('2016-01-01');
    expect(bewarenTot([stuk({ tot: '2001-01-01', gewijzigdOp: null })], 15)).toBe('2016-01-01');
  });
  test.each([undefined, null, ''])('is er niet zolang er iets van loopt (%p)', (tot) => {
    expect(bewarenTot([stuk({ tot: '1990-01-01' }), stuk({ tot, gewijzigdOp: '1990-01-01' })], 15)).toBeNull();
  });
  test('is er niet voor een soort die niets zegt over haar einde', () => {
    expect(bewarenTot([stuk({ tot: '1990-01-01' }, ZegtNiets)], 15)).toBeNull();
  });
  test('is er niet zolang er aan een zaak werk is, wat zij ook over haar einde zegt', () => {
    expect(bewarenTot([stuk({ open: true, tot: '1990-01-01' }, Lopend)], 15)).toBeNull();
    expect(bewarenTot([stuk({ open: false, tot: '1990-01-01' }, Lopend)], 15)).toBe('2005-01-01');
  });
  test('is er niet voor wat alleen met iets anders meegaat, en met dat andere wel', () => {
    class GaatMee extends Eindigt {
      static gaatMee = true as const;
    }
    expect(bewarenTot([stuk({ tot: '1990-01-01' }, GaatMee)], 15)).toBeNull();
    expect(bewarenTot([stuk({ tot: '1992-02-02' }, GaatMee), stuk({ tot: '1990-01-01' })], 15)).toBe('2007-02-02');
  });
  test('is er niet voor niets', () => {
    expect(bewarenTot([], 15)).toBeNull();
  });
});

test.each([
  ['2026-11-25', true],
  ['2026-11-26', false],
  ['2026-11-27', false],
  [null, false],
])('wat bewaard wordt tot %s mag op 26 november weg: %p', (tot, mag) => {
  expect(isVervallen(tot, '2026-11-26')).toBe(mag);
});
