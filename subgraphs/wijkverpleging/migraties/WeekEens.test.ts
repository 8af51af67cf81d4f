import { proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { openOpslag } from '#waarborgen/opslag/opslag';
import { WijkverplegingBegin1764000000001 } from './Begin';
import { WijkverplegingWeekEens1764800000001 } from './WeekEens';
import { WijkverplegingWerk1764700000001 } from './Werk';

const EERST = [WijkverplegingBegin1764000000001, WijkverplegingWerk1764700000001];

describe('een week van een indicatie', () => {
  let database: Awaited<ReturnType<typeof proefDatabase>>;
  beforeEach(async () => {
    database = await proefDatabase('wijkverpleging_week');
  });
  afterEach(() => database.cleanUp());
  const open = (migraties: (new () => object)[]) =>
    openOpslag({ url: database.url, entiteiten: [], migraties, migrate: true });
  const inzet = (kenmerk: string, indicatie: string, week: string) =>
    `INSERT INTO wijkverpleging_inzet (kenmerk, persoon, indicatie, week, minutenGepland)
      VALUES ('${kenmerk}', 'p', '${indicatie}', '${week}', 60)`;
  const bewaar = async (...regels: string[]) => {
    const opslag = await open(EERST);
    await opslag.write(async (m) => {
      for (const regel of regels) await m.query(regel);
    });
    await opslag.close();
  };

  test('staat er voortaan een keer', async () => {
    await bewaar(inzet('n-1', 'i-1', '2026-W01'), inzet('n-2', 'i-1', '2026-W02'), inzet('n-3', 'i-2', '2026-W01'));
    const opslag = await open([...EERST, WijkverplegingWeekEens1764800000001]);
    await expect(opslag.write((m) => m.query(inzet('n-4', 'i-1', '2026-W01')))).rejects.toThrow(/unique|duplicate/i);
    expect(await opslag.lezer.query('SELECT kenmerk FROM wijkverpleging_inzet')).toHaveLength(3);
    await opslag.close();
  });
  test('die er al dubbel staat, wordt genoemd, en van geen van beide gaat iets verloren', async () => {
    await bewaar(inzet('n-1', 'i-1', '2026-W01'), inzet('n-2', 'i-1', '2026-W01'), inzet('n-3', 'i-1', '2026-W02'));
    await expect(open([...EERST, WijkverplegingWeekEens1764800000001])).rejects.toThrow(
      'meer dan eens: i-1 2026-W01. ',
    );
    const opslag = await open(EERST);
    expect(await opslag.lezer.query('SELECT kenmerk FROM wijkverpleging_inzet')).toHaveLength(3);
    await opslag.close();
  });
  test('een pgb wacht niet meer op een zorgplan', async () => {
    const indicatie = (kenmerk: string, vorm: string) =>
      `INSERT INTO wijkverpleging_indicatie (kenmerk, persoon, fase, geindiceerdOp, leveringsvorm, vanaf, tot, leefgebieden,
        minutenVerzorging, minutenVerpleging, organisatie, verpleegkundige, telefoon, uiterlijk)
        VALUES ('${kenmerk}', 'p', 'INDICATIE', '2026-01-05', '${vorm}', '2026-01-05', '2026-12-31', '[]', 1, 1, 'o', 'v', 't', '2026-01-19')`;
    await bewaar(indicatie('i-pgb', 'PGB'), indicatie('i-zin', 'ZIN'));
    const opslag = await open([...EERST, WijkverplegingWeekEens1764800000001]);
    const rijen = await opslag.lezer.query('SELECT kenmerk, uiterlijk FROM wijkverpleging_indicatie ORDER BY kenmerk');
    await opslag.close();
    expect(rijen.map((r: Record<string, string>) => [r.kenmerk, r.uiterlijk])).toEqual([
      ['i-pgb', '2026-12-31'],
      ['i-zin', '2026-01-19'],
    ]);
  });
});
