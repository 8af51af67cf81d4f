import fc from 'fast-check';
import { plusDagen } from '#waarborgen/dienst/klok';
import { isWeek, maandagVan, maandVan, zondagVan } from './weken';

describe('een week volgens ISO 8601', () => {
  test.each([
    ['2026-W01', '2025-12-29', '2026-01-04', '2026-01'],
    ['2026-W45', '2026-11-02', '2026-11-08', '2026-11'],
    ['2026-W53', '2026-12-28', '2027-01-03', '2026-12'],
    ['2027-W01', '2027-01-04', '2027-01-10', '2027-01'],
    ['2026-W31', '2026-07-27', '2026-08-02', '2026-07'],
    ['2026-W14', '2026-03-30', '2026-04-05', '2026-04'],
  ])('%s is van maandag %s tot en met zondag %s, en hoort bij %s', (week, maandag, zondag, maand) => {
    expect([maandagVan(week), zondagVan(week), maandVan(week)]).toEqual([maandag, zondag, maand]);
  });
  test.each([
    '2025-W53',
    '2027-W53',
    '2026-W00',
    '2026-W54',
    '2026-53',
    '2026-W1',
    '26-W45',
    '2026-W45-1',
    ' 2026-W45',
    '',
  ])('"%s" bestaat niet', (week) => expect(isWeek(week)).toBe(false));
  test('week 53 is er alleen in een jaar dat op donderdag begint, of als schrikkeljaar op woensdag', () => {
    for (let jaar = 2000; jaar < 2100; jaar++) {
      const dag = new Date(`${jaar}-01-01`).getUTCDay();
      const schrikkel = new Date(`${jaar}-02-29`).getUTCMonth() === 1;
      expect([jaar, isWeek(`${jaar}-W53`)]).toEqual([jaar, dag === 4 || (schrikkel && dag === 3)]);
    }
  });
  test('heeft zeven dagen, waarvan de meeste in haar maand', () => {
    const week = fc
      .record({ jaar: fc.integer({ min: 2000, max: 2099 }), nummer: fc.integer({ min: 1, max: 52 }) })
      .map(({ jaar, nummer }) => `${jaar}-W${String(nummer).padStart(2, '0')}`);
    fc.assert(
      fc.property(week, (van) => {
        const dagen = Array.from({ length: 7 }, (_, i) => plusDagen(maandagVan(van), i));
        expect(dagen.at(-1)).toBe(zondagVan(van));
        expect(dagen.filter((dag) => dag.startsWith(maandVan(van))).length).toBeGreaterThanOrEqual(4);
      }),
      { seed: 45, numRuns: 300 },
    );
  });
});
