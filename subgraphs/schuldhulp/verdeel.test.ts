import fc from 'fast-check';
import { type Aanspraak, verdeel } from './verdeel';

const SEED = { seed: 20261126, numRuns: 500 };
// Also equal ones, and one three times another: those leave fractions that are the same.
const bedrag = fc.oneof(
  fc.constantFrom(100, 300),
  fc.integer({ min: 1, max: 1_000 }),
  fc.integer({ min: 1, max: 2_000_000_000 }),
);
const aanspraken = fc
  .array(fc.record({ bedrag, preferent: fc.boolean() }), { minLength: 1, maxLength: 12 })
  .map((lijst): Aanspraak[] => lijst.map((a, i) => ({ ...a, schuld: `d-${i}` })));
const totaal = (lijst: readonly Aanspraak[]) => lijst.reduce((som, a) => som + a.bedrag, 0);
/** An offer of nothing, of all of it, or of anything between. */
const voorstel = aanspraken.chain((lijst) =>
  fc.record({
    lijst: fc.constant(lijst),
    aanbod: fc.oneof(fc.constant(0), fc.constant(totaal(lijst)), fc.integer({ min: 0, max: totaal(lijst) })),
  }),
);
const som = (delen: ReadonlyMap<string, number>) => [...delen.values()].reduce((a, b) => a + b, 0);

describe('wat schuldeisers krijgen aangeboden', () => {
  test('is samen tot op de cent wat er is', () => {
    fc.assert(
      fc.property(voorstel, ({ lijst, aanbod }) => som(verdeel(aanbod, lijst)) === aanbod),
      SEED,
    );
  });
  test('is voor niemand meer dan wat hij krijgt, en voor niemand minder dan niets', () => {
    const past = ({ lijst, aanbod }: { lijst: Aanspraak[]; aanbod: number }) => {
      const delen = verdeel(aanbod, lijst);
      return lijst.every(({ schuld, bedrag }) => {
        const deel = delen.get(schuld) as number;
        return Number.isInteger(deel) && deel >= 0 && deel <= bedrag;
      });
    };
    fc.assert(fc.property(voorstel, past), SEED);
  });
  test('hangt niet af van de volgorde waarin de schulden staan', () => {
    const gelijk = ({ lijst, aanbod }: { lijst: Aanspraak[]; aanbod: number }) =>
      expect(new Map([...verdeel(aanbod, lijst.toReversed())].toReversed())).toEqual(verdeel(aanbod, lijst));
    fc.assert(fc.property(voorstel, gelijk), SEED);
  });
  test('is bij een grotere schuld van dezelfde rang niet minder, en bij voorrang niet minder dan zonder', () => {
    const eerlijk = ({ lijst, aanbod }: { lijst: Aanspraak[]; aanbod: number }) => {
      const delen = verdeel(aanbod, lijst);
      const deel = ({ schuld }: Aanspraak) => delen.get(schuld) as number;
      return lijst.every((a) =>
        lijst.every((b) => a.bedrag < b.bedrag || Number(a.preferent) < Number(b.preferent) || deel(a) + 1 >= deel(b)),
      );
    };
    fc.assert(fc.property(voorstel, eerlijk), SEED);
  });

  test.each<[string, number, [number, boolean][], number[]]>([
    [
      'naar rato',
      300,
      [
        [1_000, false],
        [2_000, false],
      ],
      [100, 200],
    ],
    [
      'de cent die over is naar de grootste fractie',
      100,
      [
        [1_000, false],
        [2_000, false],
      ],
      [33, 67],
    ],
    [
      'bij gelijke fracties naar de grootste schuld',
      2,
      [
        [100, false],
        [300, false],
      ],
      [0, 2],
    ],
    [
      'bij gelijke schulden naar het laagste nummer',
      2,
      [
        [100, false],
        [100, false],
        [100, false],
      ],
      [1, 1, 0],
    ],
    [
      'wie voorgaat het dubbele',
      300,
      [
        [1_000, true],
        [1_000, false],
      ],
      [200, 100],
    ],
    [
      'wie voorgaat nooit meer dan alles',
      1_500,
      [
        [1_000, true],
        [1_000, false],
      ],
      [1_000, 500],
    ],
    [
      'alles waar alles is',
      3_000,
      [
        [1_000, true],
        [2_000, false],
      ],
      [1_000, 2_000],
    ],
    [
      'alleen schulden die voorgaan',
      500,
      [
        [1_000, true],
        [1_000, true],
      ],
      [250, 250],
    ],
    [
      'niets bij een nulaanbod',
      0,
      [
        [1_000, true],
        [2_000, false],
      ],
      [0, 0],
    ],
    [
      'bedragen die samen meer zijn dan een getal precies kan',
      1_999_999_999,
      [
        [2_000_000_000, true],
        [2_000_000_000, false],
      ],
      [1_333_333_333, 666_666_666],
    ],
  ])('krijgt %s', (_, aanbod, schulden, verwacht) => {
    const lijst = schulden.map(([bedrag, preferent], i) => ({ schuld: `d-${i}`, bedrag, preferent }));
    expect([...verdeel(aanbod, lijst).values()]).toEqual(verwacht);
  });
});
