import { Doelbinding, Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import type { Betrokkenheid } from './Betrokkenheid';
import { Toestemmingssoort } from './lijsten';
import type { Regie } from './Regie';
import type { BekendeLezer } from './store/lezer';
import type { Toestemming } from './Toestemming';
import { heeftRegie, ledenVoor, magKennen, magToestemmingZien, vanWieHangtAf, woontOfWerktEr } from './zichtbaarheid';

const LEDEN = [{ id: 'moeder' }, { id: 'kind' }];
const inwoner = (persoon: string, ...spreektVoor: string[]): BekendeLezer => ({
  ...{ inwoner: true, persoon, rollen: [], doel: Doelbinding.EIGEN_INZAGE },
  spreektVoor: [persoon, ...spreektVoor],
});
const medewerker = (id: string): BekendeLezer => ({
  ...{ inwoner: false, rollen: [], doel: Doelbinding.PLANREGIE, spreektVoor: [] },
  organisatie: { id, zorgverzekeraar: false },
});

describe('wie in een huishouden woont', () => {
  test.each<[string, BekendeLezer, boolean, string[]]>([
    ['weet wie er werkt', medewerker('org-a'), true, ['moeder', 'kind']],
    ['weet wie er woont', inwoner('moeder', 'kind'), true, ['moeder', 'kind']],
    ['weet een ouder elders alleen van zijn kind', inwoner('vader', 'kind'), false, ['kind']],
    ['weet een ander niet', inwoner('buur'), false, []],
  ])('%s', (_, lezer, waar, wie) => {
    expect(woontOfWerktEr(lezer, LEDEN)).toBe(waar);
    expect(ledenVoor(lezer, LEDEN).map(({ id }) => id)).toEqual(wie);
  });
});

test('wie iets van iemand mag zien mag weten wie hij is, wie niets mag zien niet', () => {
  const inzage = (niveau: Inzageniveau) => ({ persoon: 'kind', domein: 'WMO' as never, niveau });
  expect(magKennen(inzage(Inzageniveau.BETROKKENHEID))).toBe(true);
  expect(magKennen(inzage(Inzageniveau.GEEN))).toBe(false);
});

describe('dat een organisatie betrokken is', () => {
  const betrokkenheid = (persoonId: string | null) => ({ organisatieId: 'org-a', persoonId }) as Betrokkenheid;
  const leden = LEDEN.map(({ id }) => id);
  test('weet zij zelf', () => {
    expect(vanWieHangtAf(betrokkenheid('kind'), leden, medewerker('org-a'))).toBeUndefined();
  });
  test('hangt af van wie het aangaat', () => {
    expect(vanWieHangtAf(betrokkenheid('kind'), leden, medewerker('org-b'))).toEqual(['kind']);
    expect(vanWieHangtAf(betrokkenheid('kind'), leden, inwoner('moeder'))).toEqual(['kind']);
  });
  test('hangt bij het hele huishouden van allen af, en voor een inwoner van wie hij spreekt', () => {
    expect(vanWieHangtAf(betrokkenheid(null), leden, medewerker('org-b'))).toEqual(['moeder', 'kind']);
    expect(vanWieHangtAf(betrokkenheid(null), leden, inwoner('moeder'))).toEqual(['moeder']);
    expect(vanWieHangtAf(betrokkenheid(null), leden, inwoner('buur'))).toEqual([]);
  });
});

test('de regie heeft de organisatie die haar vandaag heeft', () => {
  const regie = [{ organisatieId: 'org-a', vanaf: '2026-01-01', tot: '2026-06-30' }] as Regie[];
  expect(heeftRegie(medewerker('org-a'), regie, '2026-06-30')).toBe(true);
  expect(heeftRegie(medewerker('org-a'), regie, '2026-07-01')).toBe(false);
  expect(heeftRegie(medewerker('org-b'), regie, '2026-06-30')).toBe(false);
  expect(heeftRegie(inwoner('moeder'), regie, '2026-06-30')).toBe(false);
});

describe('wat iemand over delen vastlegde', () => {
  const vastgelegd = (soort: Toestemmingssoort, ingetrokkenOp: Date | null = null) =>
    ({ soort, ingetrokkenOp, domein: Domein.WMO }) as Toestemming;
  const met = (grond?: Grond, domein = Domein.WMO) => [
    { ...{ persoon: 'kind', domein, grond }, niveau: Inzageniveau.DETAILS },
  ];
  const delen = vastgelegd(Toestemmingssoort.TOESTEMMING);
  const bezwaar = vastgelegd(Toestemmingssoort.BEZWAAR);
  const ingetrokken = vastgelegd(Toestemmingssoort.TOESTEMMING, new Date());
  test.each([Grond.EIGEN_INZAGE, Grond.VERTEGENWOORDIGING])('ziet hij met %s helemaal', (grond) => {
    for (const wat of [delen, bezwaar, ingetrokken]) expect(magToestemmingZien(wat, met(grond), false)).toBe(true);
  });
  test('ziet wie in een ander domein voor hem spreekt niet, tenzij het over alle domeinen gaat', () => {
    const elders = met(Grond.VERTEGENWOORDIGING, Domein.SCHULDHULP);
    expect(magToestemmingZien(delen, elders, false)).toBe(false);
    expect(magToestemmingZien({ ...delen, domein: null } as Toestemming, elders, false)).toBe(true);
  });
  test('ziet de regisseur voor zover er gedeeld mag worden', () => {
    expect([delen, bezwaar, ingetrokken].map((wat) => magToestemmingZien(wat, met(Grond.TOESTEMMING), true))).toEqual([
      true,
      false,
      false,
    ]);
  });
  test('ziet een ander niet', () => {
    for (const grond of [Grond.TOESTEMMING, Grond.EIGEN_DOSSIER, undefined])
      expect(magToestemmingZien(delen, met(grond), false)).toBe(false);
  });
});
