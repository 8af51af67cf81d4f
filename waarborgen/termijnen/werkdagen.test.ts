import { plusWerkdagen } from './werkdagen';

describe('een werkdag later is', () => {
  test.each([
    ['maandag', '2026-11-23', '2026-11-24'],
    ['donderdag', '2026-11-26', '2026-11-27'],
    ['vrijdag', '2026-11-27', '2026-11-30'],
    ['zaterdag', '2026-11-28', '2026-11-30'],
    ['zondag', '2026-11-29', '2026-11-30'],
  ])('na %s de eerstvolgende dag die geen weekend is', (_, dag, volgende) => {
    expect(plusWerkdagen(dag, 1)).toBe(volgende);
  });
  test.each([
    ['de dag voor Kerst', '2026-12-24', '2026-12-28'],
    ['oudejaarsdag', '2026-12-31', '2027-01-04'],
    ['de donderdag voor Pasen', '2027-03-25', '2027-03-30'],
    ['tweede Paasdag', '2027-03-29', '2027-03-30'],
    ['de dag voor Koningsdag', '2027-04-26', '2027-04-28'],
    ['de vrijdag voor een Koningsdag op zaterdag', '2031-04-25', '2031-04-28'],
  ])('na %s de eerstvolgende dag die ook geen feestdag is', (_, dag, volgende) => {
    expect(plusWerkdagen(dag, 1)).toBe(volgende);
  });
  test('en nul werkdagen later dezelfde dag', () => {
    expect(plusWerkdagen('2026-12-25', 0)).toBe('2026-12-25');
  });
});
