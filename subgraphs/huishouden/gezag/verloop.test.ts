import fc from 'fast-check';
import { plusDagen } from '#waarborgen/dienst/klok';
import { geldtOp } from '#waarborgen/toegang/feiten';
import { Bewijssoort } from '../lijsten';
import type { Gezag } from '../mensen/Gezag';
import type { Gezagsregel } from './Gezagsregel';
import { type Gezagsstuk, geldend, gezagsverloop as verloopVan } from './verloop';

const DAG = '2026-11-24';
const dag = (verschil: number) => plusDagen(DAG, verschil);
const stuk = (houder: string, van: number, tot: number | null) => ({
  ...{ kind: 'kind', soort: 'VOOGDIJ' as const, houder, vanaf: dag(van), tot: tot === null ? null : dag(tot) },
  ...{ bewijssoort: Bewijssoort.GEZAGSREGISTER, bewijsnummer: houder, gecontroleerdDoor: 'a', gecontroleerdOp: DAG },
});
const geleverd = (houder: string, van: number, tot: number | null): Gezag => ({
  kenmerk: houder,
  ...stuk(houder, van, tot),
});
const regel = (nr: number, houder: string, van: number, tot: number | null = null, volgnr = 1): Gezagsregel => ({
  ...{
    ...stuk(houder, van, tot),
    nr,
    volgnr,
    functionaris: 'f',
    organisatie: 'o',
    tijdstip: '2026-11-24T10:00:00.000Z',
  },
});
/** All of it took effect, in the order in which it was recorded. */
const gezagsverloop = (rijen: Gezag[], regels: Gezagsregel[]) =>
  verloopVan(
    rijen,
    regels,
    regels.map(({ nr }) => ({ registratie: nr, volgorde: nr })),
  );
const op = (verloop: Gezagsstuk[], verschil: number) =>
  geldend(verloop)
    .filter((g) => geldtOp(g, dag(verschil)))
    .map(({ houder }) => houder)
    .sort();

describe('wie gezag heeft', () => {
  test('is wat is aangeleverd, tot er iets is vastgelegd', () => {
    const verloop = gezagsverloop([geleverd('moeder', -9, null), geleverd('vader', -9, null)], []);
    expect([op(verloop, -10), op(verloop, 0)]).toEqual([[], ['moeder', 'vader']]);
    expect(op(gezagsverloop([geleverd('moeder', -9, null)], [regel(1, 'oma', 0)]), -1)).toEqual(['moeder']);
  });
  test('is vanaf zijn begin wat het laatst is vastgelegd, voor zo lang als dat duurt', () => {
    const verloop = gezagsverloop([geleverd('moeder', -9, null)], [regel(1, 'oma', 0, 3)]);
    expect([-1, 0, 3, 4].map((d) => op(verloop, d))).toEqual([['moeder'], ['oma'], ['oma'], []]);
  });
  test('blijft te lezen waar het vervangen is, met zijn eigen einde', () => {
    const verloop = gezagsverloop([], [regel(1, 'oma', 0, 30), regel(2, 'opa', -5)]);
    expect(verloop.map(({ houder, tot, vervangen }) => [houder, tot, vervangen])).toEqual([
      ['opa', null, false],
      ['oma', dag(30), true],
    ]);
  });

  test('verandert niet door wat nog op een tweede wacht, en dan in de volgorde waarin het inging', () => {
    const rijen = [geleverd('moeder', -9, null)];
    const regels = [regel(1, 'oma', 0), regel(2, 'opa', 0)];
    expect(op(verloopVan(rijen, regels, []), 0)).toEqual(['moeder']);
    expect(op(verloopVan(rijen, regels, [{ registratie: 1, volgorde: 1 }]), 0)).toEqual(['oma']);
    const omgekeerd = [2, 1].map((registratie, i) => ({ registratie, volgorde: i + 1 }));
    expect(op(verloopVan(rijen, regels, omgekeerd), 0)).toEqual(['oma']);
  });

  /** Read as the rule is said: on a day it is what was recorded last of all that had begun, if that lasts until then. */
  test('is op elke dag wat de regel zegt, wat er ook is vastgelegd', () => {
    const periode = fc.record({
      van: fc.integer({ min: -6, max: 6 }),
      duur: fc.option(fc.integer({ min: 0, max: 8 })),
    });
    const tot = ({ van, duur }: { van: number; duur: number | null }) => (duur === null ? null : van + duur);
    fc.assert(
      fc.property(fc.array(periode, { maxLength: 3 }), fc.array(periode, { maxLength: 4 }), (vooraf, later) => {
        const rijen = vooraf.map((p, i) => geleverd(`g${i}`, p.van, tot(p)));
        const regels = later.flatMap((p, i) => [1, 2].map((v) => regel(i + 1, `r${i}-${v}`, p.van, tot(p), v)));
        const verloop = gezagsverloop(rijen, regels);
        for (let d = -8; d <= 16; d++) {
          const laatste = later.findLastIndex(({ van }) => van <= d);
          const duurt = (p: { van: number; duur: number | null }) => p.duur === null || d <= p.van + p.duur;
          const verwacht =
            laatste < 0
              ? vooraf.flatMap((p, i) => (p.van <= d && duurt(p) ? [`g${i}`] : []))
              : duurt(later[laatste])
                ? [`r${laatste}-1`, `r${laatste}-2`]
                : [];
          expect(op(verloop, d)).toEqual(verwacht.sort());
        }
        expect(verloop).toHaveLength(rijen.length + regels.length);
      }),
      { seed: 20261124, numRuns: 500 },
    );
  });
});
