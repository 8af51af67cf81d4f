import fc from 'fast-check';
import { Schuldbegeleiding } from '#schema/lijsten/hulp';
import { plusDagen } from '#waarborgen/dienst/klok';
import { beheerOverlapt } from './budgetbeheer';

const { BUDGETBEHEER, BUDGETCOACHING } = Schuldbegeleiding;
const dag = (n: number) => plusDagen('2026-11-01', n);
const beheer = (vanaf: number, tot: number | null, vorm = BUDGETBEHEER) => ({
  ...{ kenmerk: 'b-1', vorm, vanaf: dag(vanaf), tot: tot === null ? null : dag(tot) },
});
const code = (...[nieuw, ...lopend]: ReturnType<typeof beheer>[]) => beheerOverlapt(nieuw, lopend)?.code;

describe('budgetbeheer van een soort', () => {
  test.each<[string, ReturnType<typeof beheer>, ReturnType<typeof beheer>, boolean]>([
    ['op dezelfde dag', beheer(5, 9), beheer(1, 5), true],
    ['een dag erna', beheer(6, 9), beheer(1, 5), false],
    ['een dag ervoor', beheer(0, 1), beheer(2, null), false],
    ['zonder einde', beheer(9, null), beheer(1, null), true],
    ['van een andere soort', beheer(1, 5, BUDGETCOACHING), beheer(1, 5), false],
  ])('%s', (_, een, ander, overlapt) => {
    expect(code(een, ander)).toBe(overlapt ? 'BUDGETBEHEER_OVERLAPT' : undefined);
  });
  test('overlapt als er een dag is waarop beide lopen, wie er ook eerst was', () => {
    const looptijd = fc.tuple(fc.nat(20), fc.option(fc.nat(20))).map(([vanaf, duur]) => ({
      ...{ vanaf, tot: duur === null ? null : vanaf + duur },
    }));
    const dagen = ({ vanaf, tot }: { vanaf: number; tot: number | null }) =>
      new Set(Array.from({ length: (tot ?? 60) - vanaf + 1 }, (_, i) => vanaf + i));
    fc.assert(
      fc.property(looptijd, looptijd, (a, b) => {
        const samen = [...dagen(a)].some((n) => dagen(b).has(n));
        const [een, ander] = [beheer(a.vanaf, a.tot), beheer(b.vanaf, b.tot)];
        return (code(een, ander) !== undefined) === samen && code(een, ander) === code(ander, een);
      }),
      { seed: 20261126, numRuns: 300 },
    );
  });
});
