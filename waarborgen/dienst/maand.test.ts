import { eersteDag, laatsteDag, MAAND_VORM, maandVoor } from './maand';

describe('een maand', () => {
  test.each([
    ['2026-10', '2026-10-01', '2026-10-31'],
    ['2026-02', '2026-02-01', '2026-02-28'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2026-12', '2026-12-01', '2026-12-31'],
  ])('%s loopt van %s tot en met %s', (maand, eerste, laatste) => {
    expect([eersteDag(maand), laatsteDag(maand)]).toEqual([eerste, laatste]);
  });
  test.each([
    ['2026-11-24', '2026-10'],
    ['2026-01-01', '2025-12'],
    ['2026-03-31', '2026-02'],
  ])('voor %s is %s', (dag, maand) => {
    expect(maandVoor(dag)).toBe(maand);
  });
  test.each([
    '',
    '2026',
    '2026-13',
    '2026-00',
    '2026-1',
    '1999-12',
    '2026-10-01',
    ' 2026-10',
    '2026-10\n',
  ])('is niet "%s"', (tekst) => {
    expect(MAAND_VORM.test(tekst)).toBe(false);
  });
});
