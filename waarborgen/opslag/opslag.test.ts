import { DataSource, type MigrationInterface, type QueryRunner } from 'typeorm';
import { type ProefDatabase, proefDatabase } from '../conformance/proefDatabase';
import { Proefnotitie, proefPartner } from '../conformance/proefPartner';
import { openOpslagOf } from '../subgraph/subgraph';
import { group } from './group';
import type { Opslag } from './opslag';
import { perPersoon } from './Stuk';
import { createLezers, readAll } from './tabellen';

const statements: string[] = [];
let database: ProefDatabase;
let opslag: Opslag;
const open = () =>
  openOpslagOf(proefPartner, { DATABASE_URL: database.url, MIGRATIES: true }, (sql) => statements.push(sql));
beforeAll(async () => {
  database = await proefDatabase('opslag');
  opslag = await open();
});
afterAll(async () => {
  await opslag.close();
  await database.cleanUp();
});
beforeEach(async () => {
  await opslag.write((manager) => manager.clear(Proefnotitie));
  statements.length = 0;
});

const stuk = (kenmerk: string, persoon = 'x'): object => ({
  ...{ kenmerk, persoon, onderwerp: 'Kennismaking', op: '2026-09-01', leefgebied: 'WONEN' },
});
const aantal = () => opslag.lezer.count(Proefnotitie);
const gelezen = () => statements.filter((sql) => /^SELECT/i.test(sql));

describe('een transactie', () => {
  test('is alles of niets', async () => {
    const mislukt = opslag.write(async (manager) => {
      await manager.insert(Proefnotitie, stuk('n-1'));
      throw new Error('toch niet');
    });
    await expect(mislukt).rejects.toThrow('toch niet');
    expect(await aantal()).toBe(0);
  });
  test('geeft terug wat haar werk opleverde', async () => {
    expect(await opslag.write(async (manager) => manager.count(Proefnotitie))).toBe(0);
  });
  test('veertig tegelijk gaan elk hun gang: geen fout, niets half, en een lezer ziet nooit een halve', async () => {
    const werk = Array.from({ length: 40 }, (_, i) =>
      opslag.write(async (manager) => {
        await manager.insert(Proefnotitie, stuk(`n-${i}-a`));
        if (i % 4 === 0) throw new Error('deze niet');
        await manager.insert(Proefnotitie, stuk(`n-${i}-b`));
      }),
    );
    let bezig = true;
    const afloop = Promise.allSettled(werk).finally(() => {
      bezig = false;
    });
    const gezien = new Set<number>();
    while (bezig) gezien.add(await aantal());
    expect((await afloop).filter(({ status }) => status === 'rejected')).toHaveLength(10);
    expect(await aantal()).toBe(60);
    expect([...gezien].filter((n) => n % 2 === 1)).toEqual([]);
  });
  test('na een mislukte gaat de volgende gewoon door', async () => {
    await opslag.write((manager) => manager.insert(Proefnotitie, stuk('n-1')));
    await expect(opslag.write((manager) => manager.insert(Proefnotitie, stuk('n-1')))).rejects.toThrow();
    await opslag.write((manager) => manager.insert(Proefnotitie, stuk('n-2')));
    expect(await aantal()).toBe(2);
  });
});

test('op SQLite komt er geen ander proces tussen wat een transactie leest en wat zij schrijft', async () => {
  if (!database.url.startsWith('sqlite:')) return;
  const ander = await open();
  let tussendoor: Promise<unknown> = Promise.resolve();
  await opslag.write(async (manager) => {
    await manager.count(Proefnotitie);
    tussendoor = ander.write((m) => m.insert(Proefnotitie, stuk('n-ander')));
    await expect(tussendoor).rejects.toMatchObject({ code: 'SQLITE_BUSY' });
    await manager.insert(Proefnotitie, stuk('n-1'));
  });
  await ander.write((m) => m.insert(Proefnotitie, stuk('n-ander')));
  expect(await aantal()).toBe(2);
  await ander.close();
});

describe('een lezer van een tabel', () => {
  const fill = () =>
    opslag.write((manager) =>
      manager.insert(Proefnotitie, [stuk('n-3'), stuk('n-1'), stuk('n-2', 'y'), stuk('n-9', 'ander')]),
    );

  test('vraagt voor elk aantal personen een keer, en geeft ieder het zijne, op volgorde', async () => {
    await fill();
    for (const personen of [['x'], ['y', 'x', 'onbekend', 'x'], Array.from({ length: 500 }, (_, i) => `p-${i}`)]) {
      statements.length = 0;
      const lezer = perPersoon(opslag, Proefnotitie);
      const stukken = await Promise.all(personen.map((persoon) => lezer.load(persoon)));
      expect(gelezen()).toHaveLength(1);
      const verwacht: Record<string, string[]> = { x: ['n-1', 'n-3'], y: ['n-2'] };
      expect(stukken.map((deel) => deel.map((n) => n.kenmerk))).toEqual(
        personen.map((persoon) => verwacht[persoon] ?? []),
      );
    }
  });
  test('vraagt voor een partner een keer per tabel', async () => {
    await fill();
    statements.length = 0;
    const lezers = createLezers(opslag, { notities: Proefnotitie, nogEens: Proefnotitie });
    const alles = await Promise.all(['x', 'y', 'z'].map((persoon) => readAll(lezers, persoon)));
    expect(gelezen()).toHaveLength(2);
    expect(alles.map(({ notities }) => notities.length)).toEqual([2, 1, 0]);
  });
  test('houdt niets vast voor een volgende vraag', async () => {
    expect(await perPersoon(opslag, Proefnotitie).load('x')).toEqual([]);
    await fill();
    expect(await perPersoon(opslag, Proefnotitie).load('x')).toHaveLength(2);
  });
  test('meldt zijn vraag zonder waarden', async () => {
    await perPersoon(opslag, Proefnotitie).load('pseudoniem-van-iemand');
    expect(statements.join()).toContain('proef_notitie');
    expect(statements.join()).not.toContain('pseudoniem-van-iemand');
  });
});

describe('een database', () => {
  test('die al bij is, wordt niet nog eens ingericht', async () => {
    await opslag.write((manager) => manager.insert(Proefnotitie, stuk('n-1')));
    const tweede = await open();
    expect(await tweede.lezer.count(Proefnotitie)).toBe(1);
    expect(statements.filter((sql) => /^CREATE TABLE .*proef_notitie/i.test(sql))).toEqual([]);
    await tweede.close();
  });
  test('die niet ingericht mag worden, blijft leeg', async () => {
    const leeg = await proefDatabase('leeg');
    const dicht = await openOpslagOf(proefPartner, { DATABASE_URL: leeg.url, MIGRATIES: false });
    await expect(dicht.lezer.count(Proefnotitie)).rejects.toThrow();
    await dicht.close();
    await leeg.cleanUp();
  });
});

describe('een database die niet opengaat, houdt niets vast', () => {
  class Kapot1764000000009 implements MigrationInterface {
    async up(runner: QueryRunner): Promise<void> {
      await runner.query('CREATE TABLE half (id int)');
      throw new Error('deze migratie mislukt');
    }
    async down(): Promise<void> {}
  }
  afterEach(() => jest.restoreAllMocks());

  test('als een migratie mislukt', async () => {
    const leeg = await proefDatabase('mislukt');
    const geopend = jest.spyOn(DataSource.prototype, 'initialize');
    jest.spyOn(console, 'log').mockReturnValue();
    const kapot = { ...proefPartner, migraties: [...proefPartner.migraties, Kapot1764000000009] };
    const poging = openOpslagOf(kapot, { DATABASE_URL: leeg.url, MIGRATIES: true });
    await expect(poging).rejects.toThrow('deze migratie mislukt');
    expect(geopend.mock.contexts.map((bron) => (bron as DataSource).isInitialized)).toEqual([false]);
    await leeg.cleanUp();
  });
});

test('groeperen houdt de volgorde van de sleutels en van wat erbij hoort', () => {
  const items = ['b1', 'a1', 'b2', 'c1'];
  expect(group(['a', 'b', 'z', 'a'], items, (item) => item[0])).toEqual([['a1'], ['b1', 'b2'], [], ['a1']]);
  expect(group([], items, (item) => item[0])).toEqual([]);
});
