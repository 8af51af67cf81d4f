import fc from 'fast-check';
import { HOOGSTENS, kanGeteldZijn, MINSTENS, NIETS, samen, tel } from './telling';

const huizen = fc.array(fc.nat({ max: 40 }), { maxLength: 60 });

describe('een telling over huishoudens', () => {
  test('van minder dan tien is niets', () => {
    const negen = Array.from({ length: MINSTENS - 1 }, () => 7);
    expect(tel(negen)).toEqual(NIETS);
    expect(tel([...negen, 0, 0, 0])).toEqual(NIETS);
    expect(tel([...negen, 1])).toEqual({ aantal: 64, huishoudens: 10 });
  });
  test('is altijd niets of over tien huishoudens of meer, en kan zo zijn geteld', () => {
    fc.assert(
      fc.property(huizen, (perHuis) => {
        const telling = tel(perHuis);
        expect(telling.huishoudens === 0 || telling.huishoudens >= MINSTENS).toBe(true);
        expect(telling.huishoudens).toBeLessThanOrEqual(perHuis.filter((n) => n > 0).length);
        expect(kanGeteldZijn(telling)).toBe(true);
      }),
    );
  });
  test('verandert door een huishouden met niet meer dan tien, of is er juist wel of niet', () => {
    fc.assert(
      fc.property(huizen, fc.nat({ max: 500 }), (perHuis, erbij) => {
        const [zonder, met] = [tel(perHuis), tel([...perHuis, erbij])];
        if (zonder.huishoudens > 0) expect(met.aantal - zonder.aantal).toBe(Math.min(erbij, HOOGSTENS));
        else expect([0, MINSTENS]).toContain(met.huishoudens);
      }),
    );
  });
  test.each([
    [{ aantal: 9, huishoudens: 9 }],
    [{ aantal: 1, huishoudens: 0 }],
    [{ aantal: 9, huishoudens: 10 }],
    [{ aantal: 101, huishoudens: 10 }],
    [{ aantal: 0, huishoudens: 10 }],
  ])('kan niet %j zijn', (telling) => {
    expect(kanGeteldZijn(telling)).toBe(false);
  });
  test('van groepen die los van elkaar staan, laat zich optellen', () => {
    const telling = { aantal: 20, huishoudens: 10 };
    expect(samen([telling, NIETS, telling])).toEqual({ aantal: 40, huishoudens: 20 });
    expect(samen([])).toEqual(NIETS);
  });
});
