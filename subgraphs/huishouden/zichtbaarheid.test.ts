import { DOMEINEN, Doelbinding, Domein, Grond, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import type { Organisatie } from '#waarborgen/toegang/feiten';
import type { Inzage } from '#waarborgen/toegang/inzage';
import { Toestemmingssoort } from './lijsten';
import type { Betrokkenheid } from './mensen/Betrokkenheid';
import type { Bij } from './regie/verloop';
import type { BekendeLezer } from './toegang/lezer';
import type { Toestemming } from './toestemmingen/Toestemming';
import {
  heeftRegie,
  isToezichthouder,
  isVanHemzelf,
  ledenVoor,
  logboekgrens,
  logboekinzage,
  magKennen,
  magToestemmingZien,
  vanWieHangtAf,
  werktVoor,
  woontOfWerktEr,
} from './zichtbaarheid';

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

test('de regie heeft de organisatie bij wie zij ligt', () => {
  const bij = [{ organisatieId: 'org-a' }] as Bij[];
  expect(heeftRegie(medewerker('org-a'), bij)).toBe(true);
  expect(heeftRegie(medewerker('org-a'), [])).toBe(false);
  expect(heeftRegie(medewerker('org-b'), bij)).toBe(false);
  expect(heeftRegie(inwoner('moeder'), bij)).toBe(false);
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

describe('iemands logboek', () => {
  const inzage = (domein: Domein, anders: Partial<Inzage> = {}): Inzage => ({
    ...{ persoon: 'kind', domein, niveau: Inzageniveau.GEEN, ...anders },
  });
  const met = (grond: Grond, ...open: Domein[]) =>
    DOMEINEN.map((d) => (open.includes(d) ? inzage(d, { niveau: Inzageniveau.DETAILS, grond }) : inzage(d)));
  const officier = (organisatie: Partial<Organisatie>, anders: Partial<BekendeLezer> = {}): BekendeLezer => ({
    ...{ inwoner: false, rollen: [Rol.PRIVACY_OFFICER], doel: Doelbinding.KWALITEIT, spreektVoor: [] },
    organisatie: { id: 'org-a', zorgverzekeraar: false, ...organisatie },
    ...anders,
  });
  const DICHT = met(Grond.TOESTEMMING);
  const grens = (lezer: BekendeLezer, inzages: readonly Inzage[]) =>
    logboekgrens(lezer, inzages, { beheerder: 'org-hub', getoond: ['nood-1'] });
  const BEPERKT = { noodtoegangen: ['nood-1'] };

  test('leest hij zelf in elk domein, ook wat hij in vertrouwen vroeg, en een noodtoegang als die hem is verteld', () => {
    expect(grens(inwoner('kind'), met(Grond.EIGEN_INZAGE, ...DOMEINEN))).toEqual({
      ...{ ...BEPERKT, domeinen: DOMEINEN, vertrouwelijk: DOMEINEN },
      vanInwoners: [Grond.EIGEN_INZAGE, Grond.VERTEGENWOORDIGING],
    });
  });
  test('leest wie voor hem spreekt in de domeinen waarin hij dat doet, zonder wat in vertrouwen is', () => {
    expect(grens(inwoner('moeder'), met(Grond.VERTEGENWOORDIGING, Domein.SCHULDHULP))).toEqual({
      ...{ ...BEPERKT, domeinen: ['SCHULDHULP'], vertrouwelijk: [], vanInwoners: [Grond.VERTEGENWOORDIGING] },
    });
  });
  test('leest wie voor hem spreekt ook wat in vertrouwen is, in het domein waarin hij dat goed vond', () => {
    const [cjg, wmo] = met(Grond.VERTEGENWOORDIGING, Domein.CJG, Domein.WMO).filter((i) => i.grond);
    const inzages = [cjg, { ...wmo, vertrouwelijk: true }];
    expect(grens(inwoner('moeder'), inzages)?.vertrouwelijk).toEqual([wmo.domein]);
  });
  test.each([
    Grond.TOESTEMMING,
    Grond.EIGEN_DOSSIER,
    Grond.NOODTOEGANG,
    Grond.WETTELIJKE_TAAK,
  ])('leest wie op grond van %s iets van hem ziet niet', (grond) => {
    expect(grens(medewerker('org-a'), met(grond, ...DOMEINEN))).toBeUndefined();
    expect(logboekinzage(medewerker('org-a'), met(grond, ...DOMEINEN))).toMatchObject({
      ...{ persoon: 'kind', domein: 'PLAN', niveau: 'GEEN', grond: null, reden: 'LEZER_UITGESLOTEN' },
    });
  });
  test('leest de privacy-officer van wie de hub beheert geheel', () => {
    expect(grens(officier({ id: 'org-hub' }), DICHT)).toEqual({
      ...{ domeinen: DOMEINEN, vertrouwelijk: DOMEINEN, noodtoegangen: 'ALLE', vanInwoners: 'ALLE' },
    });
  });
  test('leest die van een partner over de eigen mensen en het eigen domein', () => {
    expect(grens(officier({ bronVan: Domein.WMO }), DICHT)).toEqual({
      ...{ ...BEPERKT, domeinen: ['WMO'], organisatie: 'org-a', vertrouwelijk: DOMEINEN, vanInwoners: 'ALLE' },
    });
  });
  test.each<[string, Partial<Organisatie>]>([
    ['een organisatie zonder dossiers', {}],
    ['een zorgverzekeraar', { bronVan: Domein.WIJKVERPLEGING, zorgverzekeraar: true }],
  ])('leest die van %s alleen over de eigen mensen', (_, organisatie) => {
    expect(grens(officier(organisatie), DICHT)).toMatchObject({ domeinen: [], organisatie: 'org-a' });
  });
  test.each<[string, BekendeLezer]>([
    ['met een ander doel', officier({ id: 'org-hub' }, { doel: Doelbinding.PLANREGIE })],
    ['van een organisatie die de hub niet kent', officier({}, { organisatie: undefined })],
    ['die het niet is', officier({ id: 'org-hub' }, { rollen: [Rol.TEAMLEIDER] })],
  ])('leest een privacy-officer %s niet', (_, lezer) => {
    expect(grens(lezer, DICHT)).toBeUndefined();
    expect(logboekinzage(lezer, DICHT).niveau).toBe('GEEN');
    expect(isToezichthouder(lezer)).toBe(false);
  });
  test('verraadt met een weigering niet wie er met een noodtoegang aan het werk is', () => {
    const inzages = met(Grond.NOODTOEGANG, Domein.WMO).map((i) => (i.grond ? { ...i, noodtoegang: 'nood-2' } : i));
    expect(logboekinzage(medewerker('org-a'), inzages)).toMatchObject({ niveau: 'GEEN', noodtoegang: 'nood-2' });
  });
  test('staat genoteerd onder de grond waarop het gelezen werd', () => {
    expect(isVanHemzelf(logboekinzage(inwoner('kind'), met(Grond.EIGEN_INZAGE, ...DOMEINEN)))).toBe(true);
    expect(logboekinzage(inwoner('moeder'), met(Grond.VERTEGENWOORDIGING, Domein.SCHULDHULP))).toMatchObject({
      ...{ domein: 'SCHULDHULP', niveau: 'BETROKKENHEID', grond: 'VERTEGENWOORDIGING' },
    });
    expect(logboekinzage(officier({}), DICHT)).toMatchObject({
      ...{ persoon: 'kind', domein: 'PLAN', niveau: 'BETROKKENHEID', grond: 'WETTELIJKE_TAAK' },
    });
  });
});

test('een privacy-officer werkt met niemand, en heeft geen regie', () => {
  const officier = { ...medewerker('org-a'), rollen: [Rol.WIJKCOACH, Rol.PRIVACY_OFFICER] };
  const bij = [{ organisatieId: 'org-a' }] as Bij[];
  expect([werktVoor(medewerker('org-a')), werktVoor(officier)]).toEqual(['org-a', undefined]);
  expect([heeftRegie(medewerker('org-a'), bij), heeftRegie(officier, bij)]).toEqual([true, false]);
});
