import { join } from 'node:path';
import { Toegang } from '#schema/dossier/Toegang';
import { Domein } from '#schema/lijsten/toegang';
import { partnerHoudtZichAanDeRegels } from '#waarborgen/conformance/partnerHoudtZich';
import { plusDagen } from '#waarborgen/dienst/klok';
import { Budgetbeheer } from './Budgetbeheer';
import { BedreigendeSituatie } from './lijsten';
import { PlanVanAanpak } from './PlanVanAanpak';
import { rijsoorten } from './rijsoorten';
import { Schuld } from './Schuld';
import { SchuldhulpAanmelding } from './SchuldhulpAanmelding';
import { SchuldhulpDossier } from './SchuldhulpDossier';
import { SchuldhulpTraject } from './SchuldhulpTraject';
import { schuldhulp } from './subgraph';
import type { SchuldhulpRecords } from './tabellen';

partnerHoudtZichAanDeRegels(schuldhulp, {
  domein: Domein.SCHULDHULP,
  bestand: join(__dirname, 'proef', 'schuldhulp.jsonl'),
  bsn: '999990019',
  details: `vroegsignalen { bron signaalpartner achterstand dreiging contactpogingen { op contactsoort bereikt } resultaat }
    aanmeldingen { dreiging vroegsignaal hulpvraag toelating } toelatingsbesluiten { toelating motivering }
    trajecten { oplossing kredietverstrekker redenEinde } plannenVanAanpak { afspraken } budgetbeheer { zaaknummer }
    schulden { schuldeiser oorspronkelijkBedrag huidigBedrag preferent peildatum redenWijziging }
    voorstellen { stand oplossing aanbod looptijd vrijTeLatenBedrag vrijTeLatenBron vrijTeLatenOp totaleSchuld
      aangebodenPercentage akkoordPercentage dwangakkoordGevraagdOp dwangakkoord dwangakkoordOp redenIntrekking
      regels { schuld schuldeiser schuldsoort bedrag preferent antwoord antwoordOp reden aangeboden } }
    totaleSchuld aantalSchuldeisers schuldPerSoort { schuldsoort bedrag schuldeisers }`,
  leeg: ['Contact.team'],
});

const aanmelding = (velden: Partial<SchuldhulpAanmelding> = {}): SchuldhulpAanmelding =>
  Object.assign(new SchuldhulpAanmelding(), {
    ...{ kenmerk: 'a-1', aangemeldOp: '2026-10-26', intakeOp: null, dreiging: null },
    ...{ organisatie: 'Stadsbank', schuldhulpverlener: 'P. Kok', telefoon: '024 000 0021' },
    ...velden,
  });
const traject = (velden: Partial<SchuldhulpTraject> = {}): SchuldhulpTraject =>
  Object.assign(new SchuldhulpTraject(), { kenmerk: 't-1', aanmelding: 'a-1', beeindigdOp: null, ...velden });
const plan = (vastgesteldOp: string): PlanVanAanpak =>
  Object.assign(new PlanVanAanpak(), { kenmerk: `p-${vastgesteldOp}`, aanmelding: 'a-1', vastgesteldOp, doelen: [] });
const dossier = (records: Partial<SchuldhulpRecords>, vandaag = '2026-11-23') => {
  const leeg = {
    ...{ vroegsignalen: [], aanmeldingen: [], toelatingsbesluiten: [], trajecten: [] },
    ...{ plannenVanAanpak: [], schulden: [], voorstellen: [], budgetbeheer: [] },
  };
  return new SchuldhulpDossier(new Toegang(), async () => ({ ...leeg, ...records }), vandaag);
};

describe('SCHULDHULP: de intake is binnen vier weken, en binnen drie werkdagen als de situatie bedreigend is', () => {
  const intakeOp = async (vandaag: string, velden: Partial<SchuldhulpAanmelding> = {}) =>
    (await dossier({ aanmeldingen: [aanmelding(velden)] }, vandaag).termijnen)[0];
  const dreiging = BedreigendeSituatie.WONINGONTRUIMING;

  test('op de laatste dag van vier weken is het niet te laat, de dag erna wel', async () => {
    expect(await intakeOp('2026-11-23')).toMatchObject({
      uiterlijk: '2026-11-23',
      bron: 'Wgs art. 4 lid 1',
      teLaat: false,
    });
    expect(await intakeOp('2026-11-24')).toMatchObject({ teLaat: true });
  });
  test.each([
    ['een maandag', '2026-11-16', '2026-11-19'],
    ['een woensdag', '2026-11-18', '2026-11-23'],
    ['een vrijdag', '2026-11-20', '2026-11-25'],
    ['een zaterdag', '2026-11-21', '2026-11-25'],
    ['een zondag', '2026-11-22', '2026-11-25'],
    ['de woensdag voor Kerst', '2026-12-23', '2026-12-29'],
    ['de woensdag voor Pasen', '2027-03-24', '2027-03-31'],
    ['de maandag voor 5 mei en Hemelvaartsdag', '2027-05-03', '2027-05-11'],
  ])('drie werkdagen na %s slaan weekend en feestdagen over', async (_, aangemeldOp, uiterlijk) => {
    const velden = { dreiging, aangemeldOp };
    expect(await intakeOp(uiterlijk, velden)).toMatchObject({ uiterlijk, bron: 'Wgs art. 4 lid 2', teLaat: false });
    expect(await intakeOp(uiterlijk, { ...velden, intakeOp: plusDagen(uiterlijk, 1) })).toMatchObject({ teLaat: true });
  });
  test('vier weken die op een feestdag eindigen, lopen door tot de eerste werkdag', async () => {
    const aangemeld = (aangemeldOp: string) => intakeOp('2027-01-04', { aangemeldOp });
    expect(await aangemeld('2026-11-27')).toMatchObject({ uiterlijk: '2026-12-28', teLaat: true });
    expect(await aangemeld('2026-12-04')).toMatchObject({ uiterlijk: '2027-01-04', teLaat: false });
  });
  test('een intake op tijd wordt later niet te laat', async () => {
    expect(await intakeOp('2027-06-01', { intakeOp: '2026-11-23' })).toMatchObject({ teLaat: false });
  });
});

describe('SCHULDHULP: het plan van aanpak is binnen acht weken na de intake', () => {
  const aanmeldingen = [aanmelding({ aangemeldOp: '2026-09-21', intakeOp: '2026-09-28' })];
  const planOp = async (vandaag: string, records: Partial<SchuldhulpRecords> = {}) =>
    (await dossier({ aanmeldingen, ...records }, vandaag).termijnen)[1];

  test('op de laatste dag is het niet te laat, de dag erna wel', async () => {
    expect(await planOp('2026-11-23')).toMatchObject({ uiterlijk: '2026-11-23', bron: 'Wgs art. 4a', teLaat: false });
    expect(await planOp('2026-11-24')).toMatchObject({ teLaat: true });
  });
  test('acht weken die op Kerst eindigen, lopen door tot de eerste werkdag', async () => {
    const opKerst = [aanmelding({ aangemeldOp: '2026-10-26', intakeOp: '2026-10-30' })];
    expect(await planOp('2026-12-28', { aanmeldingen: opKerst })).toMatchObject({
      uiterlijk: '2026-12-28',
      teLaat: false,
    });
  });
  test('zonder intake is er nog geen termijn voor het plan', async () => {
    expect(await planOp('2027-06-01', { aanmeldingen: [aanmelding()] })).toBeUndefined();
  });
  test('het eerste plan telt, een later plan maakt het niet alsnog te laat', async () => {
    const plannenVanAanpak = [plan('2027-03-01'), plan('2026-11-23')];
    expect(await planOp('2027-06-01', { plannenVanAanpak })).toMatchObject({ afgerondOp: '2026-11-23', teLaat: false });
  });
  test('wie eerder is uitgestroomd, heeft geen open termijn meer', async () => {
    const trajecten = [traject({ beeindigdOp: '2026-10-12' })];
    expect(await planOp('2027-06-01', { trajecten })).toMatchObject({ afgerondOp: '2026-10-12', teLaat: false });
  });
});

describe('SCHULDHULP: wat het dossier samenvat', () => {
  test('betrokken is wie een aanmelding heeft waarvan niet elk traject is beeindigd', async () => {
    const aanmeldingen = [aanmelding()];
    const beeindigd = traject({ beeindigdOp: '2026-11-01' });
    expect(await dossier({ aanmeldingen }).betrokken).toBe(true);
    expect(await dossier({ aanmeldingen, trajecten: [beeindigd, traject({ kenmerk: 't-2' })] }).betrokken).toBe(true);
    expect(await dossier({ aanmeldingen, trajecten: [beeindigd] }).betrokken).toBe(false);
    expect(await dossier({ aanmeldingen, trajecten: [beeindigd] }).contact).toBeNull();
  });
  test('de totale schuld is wat nu open staat, in hele centen', async () => {
    const schuld = (huidigBedrag: number) =>
      Object.assign(new Schuld(), { oorspronkelijkBedrag: 999_999, huidigBedrag });
    expect(await dossier({ schulden: [schuld(91_075), schuld(30_000), schuld(0)] }).totaleSchuld).toBe(121_075);
    expect(await dossier({}).totaleSchuld).toBe(0);
  });
  test('wat nog moet ingaan, staat nog niet op de tijdlijn', async () => {
    const budgetbeheer = [Object.assign(new Budgetbeheer(), { kenmerk: 'b-1', vanaf: '2026-11-24' })];
    const tijdlijn = (vandaag: string) => dossier({ budgetbeheer }, vandaag).gebeurtenissen({ first: 20 });
    expect((await tijdlijn('2026-11-23')).edges).toEqual([]);
    expect((await tijdlijn('2026-11-24')).edges).toHaveLength(1);
  });
});

describe('SCHULDHULP: een aangeleverde rij', () => {
  const rij = {
    kenmerk: 'd-1',
    bsn: '999990019',
    schuldsoort: 'NUTS',
    sinds: '2026-01-01',
    schuldeiser: 'Waalstroom Energie',
  };
  const fouten = (velden: object) =>
    rijsoorten(Buffer.alloc(32))
      .schuld.schema.safeParse({ ...rij, ...velden })
      .error?.issues.map((i) => i.path.join('.')) ?? [];

  test.each<[string, object, string[]]>([
    ['hele centen zijn goed', { oorspronkelijkBedrag: 84250, huidigBedrag: 0 }, []],
    ['een halve cent niet', { oorspronkelijkBedrag: 84250.5, huidigBedrag: 1 }, ['oorspronkelijkBedrag']],
    ['een negatief bedrag niet', { oorspronkelijkBedrag: 84250, huidigBedrag: -1 }, ['huidigBedrag']],
    [
      'een onbekende soort en een dag die niet bestaat niet',
      { oorspronkelijkBedrag: 1, huidigBedrag: 1, schuldsoort: 'GOK', sinds: '2026-02-30' },
      ['schuldsoort', 'sinds'],
    ],
  ])('%s', (_, velden, verwacht) => {
    expect(fouten(velden)).toEqual(verwacht);
  });
});

describe('SCHULDHULP: een aangeleverd voorstel', () => {
  const regel = { schuld: 'd-1', schuldeiser: 'Waalstroom Energie', schuldsoort: 'NUTS', bedrag: 1 };
  const voorstel = (reden: string) => ({
    ...{ kenmerk: 'v-1', bsn: '999990019', traject: 't-1', stand: 'VERZONDEN', oplossing: 'NULAANBOD' },
    ...{ verzondenOp: '2026-06-29', antwoordVoor: '2026-07-27', aanbod: 0, looptijd: 0 },
    ...{ vrijTeLatenBedrag: 1, vrijTeLatenBron: 'vtlb', vrijTeLatenOp: '2026-06-23', inhoud: [{ ...regel, reden }] },
  });
  test.each([
    [255, []],
    [256, ['inhoud.0.reden']],
  ])('noemt bij een antwoord een reden van hoogstens 255 tekens (%s): %s', (lengte, verwacht) => {
    const { error } = rijsoorten(Buffer.alloc(32)).voorstel.schema.safeParse(voorstel('x'.repeat(lengte)));
    expect(error?.issues.map((i) => i.path.join('.')) ?? []).toEqual(verwacht);
  });
});
