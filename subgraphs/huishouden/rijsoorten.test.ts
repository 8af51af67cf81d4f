import { randomBytes } from 'node:crypto';
import { DOMEINEN, PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { proefbestanden } from '#waarborgen/conformance/proefbestand';
import { type ProefDatabase, proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { Lidmaatschap } from './mensen/Lidmaatschap';
import type { Huishoudenomgeving } from './omgeving';
import { huishouden } from './subgraph';

const BSN = '999990019';
const sleutels = PARTNERDOMEINEN.map((domein) => [`PSEUDONIEM_SLEUTEL_${domein}`, randomBytes(32)]);
const soorten = huishouden.rijsoorten(Object.fromEntries(sleutels) as Huishoudenomgeving);
const bestanden = proefbestanden();
let database: ProefDatabase;
let opslag: Opslag;
const lees = async (...rijen: object[]) => {
  const { fouten } = await loadFile(opslag, { pad: bestanden.write(rijen), soorten, strict: false });
  return fouten.map(({ regel: _, ...fout }) => fout);
};
const persoon = (anders: object = {}) => ({
  ...{ soort: 'persoon', kenmerk: 'p-1', bsn: BSN, voornaam: 'A', achternaam: 'B', geboortedatum: '1990-01-01' },
  ...{ woontIn: [] },
  ...anders,
});

beforeAll(async () => {
  database = await proefDatabase('rijsoorten');
  opslag = await openOpslagOf(huishouden, { DATABASE_URL: database.url, MIGRATIES: true });
  const kind = persoon({ kenmerk: 'p-kind', bsn: '999990202', geboortedatum: '2020-01-01' });
  const huishoudens = ['hh-1', 'hh-2'].map((kenmerk) => ({ soort: 'huishouden', kenmerk }));
  expect(await lees(...huishoudens, persoon(), kind)).toEqual([]);
});
afterAll(async () => {
  await opslag.close();
  await database.cleanUp();
  bestanden.cleanUp();
});

const bewijs = {
  ...{ soort: 'GEZAGSREGISTER', nummer: 'GR-1', gecontroleerdDoor: 'cjg-coach-dekker', gecontroleerdOp: '2026-01-12' },
};

describe('gezag', () => {
  const gezag = (soortGezag: string, houder?: string) =>
    lees({ soort: 'gezag', kenmerk: 'g-1', kind: 'p-kind', soortGezag, houder, vanaf: '2020-01-01', bewijs });
  const ZONDER = ['TIJDELIJK_GEEN_GEZAG', 'NIET_TE_BEPALEN'];
  const MET = ['EENHOOFDIG_OUDERLIJK_GEZAG', 'GEZAMENLIJK_OUDERLIJK_GEZAG', 'GEZAMENLIJK_GEZAG', 'VOOGDIJ'];

  test.each(MET)('%s noemt wie het heeft', async (soort) => {
    expect(await gezag(soort)).toEqual([{ veld: 'houder', code: 'VELD_ONTBREEKT', bericht: 'ontbreekt' }]);
    expect(await gezag(soort, 'p-1')).toEqual([]);
  });
  test.each([
    [undefined, 'bewijs', 'VELD_ONTBREEKT'],
    [{ ...bewijs, soort: 'NIET_VASTGELEGD' }, 'bewijs.soort', 'WAARDE_ONGELDIG'],
    [{ ...bewijs, nummer: '' }, 'bewijs.nummer', 'WAARDE_ONGELDIG'],
    [{ ...bewijs, gecontroleerdDoor: undefined }, 'bewijs.gecontroleerdDoor', 'WAARDE_ONGELDIG'],
  ])('zonder bewijs en wie het controleerde telt niet: %j', async (wat, veld, code) => {
    const rij = { soort: 'gezag', kenmerk: 'g-2', kind: 'p-kind', soortGezag: 'VOOGDIJ', houder: 'p-1' };
    expect(await lees({ ...rij, vanaf: '2020-01-01', bewijs: wat })).toMatchObject([{ veld, code }]);
  });
  test.each(ZONDER)('%s noemt niemand', async (soort) => {
    expect(await gezag(soort, 'p-1')).toMatchObject([{ veld: 'houder', code: 'WAARDE_ONGELDIG' }]);
    expect(await gezag(soort)).toEqual([]);
  });
});

describe('waar iemand woont', () => {
  const woont = (...woontIn: object[]) => lees(persoon({ kenmerk: 'p-v', bsn: '999990214', woontIn }));
  const hier = { huishouden: 'hh-1', vanaf: '2020-01-01' };
  const daar = { huishouden: 'hh-2', vanaf: '2026-01-01' };
  const lidmaatschappen = () => opslag.lezer.find(Lidmaatschap, { where: { persoon: 'p-v' } });

  test('houdt niet op doordat een latere aanlevering het weglaat', async () => {
    expect(await woont(hier)).toEqual([]);
    const bericht = 'mist een huishouden waar deze persoon nog woont; noem het met hetzelfde begin en een einddatum';
    expect(await woont(daar)).toEqual([{ veld: 'woontIn', code: 'VERHUIZING_ONTBREEKT', bericht }]);
    expect(await lidmaatschappen()).toMatchObject([hier]);
  });
  test('houdt op met een einddatum, en mag daarna weg', async () => {
    expect(await woont({ ...hier, tot: '2025-12-31' }, daar)).toEqual([]);
    expect(await woont(daar)).toEqual([]);
    expect(await lidmaatschappen()).toHaveLength(2);
  });
  test('wie terugkomt woont er opnieuw, en het eerdere verblijf blijft staan', async () => {
    const opnieuw = { ...hier, vanaf: '2026-06-01' };
    expect(await woont(daar, opnieuw)).toEqual([]);
    expect((await lidmaatschappen()).filter((l) => l.huishouden === 'hh-1')).toMatchObject([
      { ...hier, tot: '2025-12-31' },
      { ...opnieuw, tot: null },
    ]);
  });
});

test('het kenmerk van een persoon bevat zijn BSN niet', async () => {
  const bericht = 'bevat een BSN';
  expect(await lees(persoon({ kenmerk: `p-${BSN}` }))).toEqual([{ veld: 'kenmerk', code: 'WAARDE_ONGELDIG', bericht }]);
});

test('twee partners met dezelfde sleutel krijgen geen pseudoniemen', () => {
  const [[, een]] = sleutels;
  const gedeeld = Object.fromEntries([...sleutels, ['PSEUDONIEM_SLEUTEL_CJG', een]]);
  expect(() => huishouden.rijsoorten(gedeeld)).toThrow('PSEUDONIEM_SLEUTEL_CJG');
});

describe('past in de database:', () => {
  const toestemming = (anders: object) => ({
    ...{ soort: 'toestemming', kenmerk: 't-1', betrokkene: 'p-1', aan: { plandeelnemers: true }, domein: 'WMO' },
    ...{ niveau: 'DETAILS', doelen: ['PLANREGIE'], vanaf: '2026-01-01', tot: '2026-12-31', wijze: 'PAPIER' },
    ...{ gegevenOp: '2026-01-01T09:00:00.000Z', ondertekend: [], ...anders },
  });
  const machtiging = {
    ...{ soort: 'vertegenwoordiging', kenmerk: 'v-1', persoon: 'p-1', vertegenwoordiger: 'p-1', vanaf: '2026-01-01' },
    ...{ soortVertegenwoordiging: 'MACHTIGING', bewijs: { ...bewijs, soort: 'VOLMACHT' } },
  };
  test.each<[string, object, string]>([
    ['een tijdstip', toestemming({ gegevenOp: '2026-01-01T09:00:00.0001Z' }), 'gegevenOp'],
    ['doelen', toestemming({ doelen: Array(50).fill('PLANREGIE') }), 'doelen'],
    ['domeinen', { ...machtiging, domeinen: Array(DOMEINEN.length + 1).fill('WMO') }, 'domeinen'],
    [
      'wie een doel betreft',
      {
        ...{ soort: 'doel', kenmerk: 'd-1', plan: 'plan-1', betreft: Array(101).fill('p-1'), leefgebied: 'WONEN' },
        ...{ gewenstResultaat: 'x', meting: 'x', streefdatum: '2026-12-31' },
      },
      'betreft',
    ],
  ])('%s', async (_, rij, veld) => {
    expect(await lees(rij)).toMatchObject([{ veld, code: 'WAARDE_ONGELDIG' }]);
  });
  test('een tijdstip op de milliseconde', async () => {
    expect(await lees(toestemming({}))).toEqual([]);
  });
});
