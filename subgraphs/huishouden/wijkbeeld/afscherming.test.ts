import fc from 'fast-check';
import { MINSTENS, NIETS, type Telling, tel } from '#waarborgen/hublijn/telling';
import type { Partnercijfers } from '#waarborgen/hublijn/wijkcijfers';
import { type Cijfers, type Meting, rond, schermAf } from './afscherming';
import type { Huisfeiten } from './planfeiten';

const weinig = fc.nat({ max: 12 });
const huis: fc.Arbitrary<Huisfeiten> = fc.record({
  ...{ metPlan: fc.boolean(), behaald: weinig, nietBehaald: weinig, uitEigenKring: weinig, metProfessional: weinig },
});
const huizen = fc.array(huis, { maxLength: 60, size: 'max' });
const telling = fc.array(weinig, { maxLength: 40, size: 'max' }).map(tel);
const partner: fc.Arbitrary<Partnercijfers> = fc.record({ professionals: telling, gehaald: telling, gemist: telling });
const meting: fc.Arbitrary<Meting> = fc.record({ huizen, partners: fc.array(partner, { maxLength: 5 }) });

const leeg: Huisfeiten = { metPlan: false, behaald: 0, nietBehaald: 0, uitEigenKring: 0, metProfessional: 0 };
const wijk = (aantal: number, metPlan: number): Huisfeiten[] =>
  Array.from({ length: aantal }, (_, i) => ({ ...leeg, metPlan: i < metPlan }));
const getallen = (cijfers: Cijfers | undefined) => Object.values(cijfers ?? {}).filter((getal) => getal !== null);
const van = (aantal: number, huishoudens = aantal): Telling => ({ aantal, huishoudens });

describe('wat van een telling naar buiten gaat', () => {
  test('is nooit minder dan tien, en altijd een tiental', () => {
    fc.assert(
      fc.property(meting, (gemeten) => {
        for (const getal of getallen(schermAf(gemeten))) {
          expect(getal).toBeGreaterThanOrEqual(MINSTENS);
          expect(getal % 10).toBe(0);
        }
      }),
    );
  });
  test('rust op tien huishoudens of meer, en wat erbuiten valt ook', () => {
    const waar = (hun: readonly Huisfeiten[], wat: (h: Huisfeiten) => number) => hun.filter((h) => wat(h) > 0).length;
    fc.assert(
      fc.property(meting, (gemeten) => {
        const cijfers = schermAf(gemeten);
        const rustOp = (getal: number | null | undefined, ...delen: ((h: Huisfeiten) => number)[]) => {
          if (getal) for (const deel of delen) expect(waar(gemeten.huizen, deel)).toBeGreaterThanOrEqual(MINSTENS);
        };
        rustOp(cijfers?.huishoudens, () => 1);
        rustOp(
          cijfers?.huishoudensMetPlan,
          (h) => Number(h.metPlan),
          (h) => Number(!h.metPlan),
        );
        for (const getal of [cijfers?.doelen, cijfers?.doelenBehaald])
          rustOp(
            getal,
            (h) => h.behaald,
            (h) => h.nietBehaald,
          );
        for (const getal of [cijfers?.lopendeDoelen, cijfers?.doelenUitEigenKring])
          rustOp(
            getal,
            (h) => h.uitEigenKring,
            (h) => h.metProfessional,
          );
      }),
    );
  });
  test('is niets van een wijk met minder dan tien huishoudens, wat er ook speelt', () => {
    fc.assert(
      fc.property(fc.array(huis, { maxLength: MINSTENS - 1 }), fc.array(partner), (hun, partners) => {
        expect(schermAf({ huizen: hun, partners })).toBeUndefined();
      }),
    );
  });
  test.each([
    [12, 0],
    [12, 12],
    [40, 40],
    [40, 31],
    [40, 9],
  ])('zegt van %i huishoudens niet dat er %i een plan hebben', (aantal, metPlan) => {
    expect(schermAf({ huizen: wijk(aantal, metPlan), partners: [] })?.huishoudensMetPlan).toBeNull();
  });
  test('zegt het wel van 10 van de 20, en van 30 van de 40', () => {
    const meet = (aantal: number, metPlan: number) => schermAf({ huizen: wijk(aantal, metPlan), partners: [] });
    expect(meet(20, 10)).toMatchObject({ huishoudens: 20, huishoudensMetPlan: 10 });
    expect(meet(40, 30)).toMatchObject({ huishoudens: 40, huishoudensMetPlan: 30 });
  });
});

describe('een huishouden meer of minder', () => {
  const opGrens = (aantal: number) => rond(aantal) !== rond(aantal + 1) || aantal === MINSTENS - 1;

  test('laat huishoudens en plannen zoals ze waren, tenzij een van de tellingen op de grens van twee tientallen staat', () => {
    const telt = (hun: readonly Huisfeiten[]) => {
      const met = hun.filter((h) => h.metPlan).length;
      return { alle: hun.length, met, zonder: hun.length - met };
    };
    fc.assert(
      fc.property(huizen, fc.boolean(), (hun, metPlan) => {
        const [voor, na] = [hun, [...hun, { ...leeg, metPlan }]].map((h) => schermAf({ huizen: h, partners: [] }));
        const { alle, met, zonder } = telt(hun);
        if (!opGrens(alle)) expect(na?.huishoudens).toBe(voor?.huishoudens);
        if (!opGrens(alle) && !(metPlan ? opGrens(met) : zonder === MINSTENS - 1))
          expect(na?.huishoudensMetPlan).toBe(voor?.huishoudensMetPlan);
      }),
      { numRuns: 500 },
    );
  });
  test('verschuift een getal nooit meer dan een stap van tien, en een geheel nooit meer dan twee', () => {
    const verschil = (a: number | null | undefined, b: number | null | undefined) => (a && b ? Math.abs(a - b) : 0);
    fc.assert(
      fc.property(huizen, huis, (hun, erbij) => {
        const [voor, na] = [hun, [...hun, erbij]].map((h) => schermAf({ huizen: h, partners: [] }));
        for (const deel of ['huishoudens', 'huishoudensMetPlan', 'doelenBehaald', 'doelenUitEigenKring'] as const)
          expect(verschil(voor?.[deel], na?.[deel])).toBeLessThanOrEqual(10);
        for (const geheel of ['doelen', 'lopendeDoelen'] as const)
          expect(verschil(voor?.[geheel], na?.[geheel])).toBeLessThanOrEqual(20);
      }),
      { numRuns: 500 },
    );
  });
  test('bij elk antwoord kunnen er nog minstens vijf aantallen zijn, van wie een plan heeft en van wie niet', () => {
    const mogelijk = new Map<string, [met: number, zonder: number][]>();
    for (let alle = 0; alle <= 130; alle += 1)
      for (let met = 0; met <= alle; met += 1) {
        const cijfers = schermAf({ huizen: wijk(alle, met), partners: [] });
        const antwoord = JSON.stringify([cijfers?.huishoudens, cijfers?.huishoudensMetPlan]);
        mogelijk.set(antwoord, [...(mogelijk.get(antwoord) ?? []), [met, alle - met]]);
      }
    for (const [antwoord, paren] of mogelijk) {
      if (antwoord.startsWith('[130')) continue;
      expect([antwoord, new Set(paren.map(([met]) => met)).size >= 5]).toEqual([antwoord, true]);
      expect([antwoord, new Set(paren.map(([, zonder]) => zonder)).size >= 5]).toEqual([antwoord, true]);
    }
  });
});

describe('wat partners tellen', () => {
  const cijfers = (anders: Partial<Partnercijfers>): Partnercijfers => ({
    ...{ professionals: NIETS, gehaald: NIETS, gemist: NIETS, ...anders },
  });
  const meet = (...partners: Partnercijfers[]) => schermAf({ huizen: wijk(50, 0), partners });

  test('wordt opgeteld', () => {
    const een = cijfers({ professionals: van(30, 20), gehaald: van(12), gemist: van(12) });
    const ander = cijfers({ professionals: van(12), gehaald: van(31, 20), gemist: van(11) });
    expect(meet(een, ander)).toMatchObject({ professionals: 40, termijnen: 70, termijnenGehaald: 40 });
  });
  test.each<[string, Partnercijfers]>([
    ['alle termijnen haalde', cijfers({ gehaald: van(25) })],
    ['geen termijn haalde', cijfers({ gemist: van(25) })],
    ['niets telde', cijfers({})],
  ])('van een partner die %s telt niet mee: wie de rest kent, trekt haar er anders af', (_, partij) => {
    const rest = cijfers({ professionals: van(20), gehaald: van(20), gemist: van(20) });
    expect(meet(rest, partij)).toEqual(meet(rest));
    expect(meet(partij)).toEqual(meet());
  });
});
