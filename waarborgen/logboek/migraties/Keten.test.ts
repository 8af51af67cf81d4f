import { type ProefDatabase, proefDatabase } from '../../conformance/proefDatabase';
import { type Klasse, type Opslag, openOpslag } from '../../opslag/opslag';
import { Ketenkop } from '../Ketenkop';
import { Ketenschrijver } from '../Ketenschrijver';
import { Logketen } from '../Logketen';
import { Logregel } from '../Logregel';
import { regels } from '../logboek.fixture';
import { verify } from '../verify';
import { LogboekKeten1764100000000 } from './Keten';
import { Logboek1764000000000 } from './Logboek';

let database: ProefDatabase;
let geopend: Opslag[];
beforeEach(async () => {
  database = await proefDatabase('migratie');
  geopend = [];
});
afterEach(async () => {
  await closeAll();
  await database.cleanUp();
});

const closeAll = () => Promise.all(geopend.splice(0).map((opslag) => opslag.close()));
async function open(...migraties: Klasse[]): Promise<Opslag> {
  await closeAll();
  const entiteiten = [Logregel, Logketen, Ketenkop];
  const opslag = await openOpslag({ url: database.url, entiteiten, migraties, migrate: true });
  geopend.push(opslag);
  return opslag;
}
const open010 = () => open(Logboek1764000000000);
const openNu = () => open(Logboek1764000000000, LogboekKeten1764100000000);

/** As version 0.1.0 wrote them: every other one a refusal. */
async function fill({ write }: Opslag, aantal: number): Promise<void> {
  const kolommen = `tijdstip, persoon, domein, niveau, doel, grond, reden, uitkomst, toestemmingId, toestemmingVersie,
    functionaris, rol, organisatie, team, traceId`;
  const waarden = Array.from({ length: aantal }, (_, i) =>
    i % 2 === 0
      ? `('2026-11-23T10:00:00.000Z', 'p-${i}', 'WMO', 'DETAILS', 'UITVOERING', 'TOESTEMMING', NULL, 'VERSTREKT', 't-${i}',
         ${i}, 'wijkcoach-é', 'WIJKCOACH', 'org-a', NULL, '${'a'.repeat(32)}')`
      : `('2026-11-23T10:00:00.000Z', 'p-${i}', 'WMO', 'GEEN', 'EIGEN_INZAGE', NULL, 'GEEN_TOESTEMMING', 'GEWEIGERD', NULL,
         NULL, 'inwoner-noor', 'INWONER', NULL, NULL, '${'b'.repeat(32)}')`,
  );
  await write((manager) => manager.query(`INSERT INTO logboek (${kolommen}) VALUES ${waarden.join(', ')}`));
}
const alles = ({ lezer }: Opslag): Promise<Record<string, unknown>[]> =>
  lezer.query('SELECT * FROM logboek ORDER BY id');

describe('een logboek van 0.1.0 wordt een keten', () => {
  test('zonder dat er een regel bij komt, verdwijnt of iets anders zegt', async () => {
    const eerder = await open010();
    await fill(eerder, 1_203);
    const oud = await alles(eerder);
    const nu = await openNu();
    const nieuw = await alles(nu);
    expect(nieuw).toHaveLength(1_203);
    expect(nieuw).toMatchObject(oud);
    expect(await verify(nu)).toEqual({ regels: 1_203, ketens: 1, getuigenissen: 0, breuken: [] });
    expect(nieuw.map(({ nr, id }) => [nr, id])).toEqual(oud.map(({ id }, i) => [i + 1, id]));
    expect(
      new Set(
        nieuw.map(({ handeling, noodtoegangId, vertrouwelijk }) => [handeling, noodtoegangId, vertrouwelijk].join()),
      ),
    ).toEqual(new Set(['RAADPLEGEN,,0']));
  });
  test('waarin elke regel vastligt, ook die er al stonden', async () => {
    await fill(await open010(), 3);
    const nu = await openNu();
    const [, tweede] = await alles(nu);
    if (database.url.startsWith('sqlite:')) {
      const gewijzigd = nu.write((m) => m.query("UPDATE logboek SET persoon = 'y' WHERE id = 2"));
      await expect(gewijzigd).rejects.toThrow('logboek groeit alleen');
    }
    const zelfdeNr = nu.write((m) => m.insert(Logregel, { ...(tweede as object), id: undefined } as never));
    await expect(zelfdeNr).rejects.toThrow();
    const zonderKeten = fill(nu, 1);
    await expect(zonderKeten).rejects.toThrow();
    expect(await nu.lezer.count(Logregel)).toBe(3);
  });
  test('waar de volgende keten op volgt', async () => {
    await fill(await open010(), 3);
    const nu = await openNu();
    await new Ketenschrijver(nu).write(regels(2));
    expect(await verify(nu)).toMatchObject({ regels: 5, ketens: 2, breuken: [] });
    const [, , derde] = await nu.lezer.find(Logregel, { order: { id: 'ASC' } });
    const ankers = (await nu.lezer.find(Logketen)).map((begin) => JSON.parse(begin.ankers));
    expect(ankers).toContainEqual([[derde.keten, 3, derde.hash]]);
  });
  test('ook als het nog leeg is: dan begint er geen', async () => {
    await open010();
    const nu = await openNu();
    expect(await verify(nu)).toMatchObject({ regels: 0, ketens: 0, breuken: [] });
    await new Ketenschrijver(nu).write(regels(1));
    expect(await verify(nu)).toMatchObject({ regels: 1, ketens: 1, breuken: [] });
  });
  test('ook als dat een keer halverwege afbrak', async () => {
    const eerder = await open010();
    await fill(eerder, 3);
    for (const kolom of ["handeling varchar(32) NOT NULL DEFAULT 'RAADPLEGEN'", 'keten varchar(32)', 'nr int'])
      await eerder.write((manager) => manager.query(`ALTER TABLE logboek ADD COLUMN ${kolom}`));
    await eerder.write((manager) => manager.query("UPDATE logboek SET keten = 'half', nr = 1 WHERE id = 1"));
    expect(await verify(await openNu())).toMatchObject({ regels: 3, ketens: 1, breuken: [] });
  });
});
