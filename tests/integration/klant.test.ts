import { randomUUID } from 'node:crypto';
import { dagVan, plusDagen } from '#waarborgen/dienst/klok';
import {
  GeefToestemmingDocument,
  HuishoudenDocument,
  MeldAanVoorSchuldhulpDocument,
  MijnToestemmingenDocument,
  MijnVerstrekkingenDocument,
  MijzelfDocument,
  PlanDocument,
  RegistreerHulpvraagDocument,
  RegistreerSignaalDocument,
  RegistreerWmoMeldingDocument,
  StelIndicatieDocument,
  TrekToestemmingInDocument,
  WerkvoorraadDocument,
  WieBenIkDocument,
} from '../klant/gegenereerd';
import { VraagGeweigerd, vraag } from '../klant/vraag';
import { type Hubopstelling, setUpHub } from './opstelling';

const VANDAAG = dagVan(new Date());
const eens = () => ({ idempotentieSleutel: randomUUID() });

/** Asked with the client that is made from the contract, and with nothing else. */
describe('wie een voorkant bouwt op de client die van het contract gemaakt is', () => {
  let hub: Hubopstelling;
  beforeAll(async () => {
    hub = await setUpHub();
  }, 120_000);
  afterAll(() => hub?.stop());

  const gezin = async () => {
    const { data, fouten } = await vraag(hub.klant('regieteamlid', 'PLANREGIE'), HuishoudenDocument, { id: 'hh-a' });
    expect(fouten).toEqual([]);
    if (!data.huishouden) throw new Error('hh-a is not there');
    return data.huishouden;
  };

  test('toont een gezin met de vijf domeinen, elk tot waar de lezer het mag zien', async () => {
    const { leden, samenvatting, tijdlijn, regisseur } = await gezin();
    const karin = leden.find(({ id }) => id === 'p-karin');
    expect(karin?.naam?.volledig).toMatch(/^Karin /);
    expect([karin?.wmo?.toegang.niveau, karin?.wmo?.contact?.organisatie]).toEqual([
      'HOOFDLIJNEN',
      'Gemeente Waalstad, afdeling Wmo',
    ]);
    expect(karin?.wmo?.eigenBijdrage).toBeNull();
    const dossiers = leden.flatMap(({ wijkteam, wmo, schuldhulp, cjg, wijkverpleging }) => [
      ...[wijkteam, wmo, schuldhulp, cjg, wijkverpleging],
    ]);
    expect(new Set(dossiers.map((dossier) => dossier?.__typename))).toEqual(
      new Set(['WijkteamDossier', 'WmoDossier', 'SchuldhulpDossier', 'CjgDossier', 'WijkverplegingDossier']),
    );
    for (const { uiterlijk } of samenvatting?.termijnen ?? []) expect(uiterlijk).toMatch(/^\d{4}-\d\d-\d\d$/);
    expect(samenvatting?.organisatiesBetrokken).toBeGreaterThan(1);
    expect(tijdlijn?.edges.length).toBeGreaterThan(0);
    expect(regisseur?.soort).toBe('WIJKCOACH');
  });

  test('toont een inwoner wie wat van hem ziet, en wie hem zag', async () => {
    await gezin();
    const { data } = await vraag(hub.klant('inwoner-karin'), MijzelfDocument);
    const wmo = data.mijzelf?.wieZietWat?.filter(({ domein }) => domein === 'WMO') ?? [];
    expect(wmo.map(({ grond }) => grond)).toEqual(expect.arrayContaining(['EIGEN_DOSSIER', 'TOESTEMMING']));
    const gezien = await vraag(hub.klant('inwoner-karin'), MijnVerstrekkingenDocument, { first: 100 });
    const regels = gezien.data.mijzelf?.verstrekkingen?.edges.map(({ node }) => node) ?? [];
    const doorRegie = regels.find(({ rol, domein }) => rol === 'REGIETEAMLID' && domein === 'WMO');
    expect(doorRegie).toMatchObject({ doel: 'PLANREGIE', niveau: 'HOOFDLIJNEN', uitkomst: 'VERSTREKT' });
    expect(new Date(doorRegie?.tijdstip as string).getTime()).toBeLessThanOrEqual(Date.now());
  });

  test('laat een inwoner geven en intrekken, met de versie die hij zag', async () => {
    const fatima = hub.klant('inwoner-fatima');
    const input = {
      ...{ ...eens(), betrokkene: 'p-fatima', aan: { organisatie: 'org-wijkteams' }, tot: plusDagen(VANDAAG, 100) },
      ...({ domein: 'WMO', niveau: 'HOOFDLIJNEN', doelen: ['UITVOERING'], wijze: 'DIGITAAL' } as const),
    };
    const { geefToestemming } = (await vraag(fatima, GeefToestemmingDocument, { input })).data;
    expect(geefToestemming).toMatchObject({ fouten: [], toestemming: { status: 'GELDIG', ingetrokkenOp: null } });
    const { id, versie } = geefToestemming.toestemming ?? { id: '', versie: 0 };
    const trekIn = async (verwachteVersie: number) =>
      (await vraag(fatima, TrekToestemmingInDocument, { input: { toestemmingId: id, verwachteVersie } })).data
        .trekToestemmingIn;
    expect((await trekIn(versie - 1)).fouten.map(({ code }) => code)).toEqual(['VERSIE_VEROUDERD']);
    expect((await trekIn(versie)).toestemming).toMatchObject({ status: 'INGETROKKEN', versie: versie + 1 });
    const { data } = await vraag(fatima, MijnToestemmingenDocument, {});
    const mijne = data.mijzelf?.toestemmingen?.edges.map(({ node }) => node).find((t) => t.id === id);
    expect(mijne?.ingetrokkenOp).toMatch(/^\d{4}-.*Z$/);
  });

  test('toont een wijkcoach zijn werkvoorraad, het dringendste eerst, en het plan van een gezin', async () => {
    const coach = hub.klant('wijkcoach', 'PLANREGIE');
    const { werkvoorraad } = (await vraag(coach, WerkvoorraadDocument, { first: 5 })).data;
    const teLaat = werkvoorraad.edges.map(({ node }) => node.wettelijkTeLaat);
    expect(teLaat.length).toBeGreaterThan(0);
    expect(teLaat).toEqual(teLaat.toSorted((a, b) => b - a));
    const { plan } = (await vraag(coach, PlanDocument, { huishouden: 'hh-a' })).data.huishouden ?? {};
    expect(plan?.status).toBe('VASTGESTELD');
    const acties = plan?.doelen?.flatMap((doel) => doel.acties) ?? [];
    expect(acties.map(({ voortgang }) => voortgang)).toContain('TE_DOEN');
    expect(acties.every(({ wanneer }) => wanneer === null || /^\d{4}-\d\d-\d\d$/.test(wanneer))).toBe(true);
  });

  describe('legt bij elke partner iets vast', () => {
    const werk = (persona: string) => hub.klant(persona, 'UITVOERING');
    test('bij het wijkteam een signaal', async () => {
      const input = {
        ...{
          ...eens(),
          persoon: 'p-karin',
          anoniem: false,
          melder: 'J. Peters',
          inhoud: 'De gordijnen blijven dicht.',
        },
        ...({ bron: 'WIJKBEWONER', leefgebieden: ['WONEN'] } as const),
      };
      const { registreerSignaal } = (await vraag(werk('wijkcoach'), RegistreerSignaalDocument, { input })).data;
      expect(registreerSignaal).toMatchObject({ fouten: [], signaal: { versie: 1 } });
    });
    test('bij de Wmo een melding, en hoort alles wat er niet aan klopt', async () => {
      const input = {
        ...eens(),
        persoon: 'p-karin',
        leefgebieden: ['VERVOER'] as const,
        hulpvraag: 'Fietst niet meer.',
      };
      const consulent = werk('wmo-consulent');
      const { registreerWmoMelding } = (await vraag(consulent, RegistreerWmoMeldingDocument, { input })).data;
      expect(registreerWmoMelding).toMatchObject({ fouten: [], melding: { fase: 'MELDING', gemeldOp: VANDAAG } });
      const later = { ...input, ...eens(), gemeldOp: plusDagen(VANDAAG, 2) };
      const mis = (await vraag(consulent, RegistreerWmoMeldingDocument, { input: later })).data.registreerWmoMelding;
      expect(mis).toMatchObject({ melding: null, fouten: [{ veld: ['gemeldOp'] }] });
    });
    test('bij schuldhulp een aanmelding', async () => {
      const input = { ...eens(), persoon: 'p-mark', hulpvraag: 'Betaalt de huur niet meer.' };
      const verlener = werk('schuldhulpverlener');
      const { meldAanVoorSchuldhulp } = (await vraag(verlener, MeldAanVoorSchuldhulpDocument, { input })).data;
      expect(meldAanVoorSchuldhulp).toMatchObject({ fouten: [], traject: { status: 'AANMELDING' } });
    });
    test('bij het CJG een hulpvraag, als ouder', async () => {
      const input = { ...eens(), persoon: 'p-daan', leefgebieden: ['OPVOEDING'] as const, vraag: 'Hoe gaan we om?' };
      const { registreerHulpvraag } = (await vraag(hub.klant('inwoner-karin'), RegistreerHulpvraagDocument, { input }))
        .data;
      expect(registreerHulpvraag).toMatchObject({ fouten: [], hulpvraag: { gesteldDoor: 'VERTEGENWOORDIGER' } });
    });
    test('bij de wijkverpleging een indicatie', async () => {
      const dag = (dagen: number) => plusDagen(VANDAAG, dagen);
      const input = {
        ...{ ...eens(), persoon: 'p-henk', minutenVerzorging: 210, minutenVerpleging: 70, toelichting: 'Na de val.' },
        ...({ grondslag: 'GENEESKUNDIGE_ZORG', leveringsvorm: 'ZIN' } as const),
        ...{ leefgebieden: ['LICHAMELIJK_FUNCTIONEREN'] as const, vanaf: dag(1), tot: dag(120) },
      };
      const nurse = werk('wijkverpleegkundige');
      const { stelIndicatie } = (await vraag(nurse, StelIndicatieDocument, { input })).data;
      expect(stelIndicatie).toMatchObject({ fouten: [], indicatie: { fase: 'INDICATIE', vanaf: dag(1) } });
    });
  });

  test('krijgt een weigering met haar status en haar code', async () => {
    const zonderDoel = vraag(hub.klant('wijkcoach'), WieBenIkDocument);
    await expect(zonderDoel).rejects.toMatchObject({ status: 400, code: 'DOEL_ONTBREEKT' });
    const onbekend = vraag({ url: hub.url, token: async () => 'geen.token' }, WieBenIkDocument);
    await expect(onbekend).rejects.toBeInstanceOf(VraagGeweigerd);
    await expect(onbekend).rejects.toMatchObject({ status: 401, code: 'TOKEN_ONGELDIG' });
    const { data } = await vraag(hub.klant('wijkcoach', 'UITVOERING'), WieBenIkDocument);
    expect(data.wieBenIk).toMatchObject({ rollen: ['WIJKCOACH'], doel: 'UITVOERING' });
  });
});
