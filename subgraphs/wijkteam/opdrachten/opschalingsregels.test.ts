import fc from 'fast-check';
import { LEEFGEBIEDEN, Leefgebied } from '#schema/lijsten/leefgebied';
import { OpschalingNaar } from '#schema/lijsten/opschaling';
import { OPSCHALINGSAANLEIDINGEN, Opschalingsaanleiding } from '../lijsten';
import { aanleidingenVoor, metProbleem, problemenUit, waarheen, zijnVeel } from './opschalingsregels';

const { WONEN, FINANCIEN, TAAL, WERK } = Leefgebied;
const { REGIETEAM, VEILIGHEIDSHUIS, FACT_TEAM, ZORGKETEN } = OpschalingNaar;
const { MEER_LEEFGEBIEDEN, JUSTITIE, HUISELIJK_GEWELD, VEELPLEGER, ZWARE_PSYCHIATRIE, OVERHEERSENDE_KETEN } =
  Opschalingsaanleiding;

describe('waarheen de werkwijze opschaling voorstelt', () => {
  test.each([
    [MEER_LEEFGEBIEDEN, REGIETEAM],
    [JUSTITIE, VEILIGHEIDSHUIS],
    [HUISELIJK_GEWELD, VEILIGHEIDSHUIS],
    [VEELPLEGER, VEILIGHEIDSHUIS],
    [ZWARE_PSYCHIATRIE, FACT_TEAM],
    [OVERHEERSENDE_KETEN, ZORGKETEN],
  ])('%s: %s', (aanleiding, naar) => {
    expect(waarheen([aanleiding])).toEqual([naar]);
  });
  test('elke aanleiding wijst ergens heen, en geen plek staat er twee keer', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...OPSCHALINGSAANLEIDINGEN)), (aanleidingen) => {
        const naar = waarheen(aanleidingen);
        expect(new Set(naar).size).toBe(naar.length);
        expect(naar.length > 0).toBe(aanleidingen.length > 0);
        for (const aanleiding of aanleidingen) expect(naar).toContain(waarheen([aanleiding])[0]);
      }),
      { seed: 20_261_126 },
    );
  });
});

describe('een probleem op drie leefgebieden of meer', () => {
  const besproken = (...scores: [Leefgebied, number | undefined][]) =>
    scores.map(([leefgebied, score]) => ({ leefgebied, score }));
  const gesprek = (gevoerdOp: string, ...scores: [Leefgebied, number | undefined][]) => ({
    ...{ gevoerdOp, besproken: besproken(...scores) },
  });

  test('is een score van 1 of 2, en niet een van 3 of geen', () => {
    expect(metProbleem(besproken([WONEN, 1], [FINANCIEN, 2], [TAAL, 3], [WERK, undefined]))).toEqual([
      WONEN,
      FINANCIEN,
    ]);
  });
  test('telt een leefgebied een keer', () => {
    expect([zijnVeel([WONEN, FINANCIEN, FINANCIEN]), zijnVeel([WONEN, FINANCIEN, TAAL])]).toEqual([false, true]);
  });
  test('telt de score van het nieuwste gesprek, ook als dat eerder is vastgelegd', () => {
    const beter = gesprek('2026-10-01', [WONEN, 4], [TAAL, undefined]);
    const eerder = gesprek('2026-06-01', [WONEN, 1], [TAAL, 2]);
    expect(problemenUit([beter, eerder])).toEqual([TAAL]);
    expect(problemenUit([eerder, beter])).toEqual([TAAL]);
  });
  test('telt van twee gesprekken op een dag de laagste score, hoe zij ook op volgorde staan', () => {
    const [slecht, beter] = [gesprek('2026-10-01', [WONEN, 2]), gesprek('2026-10-01', [WONEN, 4])];
    expect([problemenUit([slecht, beter]), problemenUit([beter, slecht])]).toEqual([[WONEN], [WONEN]]);
  });
  test('is een aanleiding naast wat genoemd is, van de gesprekken van deze casus samen', () => {
    const van = (casus: string, ...scores: [Leefgebied, number][]) => ({ casus, ...gesprek('2026-10-01', ...scores) });
    const deze = [van('c-1', [WONEN, 1], [FINANCIEN, 2]), van('c-1', [TAAL, 2])];
    expect(aanleidingenVoor('c-1', deze)).toEqual([MEER_LEEFGEBIEDEN]);
    expect(aanleidingenVoor('c-1', deze, [JUSTITIE, MEER_LEEFGEBIEDEN])).toEqual([JUSTITIE, MEER_LEEFGEBIEDEN]);
    expect(aanleidingenVoor('c-1', [deze[0], { ...deze[1], casus: 'c-2' }], [JUSTITIE])).toEqual([JUSTITIE]);
  });
  test('is van de gesprekken samen nooit meer dan wat ooit een probleem was', () => {
    const score = fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined });
    const stuk = fc.record({ leefgebied: fc.constantFrom(...LEEFGEBIEDEN), score });
    const dag = fc.constantFrom('2026-01-01', '2026-06-01', '2026-10-01');
    const gesprekken = fc.array(fc.record({ gevoerdOp: dag, besproken: fc.array(stuk) }));
    fc.assert(
      fc.property(gesprekken, (alle) => {
        const ooit = metProbleem(alle.flatMap(({ besproken: b }) => b));
        for (const leefgebied of problemenUit(alle)) expect(ooit).toContain(leefgebied);
      }),
      { seed: 20_261_126 },
    );
  });
});
