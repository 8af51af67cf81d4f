import { proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { openOpslag } from '#waarborgen/opslag/opslag';
import { SchuldhulpBegin1764000000001 } from './Begin';
import { SchuldhulpWerk1764700000001 } from './Werk';

test('wat al was aangeleverd, staat er na de verandering nog', async () => {
  const database = await proefDatabase('schuldhulp_werk');
  const open = (migraties: (new () => object)[]) =>
    openOpslag({ url: database.url, entiteiten: [], migraties, migrate: true });
  const eerst = await open([SchuldhulpBegin1764000000001]);
  await eerst.write((m) =>
    m.query(`INSERT INTO schuldhulp_aanmelding (kenmerk, persoon, aangemeldOp, organisatie, schuldhulpverlener, telefoon)
      VALUES ('a-1', 'p', '2026-11-17', 'Stadsbank Waalstad', 'P. Kok', '024')`),
  );
  await eerst.close();
  const daarna = await open([SchuldhulpBegin1764000000001, SchuldhulpWerk1764700000001]);
  expect(await daarna.lezer.query('SELECT * FROM schuldhulp_aanmelding')).toMatchObject([
    { kenmerk: 'a-1', organisatie: 'Stadsbank Waalstad', schuldhulpverlener: 'P. Kok', telefoon: '024', versie: 1 },
  ]);
  await daarna.write((m) =>
    m.query(`INSERT INTO schuldhulp_aanmelding (kenmerk, persoon, aangemeldOp) VALUES ('a-2', 'p', '2026-11-18')`),
  );
  await daarna.close();
  await database.cleanUp();
});
