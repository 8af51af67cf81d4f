import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { WijkverplegingFase } from '#schema/lijsten/hulp';
import { Leveringsvorm } from '#schema/lijsten/omvang';
import { Domein, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { type Opstelling, setUpPartner, vraag } from '#waarborgen/conformance/opstelling';
import { partnerHoudtZichAanDeRegels } from '#waarborgen/conformance/partnerHoudtZich';
import { proefbestanden } from '#waarborgen/conformance/proefbestand';
import { proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { rijsoorten } from './rijsoorten';
import { wijkverpleging } from './subgraph';
import type { WijkverplegingRecords } from './tabellen';
import { VerpleegIndicatie } from './VerpleegIndicatie';
import { WijkverplegingDossier } from './WijkverplegingDossier';

const bestand = join(__dirname, 'proef', 'wijkverpleging.jsonl');
const PATIENT = '999990068';
const ALLEEN_POLIS = '999990020';

partnerHoudtZichAanDeRegels(wijkverpleging, {
  domein: Domein.WIJKVERPLEGING,
  bestand,
  bsn: PATIENT,
  details: `indicaties { grondslag minutenVerzorging minutenVerpleging toelichting redenEinde }
    zorgplannen { problemen acties aandachtsgebieden { domein gebied aard probleem kennis gedrag status } }
    evaluaties { bevindingen aandachtsgebieden { status } }
    inzet { week minutenGepland minutenGeleverd afwijking wijktAf toelichting } polissen { polisnummer }`,
  leeg: ['Contact.team', 'Polis.tot'],
});

describe('WIJKVERPLEGING: de zorgverzekeraar ziet polissen en totalen, geen inhoud van de zorg', () => {
  const query = `query($r: [_Any!]!) { _entities(representations: $r) { ... on Persoon { wijkverpleging {
    betrokken minutenPerWeek inzetPerMaand { maand minutenGepland minutenGeleverd } leefgebieden
    polissen { verzekeraar polissoort polisnummer }
    indicaties { fase leveringsvorm vanaf tot beeindigdOp evaluerenVoor leefgebieden
      grondslag minutenVerzorging minutenVerpleging toelichting redenEinde }
    zorgplannen { doelen problemen } evaluaties { conclusie bevindingen } inzet { week }
    termijnen { omschrijving } gebeurtenissen { edges { node { omschrijving leefgebieden } } } } } } }`;
  let op: Opstelling;
  beforeAll(async () => {
    op = await setUpPartner(wijkverpleging, Domein.WIJKVERPLEGING, bestand);
  });
  afterAll(() => op?.stop());

  const dossier = async (bsn: string, grond: Grond, niv: Inzageniveau) => {
    const bewijs = op.bewijs({ psd: op.pseudoniem(bsn), grond, niv });
    const r = [{ __typename: 'Persoon', id: 'p-1', bewijsWijkverpleging: bewijs }];
    const headers = { authorization: `Bearer ${op.token}`, doelbinding: 'PLANREGIE' };
    const antwoord = await vraag(op.url, query, headers, { r });
    expect(antwoord.errors).toBeUndefined();
    return antwoord.data._entities[0].wijkverpleging;
  };
  const doel = { doelen: ['Zo lang mogelijk thuis wonen'] };

  test('de verzekeraar leest in zijn eigen domein hoofdlijnen, en daarvan geen zorgplan', async () => {
    const geenInhoud = {
      ...{ grondslag: null, minutenVerzorging: null, minutenVerpleging: null, toelichting: null, redenEinde: null },
      ...{ leveringsvorm: 'ZIN', leefgebieden: [], evaluerenVoor: null },
    };
    const gebeurd = (omschrijving: string) => ({ node: { omschrijving, leefgebieden: [] } });
    expect(await dossier(PATIENT, Grond.EIGEN_DOSSIER, Inzageniveau.HOOFDLIJNEN)).toEqual({
      betrokken: true,
      minutenPerWeek: 390,
      inzetPerMaand: [{ maand: '2026-06', minutenGepland: 390, minutenGeleverd: 375 }],
      leefgebieden: [],
      polissen: [{ verzekeraar: 'Zorgverzekeraar Waalland', polissoort: 'NATURA', polisnummer: null }],
      indicaties: [
        { fase: 'BEEINDIGD', vanaf: '2025-12-01', tot: '2026-03-31', beeindigdOp: '2026-03-31', ...geenInhoud },
        { fase: 'UITVOERING', vanaf: '2026-06-01', tot: '2099-12-31', beeindigdOp: null, ...geenInhoud },
      ],
      zorgplannen: [],
      evaluaties: [],
      inzet: null,
      termijnen: [{ omschrijving: 'Herindicatie wijkverpleging' }, { omschrijving: 'Herindicatie wijkverpleging' }],
      gebeurtenissen: {
        edges: [
          gebeurd('Indicatie voor wijkverpleging'),
          gebeurd('Einde van de wijkverpleging'),
          gebeurd('Indicatie voor wijkverpleging'),
        ],
      },
    });
  });
  test('wie met toestemming hoofdlijnen leest, ziet de doelen en niet waarom', async () => {
    const gezien = await dossier(PATIENT, Grond.TOESTEMMING, Inzageniveau.HOOFDLIJNEN);
    expect(gezien).toMatchObject({ minutenPerWeek: 390, zorgplannen: [{ ...doel, problemen: null }], inzet: null });
  });
  test('de wijkverpleegkundige leest het hele zorgplan', async () => {
    const gezien = await dossier(PATIENT, Grond.EIGEN_DOSSIER, Inzageniveau.DETAILS);
    const zorgplannen = [{ ...doel, problemen: ['Vergeetachtig, verdwaalt soms'] }];
    expect(gezien).toMatchObject({ zorgplannen, inzet: [{ week: '2026-W23' }] });
  });
  test('een polis alleen maakt de wijkverpleging niet betrokken', async () => {
    const gezien = await dossier(ALLEEN_POLIS, Grond.EIGEN_INZAGE, Inzageniveau.DETAILS);
    const polissen = [{ polissoort: 'RESTITUTIE', polisnummer: 'WL-000002' }];
    expect(gezien).toMatchObject({ betrokken: false, minutenPerWeek: 0, polissen, gebeurtenissen: { edges: [] } });
  });
});

describe('WIJKVERPLEGING: termijnen en totalen', () => {
  const indicatie = {
    kenmerk: 'i',
    herindicatieVan: null,
    fase: WijkverplegingFase.UITVOERING,
    geindiceerdOp: '2026-05-18',
    vanaf: '2026-06-01',
    tot: '2026-11-23',
    leefgebieden: [],
    minutenVerzorging: 120,
    minutenVerpleging: 60,
  };
  const opvolger = {
    ...indicatie,
    kenmerk: 'j',
    herindicatieVan: 'i',
    geindiceerdOp: '2026-11-09',
    vanaf: '2026-11-16',
    tot: null,
    minutenVerzorging: 240,
  };
  const beeindigd = { ...indicatie, fase: WijkverplegingFase.BEEINDIGD };
  const dossier = (vandaag: string, ...indicaties: object[]) => {
    const leeg = { zorgplannen: [], evaluaties: [], inzet: [], polissen: [] };
    const records = { ...leeg, indicaties } as unknown as WijkverplegingRecords;
    return new WijkverplegingDossier({} as never, async () => records, vandaag);
  };

  test('een herindicatie is op de laatste dag van de indicatie nog op tijd, en de dag erna te laat', async () => {
    const verwacht = { omschrijving: 'Herindicatie wijkverpleging', uiterlijk: '2026-11-23', bron: 'afspraak' };
    expect(await dossier('2026-11-23', indicatie).termijnen).toMatchObject([{ ...verwacht, teLaat: false }]);
    expect(await dossier('2026-11-24', indicatie).termijnen).toMatchObject([{ ...verwacht, teLaat: true }]);
  });
  test.each([
    [Leveringsvorm.ZIN, ['Zorgplan wijkverpleging', 'Herindicatie wijkverpleging'], '2026-06-15'],
    [Leveringsvorm.PGB, ['Herindicatie wijkverpleging'], '2026-11-23'],
  ])('voor het zorgplan wacht %s op: %s', async (leveringsvorm, verwacht, uiterlijk) => {
    const nieuw = { ...indicatie, fase: WijkverplegingFase.INDICATIE, leveringsvorm };
    const termijnen = await dossier('2026-06-01', nieuw).termijnen;
    expect(termijnen?.map(({ omschrijving }) => omschrijving)).toEqual(verwacht);
    const zaak = Object.assign(new VerpleegIndicatie(), nieuw);
    expect(VerpleegIndicatie.wachtOp(zaak)).toMatchObject({ omschrijving: verwacht[0], uiterlijk });
  });
  test('een herindicatie rondt de termijn af, en een indicatie zonder einde heeft er geen', async () => {
    const verwacht = [{ afgerondOp: '2026-11-09', teLaat: false }];
    expect(await dossier('2027-01-01', indicatie, opvolger).termijnen).toMatchObject(verwacht);
    expect(await dossier('2027-01-01', beeindigd, opvolger).termijnen).toMatchObject(verwacht);
  });
  test('zorg die is beeindigd zonder herindicatie heeft geen termijn en maakt niet betrokken', async () => {
    const { termijnen, betrokken } = dossier('2027-01-01', beeindigd);
    expect([await termijnen, await betrokken]).toEqual([[], false]);
  });
  test('minuten tellen van de eerste tot en met de laatste dag van de indicatie', async () => {
    const dagen = ['2026-05-31', '2026-06-01', '2026-11-23', '2026-11-24'];
    const minuten = await Promise.all(dagen.map((vandaag) => dossier(vandaag, indicatie).minutenPerWeek));
    expect(minuten).toEqual([0, 180, 180, 0]);
    expect(await dossier('2026-10-01', beeindigd).minutenPerWeek).toBe(0);
  });
  test('een herindicatie vervangt de minuten van de vorige en telt er niet bij op', async () => {
    const dagen = ['2026-11-15', '2026-11-16'];
    const minuten = await Promise.all(dagen.map((vandaag) => dossier(vandaag, indicatie, opvolger).minutenPerWeek));
    expect(minuten).toEqual([180, 300]);
  });
});

describe('WIJKVERPLEGING: aanlevering', () => {
  const { inzet } = rijsoorten(Buffer.alloc(32));
  const rij = { kenmerk: 'n', bsn: PATIENT, indicatie: 'i', minutenGepland: 60 };

  test.each(['2026-W01', '2026-W53'])('week %s bestaat', (week) => {
    expect(inzet.schema.safeParse({ ...rij, week }).success).toBe(true);
  });
  test('dezelfde week van een indicatie komt er geen tweede keer bij, ook niet onder een ander kenmerk', async () => {
    const database = await proefDatabase('wijkverpleging_dubbel');
    const opslag = await openOpslagOf(wijkverpleging, { DATABASE_URL: database.url, MIGRATIES: true });
    const [eerst, daarna] = [proefbestanden(), proefbestanden()];
    const lever = async (bestanden: typeof eerst, ...rijen: object[]) => {
      const opties = { pad: bestanden.write(rijen), soorten: rijsoorten(Buffer.alloc(32)), strict: false };
      const { fouten } = await loadFile(opslag, opties);
      bestanden.cleanUp();
      return fouten.map(({ regel, veld, code }) => [regel, veld, code]);
    };
    const i = readFileSync(bestand, 'utf8')
      .split('\n')
      .slice(0, 2)
      .map((regel) => JSON.parse(regel));
    const week = (kenmerk: string, anders: object = {}) => ({
      ...{ ...rij, soort: 'inzet', kenmerk, indicatie: 'i-1', week: '2026-W23', ...anders },
    });
    expect(await lever(eerst, ...i, week('n-1'), week('n-2'))).toEqual([[4, undefined, 'WAARDE_BEZET']]);
    const ander = [week('n-4', { week: '2026-W24' }), week('n-5', { indicatie: 'i-0' })];
    expect(await lever(daarna, week('n-3'), ...ander)).toEqual([[1, 'indicatie, week', 'WAARDE_BEZET']]);
    await opslag.close();
    await database.cleanUp();
  });
  test.each(['2025-W53', '2026-W00', '2026-W54', '2026-53', '2026-W1', ''])('week "%s" bestaat niet', (week) => {
    expect(inzet.schema.safeParse({ ...rij, week }).error?.issues).toMatchObject([{ path: ['week'] }]);
  });
});
