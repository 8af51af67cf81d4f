import { randomBytes } from 'node:crypto';
import { Doelbinding, Domein, Grond, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import { proefDatabase } from '../conformance/proefDatabase';
import { Proefnotitie, proefPartner } from '../conformance/proefPartner';
import type { Vrager } from '../identiteit/vrager';
import { Ingehaald, type Voornemen } from '../opdrachten/totHetStaat';
import type { Opslag } from '../opslag/opslag';
import { openOpslagOf } from '../subgraph/subgraph';
import { type Geval, medewerker, opdrachtenVan, wijzig } from './opdracht';
import { neemVoor } from './schrijf';
import { Werkgebeurtenis } from './Werkgebeurtenis';

const vrager: Vrager = {
  ...{ sub: 'mulder', inwoner: false, organisatie: 'org-wmo', rollen: [Rol.WIJKCOACH, Rol.WMO_CONSULENT] },
  ...{ doel: Doelbinding.UITVOERING, tokenHash: 't' },
};
const inzage = { persoon: 'p-1', domein: Domein.WMO, niveau: Inzageniveau.DETAILS, grond: Grond.EIGEN_DOSSIER };
const geval = {
  ...{
    invoer: {},
    records: {},
    medewerker: undefined,
    collega: () => undefined,
    inzage,
    persoon: 'p',
    instellingen: {},
  },
  ...{ vandaag: '2026-11-26', nu: new Date('2026-11-26T09:00:00Z') },
} as Geval;

const { stap } = opdrachtenVan<{ notities: typeof Proefnotitie }>();
const hernoem = stap({
  ...{ naam: 'hernoem', uitleg: '', door: [medewerker(Rol.WMO_CONSULENT)], invoer: {}, eisen: [] },
  over: { soort: Proefnotitie, veld: 'notitie' },
  doe: ({ stuk }) => [wijzig(Proefnotitie, stuk, { onderwerp: 'Anders' })],
});
/** It adds, and leaves what it is about as it is. */
const vulAan = stap({
  ...{ naam: 'vulAan', uitleg: '', door: [medewerker(Rol.WMO_CONSULENT)], invoer: {}, eisen: [] },
  ...{ over: { soort: Proefnotitie, veld: 'notitie' }, voegtToe: true as const },
  doe: () => [],
});

describe('wat een opdracht schrijft', () => {
  let opslag: Opslag;
  let opruimen: () => Promise<void>;
  beforeAll(async () => {
    const database = await proefDatabase('schrijf');
    opslag = await openOpslagOf(proefPartner, { DATABASE_URL: database.url, MIGRATIES: true });
    opruimen = database.cleanUp;
  });
  afterAll(async () => {
    await opslag.close();
    await opruimen();
  });

  const nieuwStuk = async (): Promise<Proefnotitie> => {
    const kenmerk = randomBytes(8).toString('hex');
    const rij = { kenmerk, persoon: 'p-1', onderwerp: 'Eerst', op: '2026-11-01', leefgebied: 'WONEN' as never };
    await opslag.write((manager) => manager.insert(Proefnotitie, rij));
    return lees(kenmerk);
  };
  const lees = (kenmerk: string) => opslag.lezer.findOneByOrFail(Proefnotitie, { kenmerk });
  const schrijf = (voornemen: Voornemen) =>
    opslag.write(async (manager) => {
      if (voornemen.fouten) throw new Error('geweigerd');
      await voornemen.schrijf(manager);
    });

  test.each([
    hernoem,
    vulAan,
  ])('geldt alleen op wat zij las: van twee die op hetzelfde voortgaan wint er een ($naam)', async (opdracht) => {
    const stuk = await nieuwStuk();
    const [een, ander] = [1, 2].map(() => neemVoor(opdracht, { ...geval, stuk }, vrager));
    await schrijf(een);
    await expect(schrijf(ander)).rejects.toBeInstanceOf(Ingehaald);
    expect((await lees(stuk.kenmerk)).versie).toBe(2);
    // Of the one that was overtaken nothing stands, nor that somebody did it.
    expect(await opslag.lezer.countBy(Werkgebeurtenis, { kenmerk: stuk.kenmerk })).toBe(1);
  });
  test('maakt wie een stuk wijzigt tot eigenaar, en wie er alleen aan toevoegt niet', async () => {
    const [gewijzigd, aangevuld] = [await nieuwStuk(), await nieuwStuk()];
    await schrijf(neemVoor(hernoem, { ...geval, stuk: gewijzigd }, vrager));
    await schrijf(neemVoor(vulAan, { ...geval, stuk: aangevuld }, vrager));
    expect(await lees(gewijzigd.kenmerk)).toMatchObject({ onderwerp: 'Anders', eigenaar: 'org-wmo', bijgewerkt: true });
    expect(await lees(aangevuld.kenmerk)).toEqual({ ...aangevuld, versie: 2 });
  });
  test('zegt in welke van zijn rollen iemand het deed', async () => {
    const stuk = await nieuwStuk();
    await schrijf(neemVoor(hernoem, { ...geval, stuk }, vrager));
    const [gebeurd] = await opslag.lezer.findBy(Werkgebeurtenis, { kenmerk: stuk.kenmerk });
    expect(gebeurd).toMatchObject({ opdracht: 'hernoem', rol: 'WMO_CONSULENT', organisatie: 'org-wmo', versie: 2 });
  });
});
