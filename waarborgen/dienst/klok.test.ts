import fc from 'fast-check';
import { dagVan, eindeVanDag, laatsteVan, leeftijdOp, overlappen, plusDagen, plusMaanden } from './klok';

describe('een dag is een dag in Nederland', () => {
  test.each([
    ['2026-11-23T22:59:59.999Z', '2026-11-23'],
    ['2026-11-23T23:00:00.000Z', '2026-11-24'],
    ['2026-07-01T21:59:59.999Z', '2026-07-01'],
    ['2026-07-01T22:00:00.000Z', '2026-07-02'],
    ['2026-12-31T23:00:00.000Z', '2027-01-01'],
  ])('het moment %s valt op %s', (moment, dag) => {
    expect(dagVan(new Date(moment))).toBe(dag);
  });
  test.each([
    ['in de winter', '2026-11-23', '2026-11-23T22:59:59.999Z'],
    ['in de zomer', '2026-07-01', '2026-07-01T21:59:59.999Z'],
    ['op de dag dat de zomertijd begint', '2026-03-29', '2026-03-29T21:59:59.999Z'],
    ['op de dag dat de zomertijd eindigt', '2026-10-25', '2026-10-25T22:59:59.999Z'],
  ])('en eindigt %s om middernacht', (_, dag, einde) => {
    expect(eindeVanDag(dag).toISOString()).toBe(einde);
  });
  test('het einde van een dag valt op die dag, en een milliseconde later begint de volgende', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2090-01-01'), noInvalidDate: true }),
        (moment) => {
          const dag = dagVan(moment);
          const einde = eindeVanDag(dag);
          expect(dagVan(einde)).toBe(dag);
          expect(dagVan(new Date(einde.getTime() + 1))).toBe(plusDagen(dag, 1));
        },
      ),
    );
  });
});

describe('een leeftijd', () => {
  test.each([
    ['de dag voor de verjaardag', '2014-11-24', '2026-11-23', 11],
    ['op de verjaardag', '2014-11-23', '2026-11-23', 12],
    ['de dag erna', '2014-11-22', '2026-11-23', 12],
    ['op de dag van geboorte', '2026-11-23', '2026-11-23', 0],
    ['op oudejaarsdag', '2010-12-31', '2026-12-31', 16],
    ['op nieuwjaarsdag', '2010-12-31', '2026-01-01', 15],
    ['wie op 29 februari is geboren, in een schrikkeljaar een dag ervoor', '2012-02-29', '2028-02-28', 15],
    ['wie op 29 februari is geboren, in een schrikkeljaar', '2012-02-29', '2028-02-29', 16],
    ['wie op 29 februari is geboren, in een ander jaar op 28 februari', '2012-02-29', '2026-02-28', 13],
    ['wie op 29 februari is geboren, in een ander jaar op 1 maart', '2012-02-29', '2026-03-01', 14],
    ['wie op 28 februari is geboren, in een schrikkeljaar', '2011-02-28', '2027-02-28', 16],
  ])('telt hele jaren: %s', (_, geboren, dag, jaren) => {
    expect(leeftijdOp(geboren, dag)).toBe(jaren);
  });
});

test.each([
  ['2026-12-31', 1, '2027-01-01'],
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-08-03', 42, '2026-09-14'],
  ['2026-03-01', -1, '2026-02-28'],
])('%s en %i dagen is %s', (dag, dagen, dan) => {
  expect(plusDagen(dag, dagen)).toBe(dan);
});

test.each([
  ['2026-11-24', 6, '2027-05-24'],
  ['2026-08-31', 6, '2027-02-28'],
  ['2026-12-01', 12, '2027-12-01'],
])('%s en %i maanden is %s', (dag, maanden, dan) => {
  expect(plusMaanden(dag, maanden)).toBe(dan);
});

test.each([
  [['2026-01-01', '2026-01-31'], ['2026-01-31', '2026-02-28'], true],
  [['2026-01-01', '2026-01-31'], ['2026-02-01', '2026-02-28'], false],
  [['2026-01-01', null], ['2030-01-01', undefined], true],
  [['2026-02-01', null], ['2025-01-01', '2026-01-31'], false],
] as const)('%j en %j hebben een dag gemeen: %p, hoe men ze ook noemt', ([a, totA], [b, totB], ja) => {
  const [een, ander] = [
    { vanaf: a, tot: totA },
    { vanaf: b, tot: totB },
  ];
  expect([overlappen(een, ander), overlappen(ander, een)]).toEqual([ja, ja]);
});

test('van enkele dagen de laatste die bekend is', () => {
  expect(laatsteVan(['2026-01-31', null, '2026-02-01', undefined, '2025-12-31'])).toBe('2026-02-01');
  expect(laatsteVan([null, undefined])).toBeUndefined();
});
