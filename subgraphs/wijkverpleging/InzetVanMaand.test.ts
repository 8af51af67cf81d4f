import fc from 'fast-check';
import { afwijkingVan, wijktAf } from './afwijking';
import { inzetPerMaand } from './InzetVanMaand';
import { maandVan } from './weken';

const minuten = fc.integer({ min: 0, max: 10_080 });
const week = fc
  .record({ jaar: fc.constantFrom(2025, 2026), nummer: fc.integer({ min: 1, max: 52 }) })
  .map(({ jaar, nummer }) => `${jaar}-W${String(nummer).padStart(2, '0')}`);
const inzet = fc.record({ week, minutenGepland: minuten, minutenGeleverd: fc.option(minuten) });
const som = (getallen: number[]) => getallen.reduce((a, b) => a + b, 0);

describe('de inzet van een maand', () => {
  test('is samen precies die van alle weken waarvan bekend is wat er werd geleverd', () => {
    fc.assert(
      fc.property(fc.array(inzet, { maxLength: 60 }), (weken) => {
        const maanden = inzetPerMaand(weken);
        const bekend = weken.filter((w) => w.minutenGeleverd !== null);
        expect(som(maanden.map((m) => m.minutenGepland))).toBe(som(bekend.map((w) => w.minutenGepland)));
        expect(som(maanden.map((m) => m.minutenGeleverd))).toBe(som(bekend.map((w) => w.minutenGeleverd ?? 0)));
        expect(maanden.map((m) => m.maand)).toEqual([...new Set(bekend.map((w) => maandVan(w.week)))].sort());
      }),
      { seed: 26, numRuns: 300 },
    );
  });
  test('hangt niet af van de volgorde van de weken', () => {
    fc.assert(
      fc.property(fc.array(inzet, { maxLength: 30 }), (weken) => {
        expect(inzetPerMaand(weken.toReversed())).toEqual(inzetPerMaand(weken));
      }),
      { seed: 27, numRuns: 200 },
    );
  });
});

describe('een afwijking', () => {
  test.each([
    [100, 100, 0, false],
    [100, 71, -29, false],
    [100, 70, -30, true],
    [100, 130, 30, true],
    [500, 400, -100, false],
    [500, 399, -101, true],
    [500, 601, 101, true],
    [0, 29, 29, false],
    [0, 30, 30, true],
    [60, null, null, false],
  ])('gepland %s, geleverd %s: %s, en valt op: %s', (minutenGepland, minutenGeleverd, afwijking, valtOp) => {
    const week = { minutenGepland, minutenGeleverd };
    expect([afwijkingVan(week), wijktAf(week)]).toEqual([afwijking, valtOp]);
  });
  test('die opvalt, valt nog op als zij groter wordt', () => {
    fc.assert(
      fc.property(minuten, minuten, fc.integer({ min: 0, max: 5_000 }), (minutenGepland, minutenGeleverd, nog) => {
        fc.pre(wijktAf({ minutenGepland, minutenGeleverd }));
        const verder = minutenGeleverd > minutenGepland ? minutenGeleverd + nog : minutenGeleverd - nog;
        expect(wijktAf({ minutenGepland, minutenGeleverd: verder })).toBe(true);
      }),
      { seed: 28, numRuns: 300 },
    );
  });
});
