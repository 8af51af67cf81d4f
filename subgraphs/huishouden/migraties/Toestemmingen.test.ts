import { type ProefDatabase, proefDatabase } from '#waarborgen/conformance/proefDatabase';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { Lidmaatschap } from '../mensen/Lidmaatschap';
import { Persoon } from '../mensen/Persoon';
import { Vertegenwoordiging } from '../mensen/Vertegenwoordiging';
import { huishouden } from '../subgraph';
import { Toestemming } from '../toestemmingen/Toestemming';
import { Toestemmingsgebeurtenis } from '../toestemmingen/Toestemmingsgebeurtenis';
import { HuishoudenBegin1764000000001 } from './Begin';

/** What a database of 0.1.0 holds: one row of each table that changes. */
const VAN_TOEN = [
  `INSERT INTO persoon (id, sub, voornaam, achternaam, geboortedatum) VALUES ('p-1', 'inwoner-1', 'A', 'B', '1980-01-01')`,
  `INSERT INTO lidmaatschap (persoon, huishouden, vanaf) VALUES ('p-1', 'hh-1', '2020-01-01')`,
  `INSERT INTO gezag (kenmerk, kind, soort, houder, vanaf) VALUES ('g-1', 'p-2', 'VOOGDIJ', 'p-1', '2020-01-01')`,
  `INSERT INTO vertegenwoordiging (kenmerk, persoon, vertegenwoordiger, soort, vanaf)
    VALUES ('v-1', 'p-1', 'p-3', 'BEWIND', '2020-01-01')`,
  `INSERT INTO toestemming (id, soort, betrokkene, aanPlandeelnemers, domein, niveau, doelen, vanaf, tot, wijze)
    VALUES ('t-1', 'TOESTEMMING', 'p-1', 1, 'WMO', 'DETAILS', '["PLANREGIE"]', '2026-01-01', '2026-12-31', 'PAPIER')`,
  `INSERT INTO toestemming_gebeurtenis (toestemming, versie, soort, door, tijdstip)
    VALUES ('t-1', 1, 'GEGEVEN', 'p-1', '2026-01-01T09:00:00.000Z')`,
];

describe('een database van 0.1.0', () => {
  let database: ProefDatabase;
  let opslag: Opslag;
  beforeAll(async () => {
    database = await proefDatabase('migratie');
    const omgeving = { DATABASE_URL: database.url, MIGRATIES: true };
    const toen = await openOpslagOf({ entiteiten: [], migraties: [HuishoudenBegin1764000000001] }, omgeving);
    for (const sql of VAN_TOEN) await toen.write((manager) => manager.query(sql));
    await toen.close();
    opslag = await openOpslagOf(huishouden, omgeving);
  });
  afterAll(async () => {
    await opslag?.close();
    await database.cleanUp();
  });

  test('houdt wat erin stond', async () => {
    const { lezer } = opslag;
    expect(await lezer.find(Persoon)).toMatchObject([{ id: 'p-1', sub: 'inwoner-1', overledenOp: null }]);
    expect(await lezer.find(Lidmaatschap)).toMatchObject([{ persoon: 'p-1', vanaf: '2020-01-01', tot: null }]);
    expect(await lezer.find(Vertegenwoordiging)).toMatchObject([
      { kenmerk: 'v-1', bewijssoort: 'NIET_VASTGELEGD', bewijsnummer: null },
    ]);
    expect(await lezer.find(Toestemming)).toMatchObject([
      { id: 't-1', domein: 'WMO', doelen: ['PLANREGIE'], aanPlandeelnemers: true, aanVertegenwoordigers: false },
    ]);
    expect(await lezer.find(Toestemmingsgebeurtenis)).toMatchObject([{ toestemming: 't-1', versie: 1, wijze: null }]);
  });
  test('laat nog steeds geen twee personen met hetzelfde aanmeldnummer toe', async () => {
    const ander = { id: 'p-9', sub: 'inwoner-1', voornaam: 'C', achternaam: 'D', geborenOp: '1990-01-01' };
    await expect(opslag.write((manager) => manager.insert(Persoon, ander))).rejects.toThrow();
  });
  test('neemt een toestemming over alle domeinen aan', async () => {
    const [toestemming] = await opslag.lezer.find(Toestemming);
    const { gebeurtenissen: _, ...velden } = toestemming;
    await opslag.write((manager) => manager.insert(Toestemming, { ...velden, id: 't-2', domein: null }));
    expect(await opslag.lezer.findOneBy(Toestemming, { id: 't-2' })).toMatchObject({ domein: null });
  });
});
