import { Doelbinding, Domein, Grond, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import type { Vrager } from '../identiteit/vrager';
import { inwoner, medewerker, vertegenwoordiger } from './opdracht';
import { laatToe, magHetDoen } from './toelating';

const vrager = (...rollen: Rol[]): Vrager => ({
  ...{ sub: 's', inwoner: rollen.includes(Rol.INWONER), organisatie: 'o', tokenHash: 't' },
  ...{ rollen, doel: Doelbinding.UITVOERING },
});
const inzage = (grond: Grond, niveau = Inzageniveau.DETAILS) => ({ persoon: 'p', domein: Domein.WMO, niveau, grond });
const CONSULENT = [medewerker(Rol.WMO_CONSULENT)];
const ALLEN = [...CONSULENT, inwoner, vertegenwoordiger];

describe('wie alles van iemand ziet, legt alleen vast', () => {
  test.each<[string, Rol, Grond, boolean]>([
    ['op het eigen dossier, in een rol die het doet', Rol.WMO_CONSULENT, Grond.EIGEN_DOSSIER, true],
    ['op het eigen dossier, in een andere rol', Rol.WIJKCOACH, Grond.EIGEN_DOSSIER, false],
    ['op toestemming', Rol.WMO_CONSULENT, Grond.TOESTEMMING, false],
    ['in een noodgeval', Rol.WMO_CONSULENT, Grond.NOODTOEGANG, false],
    ['op een wettelijke taak', Rol.WMO_CONSULENT, Grond.WETTELIJKE_TAAK, false],
  ])('%s: %s, %s', (_, rol, grond, mag) => {
    expect(laatToe(CONSULENT, inzage(grond), vrager(rol))).toBe(mag);
  });
  test.each<[Grond, boolean]>([
    [Grond.EIGEN_INZAGE, true],
    [Grond.VERTEGENWOORDIGING, true],
    [Grond.EIGEN_DOSSIER, false],
    [Grond.TOESTEMMING, false],
  ])('en een inwoner alleen over zichzelf of wie hij vertegenwoordigt: %s', (grond, mag) => {
    expect(laatToe(ALLEN, inzage(grond), vrager(Rol.INWONER))).toBe(mag);
    expect(laatToe(CONSULENT, inzage(grond), vrager(Rol.INWONER))).toBe(false);
  });
  test.each([
    Inzageniveau.HOOFDLIJNEN,
    Inzageniveau.BETROKKENHEID,
    Inzageniveau.GEEN,
  ])('en nooit wie minder ziet: %s', (niveau) => {
    expect(laatToe(CONSULENT, inzage(Grond.EIGEN_DOSSIER, niveau), vrager(Rol.WMO_CONSULENT))).toBe(false);
  });
});

describe('de deur', () => {
  test.each(Object.values(Doelbinding))('is voor het doel %s open, behalve voor wie terugkijkt', (doel) => {
    const code = magHetDoen(CONSULENT, { ...vrager(Rol.WMO_CONSULENT), doel })?.code;
    expect(code).toBe(doel === Doelbinding.KWALITEIT ? 'DOEL_PAST_NIET' : undefined);
  });
  test('noemt wie het wel doet', () => {
    expect(magHetDoen(ALLEN, vrager(Rol.WIJKCOACH))).toMatchObject({
      code: 'ROL_PAST_NIET',
      bericht: expect.stringContaining('WMO_CONSULENT, INWONER, VERTEGENWOORDIGER'),
    });
  });
});
