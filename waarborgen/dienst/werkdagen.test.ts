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
});
