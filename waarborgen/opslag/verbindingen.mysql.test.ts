import { type ProefDatabase, proefDatabase } from '../conformance/proefDatabase';
import { proefPartner } from '../conformance/proefPartner';
import { openOpslagOf } from '../subgraph/subgraph';
import type { Opslag } from './opslag';

describe('een subgraph die zes verbindingen met zijn server mag hebben', () => {
  let database: ProefDatabase;
  let opslag: Opslag;
  beforeAll(async () => {
    database = await proefDatabase('verbindingen');
    opslag = await openOpslagOf(proefPartner, {
      DATABASE_URL: database.url,
      MIGRATIES: true,
      DATABASE_VERBINDINGEN: 6,
    });
  });
  afterAll(async () => {
    await opslag?.close();
    await database?.cleanUp();
  });

  test('heeft er zes, hoeveel er ook tegelijk lezen en schrijven, en antwoordt ieder', async () => {
    const keren = Array.from({ length: 12 }, (_, i) => i);
    const traag = 'SELECT SLEEP(0.05) AS geslapen';
    const antwoorden = await Promise.all([
      ...keren.map(() => opslag.lezer.query(traag)),
      ...keren.map(() => opslag.write((manager) => manager.query(traag))),
    ]);
    expect(antwoorden).toHaveLength(24);
    const [{ aantal }] = await opslag.lezer.query(
      'SELECT COUNT(*) AS aantal FROM information_schema.processlist WHERE db = DATABASE()',
    );
    expect(Number(aantal)).toBe(6);
  });
});
