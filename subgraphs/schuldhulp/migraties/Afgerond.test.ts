import { proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { openOpslag } from '#waarborgen/opslag/opslag';
import { SchuldhulpAfgerond1764800000001 } from './Afgerond';
import { SchuldhulpBegin1764000000001 } from './Begin';
import { SchuldhulpWerk1764700000001 } from './Werk';

type Traject = [status: string, beeindigdOp: string | null];

test('een aanmelding waarvan het traject voorbij de intake is, is alsnog afgerond', async () => {
  const database = await proefDatabase('schuldhulp_afgerond');
  const open = (...migraties: (new () => object)[]) =>
    openOpslag({ url: database.url, entiteiten: [], migraties, migrate: true });
  const eerst = await open(SchuldhulpBegin1764000000001, SchuldhulpWerk1764700000001);
  /** Kept as it came before there was a day to keep. */
  const lever = (kenmerk: string, trajecten: Traject[], plannen: string[], afgerondOp: string | null = null) =>
    eerst.write(async (m) => {
      await m.query(
        `INSERT INTO schuldhulp_aanmelding (kenmerk, persoon, aangemeldOp, afgerondOp, uiterlijk)
          VALUES (?, 'p', '2026-01-05', ?, '2026-02-02')`,
        [kenmerk, afgerondOp],
      );
      for (const [i, [status, beeindigdOp]] of trajecten.entries())
        await m.query(
          `INSERT INTO schuldhulp_traject (kenmerk, persoon, aanmelding, status, gestartOp, beeindigdOp)
            VALUES (?, 'p', ?, ?, '2026-01-05', ?)`,
          [`t-${kenmerk}-${i}`, kenmerk, status, beeindigdOp],
        );
      for (const op of plannen)
        await m.query(
          `INSERT INTO schuldhulp_plan_van_aanpak (kenmerk, persoon, aanmelding, vastgesteldOp, doelen)
            VALUES (?, 'p', ?, ?, '[]')`,
          [`p-${kenmerk}-${op}`, kenmerk, op],
        );
    });
  await lever('a-plan', [['STABILISATIE', null]], ['2026-05-01', '2026-03-02']);
  await lever(
    'b-einde',
    [
      ['UITSTROOM', '2026-02-20'],
      ['UITSTROOM', '2026-04-20'],
    ],
    [],
  );
  await lever(
    'c-dubbel',
    [
      ['UITSTROOM', '2026-01-06'],
      ['INTAKE', null],
    ],
    [],
  );
  await lever('d-intake', [['INTAKE', null]], []);
  await lever('e-zonder-traject', [], []);
  await lever('f-nergens-een-dag', [['STABILISATIE', null]], []);
  await lever('g-stond-er-al', [['NAZORG', null]], ['2026-03-02'], '2026-03-03');
  await eerst.close();

  const daarna = await open(
    ...[SchuldhulpBegin1764000000001, SchuldhulpWerk1764700000001, SchuldhulpAfgerond1764800000001],
  );
  const rijen = await daarna.lezer.query('SELECT * FROM schuldhulp_aanmelding ORDER BY kenmerk');
  await daarna.close();
  await database.cleanUp();
  const staatOpen = [null, 1, '2026-02-02'];
  expect(rijen.map((r: Record<string, unknown>) => [r.kenmerk, r.afgerondOp, Number(r.loopt), r.uiterlijk])).toEqual([
    ['a-plan', '2026-03-02', 0, null],
    ['b-einde', '2026-04-20', 0, null],
    ['c-dubbel', ...staatOpen],
    ['d-intake', ...staatOpen],
    ['e-zonder-traject', ...staatOpen],
    ['f-nergens-een-dag', ...staatOpen],
    ['g-stond-er-al', '2026-03-03', 0, null],
  ]);
});
