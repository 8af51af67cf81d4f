import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein, Inzageniveau, PARTNERDOMEINEN, Rol } from '#schema/lijsten/toegang';
import { Doelstand } from '../plan/lijsten';
import { FEITEN, leesDossiers } from './dossiervorm';
import type { Feiten } from './feiten';
import { feitenMet, leeg } from './feiten.fixture';
import { vatSamen } from './vatSamen';

const VANDAAG = '2026-11-24';
const samengevat = (feiten: Feiten) => vatSamen(feiten, VANDAAG);

describe('wie er werkt', () => {
  const betrokken = (organisatie: string, vanaf: string, tot: string | null = null, domein = Domein.WMO) => ({
    ...{ organisatie, domein, vanaf, tot },
  });
  test('telt een organisatie een keer, wie haar ook noemt', () => {
    const contact = { organisatie: 'Wmo' };
    const feiten = {
      ...feitenMet({ wmo: { ...leeg, contact } }, { wmo: { ...leeg, contact } }),
      betrokkenheden: [betrokken('Wmo', '2026-01-01'), betrokken('Wmo', '2026-01-01', null, Domein.PLAN)],
    };
    const { organisaties, organisatiesBetrokken } = samengevat(feiten);
    expect([organisatiesBetrokken, organisaties]).toEqual([
      1,
      [{ organisatie: 'Wmo', domeinen: [Domein.PLAN, Domein.WMO] }],
    ]);
  });
  test('houdt vandaag naast dezelfde dag drie maanden geleden', () => {
    const betrokkenheden = [
      betrokken('bleef', '2026-01-01'),
      betrokken('begon een dag te laat', '2026-08-25'),
      betrokken('eindigde op de dag zelf', '2026-01-01', '2026-08-24'),
      betrokken('eindigde vandaag', '2026-09-01', VANDAAG),
      betrokken('begint morgen', '2026-11-25'),
    ];
    expect(samengevat({ ...feitenMet({}), betrokkenheden }).trend).toEqual({ nu: 3, drieMaandenGeleden: 2 });
  });
  test('houdt twee mensen van een naam uit elkaar aan hun organisatie', () => {
    const kracht = { naam: 'J. Bakker', rol: Rol.WIJKCOACH, organisatie: 'Wijkteams' };
    const professionals = [kracht, { ...kracht, organisatie: 'Elders' }];
    const feiten = feitenMet({ wijkteam: { ...leeg, professionals } }, { cjg: { ...leeg, professionals: [kracht] } });
    const gezien = samengevat(feiten);
    expect(gezien.professionalsBetrokken).toBe(2);
    expect(gezien.professionals[0].domeinen).toEqual([Domein.CJG, Domein.WIJKTEAM]);
  });
});

describe('de laagste score', () => {
  const gesprek = (gevoerdOp: string, score: number | null, leefgebied = Leefgebied.WONEN) => ({
    gevoerdOp,
    besproken: [{ leefgebied, score }],
  });
  const scoreNa = (...leden: ReturnType<typeof gesprek>[][]) =>
    samengevat(feitenMet(...leden.map((keukentafelgesprekken) => ({ wijkteam: { ...leeg, keukentafelgesprekken } }))));

  test('is die van het laatste gesprek, ook als het eerder slechter ging', () => {
    expect(scoreNa([gesprek('2026-01-01', 1), gesprek('2026-06-01', 4), gesprek('2026-03-01', 2)]).laagsteScore).toBe(
      4,
    );
  });
  test('is die van het laatste gesprek dat er een gaf', () => {
    expect(scoreNa([gesprek('2026-01-01', 2), gesprek('2026-06-01', null)]).laagsteScore).toBe(2);
  });
  test('is die van wie er het slechtst aan toe is, per leefgebied en over alles', () => {
    const gezien = scoreNa(
      [gesprek('2026-01-01', 5)],
      [gesprek('2026-01-01', 3), gesprek('2026-01-01', 2, Leefgebied.TAAL)],
    );
    expect(gezien.leefgebieden.map((b) => [b.leefgebied, b.laagsteScore])).toEqual([
      ['WONEN', 3],
      ['TAAL', 2],
    ]);
    expect(gezien.laagsteScore).toBe(2);
  });
  test('is er niet voor wie haar niet mag zien', () => {
    const besproken = [{ leefgebied: Leefgebied.WONEN, score: null }];
    const wijkteam = { ...leeg, keukentafelgesprekken: [{ gevoerdOp: '2026-01-01', besproken }] };
    expect(samengevat(feitenMet({ wijkteam }))).toMatchObject({ laagsteScore: null, leefgebieden: [] });
  });
});

describe('een termijn', () => {
  const termijn = (uiterlijk: string, anders: object = {}) => ({
    ...{ omschrijving: uiterlijk, uiterlijk, bron: 'Awb art. 4:13', teLaat: uiterlijk < VANDAAG, ...anders },
  });
  const gezien = (...termijnen: ReturnType<typeof termijn>[]) =>
    samengevat(feitenMet({ cjg: { ...leeg, termijnen } })).termijnen.map(({ omschrijving }) => omschrijving);

  test('staat erin tot en met veertien dagen vooruit, het eerste eerst', () => {
    expect(gezien(termijn('2026-12-08'), termijn('2026-12-09'), termijn('2026-11-24'), termijn('2020-01-01'))).toEqual([
      ...['2020-01-01', '2026-11-24', '2026-12-08'],
    ]);
  });
  test('die is afgerond staat er niet in, ook als het te laat was', () => {
    expect(gezien(termijn('2026-11-01', { afgerondOp: '2026-11-10', teLaat: true }))).toEqual([]);
  });
});

describe('de doelen', () => {
  test('tellen naar hoe zij ervoor staan', () => {
    const doelen = [Doelstand.OPEN, Doelstand.BEHAALD, Doelstand.OPEN, Doelstand.VERVALLEN].map((stand) => ({ stand }));
    const telling = { open: 2, behaald: 1, deelsBehaald: 0, nietBehaald: 0, vervallen: 1 };
    expect(samengevat({ ...feitenMet({}), doelen }).doelen).toEqual(telling);
  });
  test('zijn er niet zonder plan, en nul bij een leeg plan', () => {
    expect(samengevat(feitenMet({})).doelen).toBeNull();
    expect(samengevat({ ...feitenMet({}), doelen: [] }).doelen).toMatchObject({ open: 0 });
  });
});

describe('wat er niet in staat', () => {
  const op = (niveau: Inzageniveau) => ({ ...leeg, toegang: { niveau } });
  test('wordt genoemd: afgeschermd, beperkt of niet bereikbaar, elk voor minstens een lid', () => {
    const gezien = samengevat({
      ...feitenMet(
        { wijkteam: op(Inzageniveau.GEEN), wmo: op(Inzageniveau.DETAILS), cjg: op(Inzageniveau.BETROKKENHEID) },
        { wijkteam: op(Inzageniveau.HOOFDLIJNEN), wmo: op(Inzageniveau.DETAILS), cjg: null },
      ),
      planniveaus: [Inzageniveau.GEEN, Inzageniveau.DETAILS],
    });
    expect([gezien.afgeschermd, gezien.beperkt, gezien.ontbreekt]).toEqual([
      ['PLAN', 'WIJKTEAM'],
      ['WIJKTEAM', 'CJG'],
      ['SCHULDHULP', 'CJG', 'WIJKVERPLEGING'],
    ]);
  });
});

describe('wat een router aanlevert', () => {
  test('is wat de hub vraagt: van elke partner de toegang, en niets dat zij niet leest', () => {
    for (const domein of PARTNERDOMEINEN) expect(FEITEN).toContain(`${domein.toLowerCase()} { toegang { niveau }`);
    for (const verboden of [
      'naam { ',
      'vraag',
      'situatie',
      'toelichting',
      'schuldeiser',
      'bedrag',
      'hulpvraag',
      'telefoon',
    ])
      expect(FEITEN).not.toContain(verboden);
  });
  test('is zonder wat niet gevraagd is, en een dossier in een andere vorm is er niet', () => {
    const goed = { ...leeg, extra: 'x' };
    const slecht = { ...leeg, termijnen: [{ omschrijving: 5 }] };
    expect(leesDossiers([{ wmo: goed, cjg: slecht, anders: 1 }], 1)).toEqual([{ wmo: leeg, cjg: null }]);
  });
  test('telt niet als het niet evenveel leden zijn', () => {
    expect([leesDossiers([{}], 2), leesDossiers([{}, {}, {}], 2), leesDossiers(undefined, 0)]).toEqual([
      ...[undefined, undefined, undefined],
    ]);
  });
});
