import { Afschermreden, Doelbinding, Domein, Grond, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import type { Vrager } from '../identiteit/vrager';
import { Verstrekkingen } from './verstrekkingen';

const vrager: Vrager = {
  ...{ sub: 'wijkcoach-bakker', inwoner: false, organisatie: 'org-wijkteams', team: 'team-lindenholt' },
  ...{ rollen: [Rol.WIJKCOACH, Rol.TEAMLEIDER], doel: Doelbinding.UITVOERING, tokenHash: 'hash' },
};
const nieuw = (wie = vrager) => new Verstrekkingen(wie, 'a'.repeat(32), new Date('2026-11-23T10:00:00Z'));
const inzage = { persoon: 'x', domein: Domein.WMO, niveau: Inzageniveau.HOOFDLIJNEN, grond: Grond.TOESTEMMING };

describe('wat een vraag opende', () => {
  test('is een regel die zegt wie, namens wie, waarvoor, over wie, hoever, waarop en wanneer', () => {
    const verstrekkingen = nieuw();
    verstrekkingen.note({ ...inzage, toestemming: { id: 't-1', versie: 3 } });
    expect(verstrekkingen.regels()).toEqual([
      {
        ...{
          tijdstip: '2026-11-23T10:00:00.000Z',
          persoon: 'x',
          domein: 'WMO',
          niveau: 'HOOFDLIJNEN',
          doel: 'UITVOERING',
          handeling: 'RAADPLEGEN',
        },
        ...{ grond: 'TOESTEMMING', reden: null, uitkomst: 'VERSTREKT', toestemmingId: 't-1', toestemmingVersie: 3 },
        ...{ noodtoegangId: null, vertrouwelijk: false },
        ...{
          functionaris: 'wijkcoach-bakker',
          rol: 'WIJKCOACH',
          organisatie: 'org-wijkteams',
          team: 'team-lindenholt',
        },
        traceId: 'a'.repeat(32),
      },
    ]);
  });
  test('is ook een regel als er niets open ging', () => {
    const verstrekkingen = nieuw({
      ...vrager,
      inwoner: true,
      organisatie: undefined,
      team: undefined,
      rollen: [Rol.INWONER],
    });
    const dicht = {
      persoon: 'x',
      domein: Domein.CJG,
      niveau: Inzageniveau.GEEN,
      reden: Afschermreden.LEZER_UITGESLOTEN,
    };
    verstrekkingen.note(dicht);
    expect(verstrekkingen.regels()).toMatchObject([
      { uitkomst: 'GEWEIGERD', reden: 'LEZER_UITGESLOTEN', grond: null, organisatie: null, team: null, rol: 'INWONER' },
    ]);
  });
  test('is een regel per persoon en domein, met het hoogste niveau, in welke volgorde ook', () => {
    const niveaus = [Inzageniveau.BETROKKENHEID, Inzageniveau.DETAILS, Inzageniveau.GEEN, Inzageniveau.HOOFDLIJNEN];
    for (const volgorde of [niveaus, niveaus.toReversed(), niveaus.toSorted()]) {
      const verstrekkingen = nieuw();
      for (const niveau of volgorde) verstrekkingen.note({ ...inzage, niveau });
      verstrekkingen.note({ ...inzage, persoon: 'y' });
      verstrekkingen.note({ ...inzage, domein: Domein.CJG });
      expect(verstrekkingen.regels().map((r) => [r.persoon, r.domein, r.niveau])).toEqual([
        ['x', 'WMO', 'DETAILS'],
        ['y', 'WMO', 'HOOFDLIJNEN'],
        ['x', 'CJG', 'HOOFDLIJNEN'],
      ]);
    }
  });
  test('houdt personen en domeinen uit elkaar, ook als hun namen op elkaar lijken', () => {
    const verstrekkingen = nieuw();
    for (const persoon of ['x', 'x WMO', 'x ']) verstrekkingen.note({ ...inzage, persoon });
    expect(verstrekkingen.regels()).toHaveLength(3);
  });
  test('van wat over meer personen gaat, is een regel per persoon: getoond, of tegengehouden door wie dat deed', () => {
    const [ja, nee] = [inzage, { ...inzage, persoon: 'y', niveau: Inzageniveau.GEEN, grond: undefined }];
    const regels = (getoond: Inzageniveau, ...inzages: (typeof ja | typeof nee)[]) => {
      const verstrekkingen = nieuw();
      verstrekkingen.noteTogether(inzages, getoond);
      return verstrekkingen.regels().map((r) => [r.persoon, r.niveau, r.uitkomst]);
    };
    expect(regels(Inzageniveau.GEEN, ja, nee)).toEqual([['y', 'GEEN', 'GEWEIGERD']]);
    expect(regels(Inzageniveau.BETROKKENHEID, ja, { ...ja, persoon: 'z' })).toEqual([
      ['x', 'BETROKKENHEID', 'VERSTREKT'],
      ['z', 'BETROKKENHEID', 'VERSTREKT'],
    ]);
  });
  test('is per handeling een regel: wie iets vastlegt en terugleest, deed twee dingen', () => {
    const verstrekkingen = nieuw();
    for (const handeling of ['VASTLEGGEN', undefined, 'VASTLEGGEN', 'LOGBOEK_RAADPLEGEN'] as const)
      verstrekkingen.note(inzage, handeling);
    expect(verstrekkingen.regels().map((r) => r.handeling)).toEqual(['VASTLEGGEN', 'RAADPLEGEN', 'LOGBOEK_RAADPLEGEN']);
  });
  test('noemt de noodtoegang die het opende', () => {
    const verstrekkingen = nieuw();
    verstrekkingen.note({ ...inzage, grond: Grond.NOODTOEGANG, noodtoegang: 'nood-1' });
    expect(verstrekkingen.regels()).toMatchObject([{ grond: 'NOODTOEGANG', noodtoegangId: 'nood-1' }]);
  });
  test('is vertrouwelijk waar zij iets toonde dat in vertrouwen was gevraagd, eerder genoteerd of later', () => {
    const verstrekkingen = nieuw();
    verstrekkingen.note(inzage);
    verstrekkingen.markeerVertrouwelijk('x', Domein.WMO);
    verstrekkingen.note(inzage, 'VASTLEGGEN');
    verstrekkingen.note({ ...inzage, domein: Domein.CJG });
    verstrekkingen.note({ ...inzage, persoon: 'y' });
    expect(verstrekkingen.regels().map((r) => [r.persoon, r.domein, r.handeling, r.vertrouwelijk])).toEqual([
      ['x', 'WMO', 'RAADPLEGEN', true],
      ['x', 'WMO', 'VASTLEGGEN', true],
      ['x', 'CJG', 'RAADPLEGEN', false],
      ['y', 'WMO', 'RAADPLEGEN', false],
    ]);
  });
  test('is niets als er niets is geopend', () => {
    expect(nieuw().regels()).toEqual([]);
  });
});
