import { Noodtoegangsoordeel } from '../lijsten';
import { Noodtoegang } from './Noodtoegang';
import type { Noodtoegangsgebeurtenis } from './Noodtoegangsgebeurtenis';
import { alsNoodtoegangsfeit, getoondOp, isGetoond, isTeLaat, statusVan } from './stand';

const VAN = '2026-11-24T10:00:00.000Z';
const TOT = '2026-11-24T14:00:00.000Z';

const beoordeeld = (
  tijdstip: string,
  { oordeel = Noodtoegangsoordeel.TERECHT, op = null }: { oordeel?: Noodtoegangsoordeel; op?: string | null } = {},
) => ({ soort: 'BEOORDEELD', oordeel, tijdstip, inwonerInformerenOp: op }) as Noodtoegangsgebeurtenis;
const noodtoegang = (...gebeurtenissen: Noodtoegangsgebeurtenis[]) =>
  Object.assign(new Noodtoegang(), {
    ...{ id: 'n-1', functionaris: 'coach', organisatieId: 'org', gevraagdeDomeinen: ['WMO'] },
    ...{ van: new Date(VAN), tot: new Date(TOT), beoordelenVoor: new Date('2026-11-25T22:59:59.999Z') },
    gebeurtenissen: [{ soort: 'GEVRAAGD' } as Noodtoegangsgebeurtenis, ...gebeurtenissen],
  });
const ONTERECHT = { oordeel: Noodtoegangsoordeel.ONTERECHT };

describe('een noodtoegang', () => {
  test.each([
    ['loopt', noodtoegang(), '2026-11-24T13:59:59.999Z', 'LOOPT'],
    ['is op haar einde afgelopen', noodtoegang(), TOT, 'AFGELOPEN'],
    [
      'loopt door als zij terecht was',
      noodtoegang(beoordeeld('2026-11-24T11:00:00Z')),
      '2026-11-24T12:00:00Z',
      'LOOPT',
    ],
    [
      ...(['is beeindigd als zij onterecht was', noodtoegang(beoordeeld('2026-11-24T11:00:00Z', ONTERECHT))] as const),
      ...(['2026-11-24T11:00:00Z', 'BEEINDIGD'] as const),
    ],
    [
      ...([
        'was al afgelopen toen zij werd afgekeurd',
        noodtoegang(beoordeeld('2026-11-25T11:00:00Z', ONTERECHT)),
      ] as const),
      ...(['2026-11-26T11:00:00Z', 'AFGELOPEN'] as const),
    ],
  ])('%s', (_, n, nu, status) => {
    expect(statusVan(n, new Date(nu))).toBe(status);
  });
  test('is voor de beslissing afgewezen zodra zij is afgekeurd', () => {
    expect(alsNoodtoegangsfeit(noodtoegang())).toEqual({
      ...{ id: 'n-1', functionaris: 'coach', organisatie: 'org', domeinen: ['WMO'] },
      ...{ van: new Date(VAN), tot: new Date(TOT), afgewezen: false },
    });
    expect(alsNoodtoegangsfeit(noodtoegang(beoordeeld(VAN))).afgewezen).toBe(false);
    expect(alsNoodtoegangsfeit(noodtoegang(beoordeeld(VAN, ONTERECHT))).afgewezen).toBe(true);
  });
  test('heeft een versie voor elke gebeurtenis', () => {
    expect([noodtoegang().versie, noodtoegang(beoordeeld(VAN)).versie]).toEqual([1, 2]);
  });
  test.each([
    ['nog niet beoordeeld, op tijd', noodtoegang(), '2026-11-25T22:59:59.999Z', false],
    ['nog niet beoordeeld, te laat', noodtoegang(), '2026-11-25T23:00:00.000Z', true],
    [
      'op tijd beoordeeld, lang geleden',
      noodtoegang(beoordeeld('2026-11-25T10:00:00Z')),
      '2027-01-01T10:00:00Z',
      false,
    ],
    ['te laat beoordeeld', noodtoegang(beoordeeld('2026-11-26T10:00:00Z')), '2026-11-26T11:00:00Z', true],
  ])('is te laat of niet: %s', (_, n, nu, verwacht) => {
    expect(isTeLaat(n, new Date(nu))).toBe(verwacht);
  });
});

describe('de inwoner hoort het', () => {
  const UITSTEL = { op: '2027-02-01' };
  test.each([
    ['na veertien dagen als niemand oordeelt', noodtoegang(), '2026-12-08'],
    ['op de dag van het oordeel', noodtoegang(beoordeeld('2026-11-24T23:30:00Z')), '2026-11-25'],
    ['op de dag waarop dat is uitgesteld', noodtoegang(beoordeeld('2026-11-25T10:00:00Z', UITSTEL)), '2027-02-01'],
    ['na veertien dagen als het oordeel daarna kwam', noodtoegang(beoordeeld('2026-12-20T10:00:00Z')), '2026-12-08'],
    [
      'en vergeet het niet door een later uitstel',
      noodtoegang(beoordeeld('2026-12-08T10:00:00Z', UITSTEL)),
      '2026-12-08',
    ],
  ])('%s', (_, n, dag) => {
    expect(getoondOp(n)).toBe(dag);
    expect([isGetoond(n, '2026-11-24'), isGetoond(n, dag)]).toEqual([false, true]);
  });
});
