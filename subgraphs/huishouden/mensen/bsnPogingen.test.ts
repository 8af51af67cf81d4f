import { type ProefDatabase, proefDatabase } from '#waarborgen/conformance/proefDatabase';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import type { Bronnen } from '../store/bronnen';
import { huishouden } from '../subgraph';
import { BsnPoging } from './BsnPoging';
import { bsnPoging } from './bsnPogingen';

describe('de rem op het raden van een BSN', () => {
  const GRENS = 3;
  let database: ProefDatabase;
  let opslag: Opslag;
  beforeAll(async () => {
    database = await proefDatabase('pogingen');
    opslag = await openOpslagOf(huishouden, { DATABASE_URL: database.url, MIGRATIES: true });
  });
  afterAll(async () => {
    await opslag?.close();
    await database?.cleanUp();
  });
  beforeEach(() => opslag.write((manager) => manager.clear(BsnPoging)));

  const door = (sub: string, nu = '2026-11-24T10:00:00.000Z') =>
    bsnPoging({
      ...{ opslag, nu: new Date(nu), omgeving: { BSN_POGINGEN_PER_UUR: GRENS } },
      vrager: { sub, organisatie: 'org-wmo' },
    } as Bronnen);
  const gehoord = async (pogingen: ReturnType<typeof door>[]): Promise<number> =>
    (await Promise.all(pogingen.map((poging) => poging.teVeel()))).filter((fout) => fout === undefined).length;

  test('laat er van honderd tegelijk niet meer door dan van honderd na elkaar', async () => {
    const honderd = Array.from({ length: 100 }, () => door('gisser'));
    expect(await gehoord(honderd)).toBeLessThanOrEqual(GRENS);
    expect(await opslag.lezer.count(BsnPoging)).toBe(100);
  });
  test('telt een poging die opnieuw wordt beoordeeld een keer', async () => {
    const poging = door('gisser');
    for (let keer = 0; keer < 10; keer += 1) expect(await poging.teVeel()).toBeUndefined();
    expect(await opslag.lezer.count(BsnPoging)).toBe(1);
  });
  test('vergeet wat klopte, en na een uur ook wat niet klopte', async () => {
    const goed = door('gisser');
    await goed.teVeel();
    await goed.geslaagd();
    expect(await gehoord([door('gisser'), door('gisser'), door('gisser')])).toBe(3);
    expect(await gehoord([door('gisser')])).toBe(0);
    expect(await gehoord([door('gisser', '2026-11-24T11:00:00.001Z')])).toBe(1);
    expect(await opslag.lezer.count(BsnPoging)).toBe(1);
  });
  test('vergeet niets van wie nooit telde', async () => {
    await door('gisser').geslaagd();
    expect(await opslag.lezer.count(BsnPoging)).toBe(0);
  });
});
