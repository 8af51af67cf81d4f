import { randomBytes } from 'node:crypto';
import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { proefbestanden } from '#waarborgen/conformance/proefbestand';
import { type ProefDatabase, proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import type { Huishoudenomgeving } from '../omgeving';
import { huishouden } from '../subgraph';
import { Plangebeurtenis } from './Plangebeurtenis';

const sleutels = PARTNERDOMEINEN.map((domein) => [`PSEUDONIEM_SLEUTEL_${domein}`, randomBytes(32)]);
const soorten = huishouden.rijsoorten(Object.fromEntries(sleutels) as Huishoudenomgeving);
const bestanden = proefbestanden();
let database: ProefDatabase;
let opslag: Opslag;
const lees = async (...rijen: object[]) => {
  const { fouten } = await loadFile(opslag, { pad: bestanden.write(rijen), soorten, strict: false });
  return fouten.map(({ regel, code, veld }) => [regel, code, veld]);
};
let nr = 0;
/** A household with somebody in it, and the rows of a plan. */
const nieuw = async () => {
  nr += 1;
  const [hh, persoon, plan] = [`hh-${nr}`, `p-${nr}`, `plan-${nr}`];
  const bsn = ['999990019', '999990020', '999990032', '999990044', '999990056', '999990068'][nr - 1];
  const mens = {
    voornaam: 'A',
    achternaam: 'B',
    geboortedatum: '1980-01-01',
    woontIn: [{ huishouden: hh, vanaf: '2020-01-01' }],
  };
  expect(
    await lees({ soort: 'huishouden', kenmerk: hh }, { soort: 'persoon', kenmerk: persoon, bsn, ...mens }),
  ).toEqual([]);
  const rij = (anders: object = {}) => ({
    ...{ soort: 'plan', kenmerk: plan, huishouden: hh, status: 'CONCEPT', opgesteldOp: '2026-09-01', ...anders },
  });
  const doel = (anders: object = {}) => ({
    ...{ soort: 'doel', kenmerk: `doel-${nr}`, plan, betreft: [persoon], leefgebied: 'WONEN' },
    ...{ gewenstResultaat: 'Droog.', meting: 'Geen schimmel.', streefdatum: '2027-01-01', ...anders },
  });
  const actie = (anders: object = {}) => ({
    ...{ soort: 'actie', kenmerk: `actie-${nr}`, doel: `doel-${nr}`, uitvoerder: 'ZELF', wat: 'Luchten.', ...anders },
  });
  const gebeurt = (soort: Plangebeurtenis['soort']) =>
    opslag.write((manager) =>
      manager.insert(Plangebeurtenis, {
        ...{ plan, nr: 1, soort, inhoud: {}, persoon: null, functionaris: null, organisatie: null, reden: null },
        tijdstip: '2026-10-01T10:00:00.000Z',
      }),
    );
  return { rij, doel, actie, gebeurt };
};

beforeAll(async () => {
  database = await proefDatabase('aanlevering');
  opslag = await openOpslagOf(huishouden, { DATABASE_URL: database.url, MIGRATIES: true });
});
afterAll(async () => {
  await opslag.close();
  await database.cleanUp();
  bestanden.cleanUp();
});

describe('een geleverd plan', () => {
  test('kan bij een volgende levering veranderen, zolang er in de hub niets mee is gebeurd', async () => {
    const { rij, doel, actie } = await nieuw();
    expect(await lees(rij(), doel(), actie())).toEqual([]);
    expect(
      await lees(
        rij({ status: 'VASTGESTELD', vastgesteldOp: '2026-09-15' }),
        doel({ meting: 'Anders.' }),
        actie({ wat: 'Ook.' }),
      ),
    ).toEqual([]);
  });
  test('staat vast zodra het in de hub verdergaat; hetzelfde nog eens leveren mag', async () => {
    const { rij, doel, actie, gebeurt } = await nieuw();
    expect(await lees(rij(), doel(), actie())).toEqual([]);
    await gebeurt('VASTGESTELD');
    expect(await lees(rij(), doel(), actie())).toEqual([]);
    const anders = [
      rij({ status: 'HERZIENING' }),
      doel({ meting: 'Anders.' }),
      actie({ wat: 'Anders.' }),
      doel({ kenmerk: 'doel-x' }),
    ];
    expect(await lees(...anders)).toEqual([1, 2, 3, 4].map((regel) => [regel, 'PLAN_IN_HUB', 'plan']));
    expect(await lees(actie({ kenmerk: 'actie-x' }))).toEqual([[1, 'PLAN_IN_HUB', 'plan']]);
  });
  test('is er een per huishouden die openstaat: in een bestand, en naast een dat er al is', async () => {
    const { rij } = await nieuw();
    const twee = rij({ kenmerk: `ander-${nr}` });
    expect(await lees(rij(), twee)).toEqual([[2, 'PLAN_LOOPT_AL', 'huishouden']]);
    expect(await lees(twee)).toEqual([[1, 'PLAN_LOOPT_AL', 'huishouden']]);
    expect(await lees(rij({ kenmerk: `oud-${nr}`, status: 'AFGESLOTEN' }))).toEqual([]);
    expect(await lees(rij({ status: 'AFGESLOTEN' }), twee)).toEqual([]);
  });
  test('is voorbij als het in de hub is gesloten: dan kan er een volgend komen', async () => {
    const { rij, gebeurt } = await nieuw();
    expect(await lees(rij())).toEqual([]);
    await gebeurt('GESLOTEN');
    expect(await lees(rij({ kenmerk: `ander-${nr}` }))).toEqual([]);
  });
});
