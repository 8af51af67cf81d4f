import { randomBytes } from 'node:crypto';
import { Registry } from 'prom-client';
import { Doelbinding, Domein, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import { setUpPartner } from '../conformance/opstelling';
import { notitie, proefbestanden } from '../conformance/proefbestand';
import { type ProefDatabase, proefDatabase } from '../conformance/proefDatabase';
import { proefPartner } from '../conformance/proefPartner';
import { createLog } from '../dienst/log';
import { bewaarGezien, leesGezien } from '../logboek/getuige';
import { Ketenwacht } from '../logboek/Ketenwacht';
import { Logregel } from '../logboek/Logregel';
import { logboekIn } from '../logboek/verstrekkingen';
import type { Opslag } from '../opslag/opslag';
import { openOpslagOf } from '../subgraph/subgraph';
import { wisselKoppen } from './koppen';
import type { Hublijn } from './vraagPartner';

const klok = () => new Date();
const bestanden = proefbestanden();
afterAll(() => bestanden.cleanUp());

const regel = () =>
  Object.assign(new Logregel(), {
    ...{ tijdstip: new Date().toISOString(), persoon: 'p-1', domein: Domein.WMO, niveau: Inzageniveau.DETAILS },
    ...{ doel: Doelbinding.PLANREGIE, uitkomst: 'VERSTREKT', functionaris: 'iemand', rol: Rol.WIJKCOACH },
    ...{ organisatie: 'org', traceId: randomBytes(16).toString('hex') },
  });

/** What somebody does who may do everything with a database: a row of a chain is other than it was. */
async function herschrijf(opslag: Opslag): Promise<void> {
  await opslag.write(async (manager) => {
    if (manager.connection.options.type !== 'mysql') await manager.query('DROP TRIGGER IF EXISTS logboek_geen_update');
    await manager.query(`UPDATE logboek SET hash = '${'0'.repeat(64)}'`);
  });
}

describe('hub en partner wisselen ketenkoppen', () => {
  let op: Awaited<ReturnType<typeof setUpPartner>>;
  let database: ProefDatabase;
  let hub: Opslag;
  let lijn: Hublijn;
  let register: Registry;
  let wacht: Ketenwacht;
  beforeEach(async () => {
    op = await setUpPartner(proefPartner, Domein.WMO, bestanden.write([notitie('n-1')]));
    database = await proefDatabase('hub');
    hub = await openOpslagOf({ entiteiten: [], migraties: [] }, { DATABASE_URL: database.url, MIGRATIES: true });
    lijn = { domein: Domein.WMO, url: `${op.url}/hub`, sleutels: op.sleutels, timeoutMs: 20_000, klok };
    register = new Registry();
    wacht = new Ketenwacht(createLog('proef', 'silent'), register);
  });
  afterEach(async () => {
    await hub.close();
    await Promise.all([op.stop(), database.cleanUp()]);
  });

  const wissel = () => wisselKoppen({ opslag: hub, wacht, klok }, lijn);
  const schrijf = async () => {
    for (const opslag of [hub, op.opslag]) await logboekIn(opslag).write([regel(), regel()]);
  };
  const afwijkingen = (metrics: string) =>
    [...metrics.matchAll(/^eenplan_logboek_afwijkingen\{bron="(\w+)".*\} (\d+)$/gm)].map((m) => [m[1], Number(m[2])]);
  const bijHub = async () => Object.fromEntries(afwijkingen(await register.metrics()));
  const bijPartner = async () => Object.fromEntries(afwijkingen(await (await fetch(`${op.url}/metrics`)).text()));

  test('en bewaren die van elkaar', async () => {
    await schrijf();
    await wissel();
    expect(await leesGezien(hub, 'wmo')).toEqual([expect.objectContaining({ nr: 2 })]);
    expect(await leesGezien(op.opslag, 'huishouden')).toEqual([expect.objectContaining({ nr: 2 })]);
    await schrijf();
    await wissel();
    await wissel();
    expect([await bijHub(), await bijPartner()]).toEqual([
      { wmo: 0, huishouden: 0 },
      { wmo: 0, huishouden: 0 },
    ]);
  });
  test('een partner die zijn logboek verandert valt bij de volgende wisseling op, bij beide', async () => {
    await schrijf();
    await wissel();
    await herschrijf(op.opslag);
    await wissel();
    expect(await bijHub()).toEqual({ wmo: 2, huishouden: 0 });
    expect(await bijPartner()).toEqual({ wmo: 1, huishouden: 0 });
  });
  test('een hub die zijn logboek verandert valt bij de volgende wisseling op, bij beide', async () => {
    await schrijf();
    await wissel();
    await herschrijf(hub);
    await wissel();
    expect(await bijHub()).toEqual({ wmo: 0, huishouden: 1 });
    expect(await bijPartner()).toEqual({ wmo: 0, huishouden: 1 });
  });
  test('ook als de veranderde keten inmiddels verder is', async () => {
    await schrijf();
    await wissel();
    await herschrijf(op.opslag);
    await schrijf();
    await wissel();
    expect((await bijHub()).wmo).toBeGreaterThan(0);
  });
  test('wat gezien is blijft staan, ook als er iets anders over wordt verteld', async () => {
    const kop = { keten: 'a'.repeat(32), nr: 3, hash: '1'.repeat(64) };
    expect(await bewaarGezien(hub, 'wmo', [kop], new Date())).toEqual([]);
    const anders = { ...kop, hash: '2'.repeat(64) };
    expect(await bewaarGezien(hub, 'wmo', [anders, { ...kop, nr: 4 }], new Date())).toEqual([anders]);
    expect(await leesGezien(hub, 'wmo')).toEqual([{ ...kop, nr: 4 }]);
    expect(await bewaarGezien(hub, 'wmo', [kop], new Date())).toEqual([]);
    expect(await bewaarGezien(hub, 'cjg', [anders], new Date())).toEqual([]);
  });
  test('en wat de een op hetzelfde moment twee keer hoort, bewaart hij een keer', async () => {
    const kop = { keten: 'b'.repeat(32), nr: 1, hash: '1'.repeat(64) };
    await Promise.all([1, 2, 3].map(() => bewaarGezien(hub, 'wmo', [kop], new Date())));
    expect(await leesGezien(hub, 'wmo')).toEqual([kop]);
  });
});
