import { PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { type ProefDatabase, proefDatabase } from '#waarborgen/conformance/proefDatabase';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { Betrokkenheid } from '../mensen/Betrokkenheid';
import { Huishouden } from '../mensen/Huishouden';
import { Lidmaatschap } from '../mensen/Lidmaatschap';
import { Persoon } from '../mensen/Persoon';
import { Pseudoniem } from '../mensen/Pseudoniem';
import { huishouden } from '../subgraph';
import { leesHuizen, leesWijken } from './wijken';

const persoon = (id: string, overledenOp: string | null = null) => ({
  ...{ id, sub: null, voornaam: 'A', voorvoegsel: null, achternaam: 'B', geborenOp: '1980-01-01', overledenOp },
});
const woont = (wie: string, waar: string, vanaf = '2020-01-01', tot: string | null = null) => ({
  ...{ persoon: wie, huishouden: waar, vanaf, tot },
});
let nummer = 0;
const hulp = (waar: string, domein: string, anders: object = {}) => {
  nummer += 1;
  const rest = { organisatieId: 'org', teamId: null, persoonId: null, vanaf: '2020-01-01', tot: null };
  return { kenmerk: `b-${nummer}`, huishouden: waar, domein, ...rest, ...anders };
};

describe('de huishoudens van een wijk', () => {
  let database: ProefDatabase;
  let opslag: Opslag;
  beforeEach(async () => {
    database = await proefDatabase('wijken');
    opslag = await openOpslagOf(huishouden, { DATABASE_URL: database.url, MIGRATIES: true });
  });
  afterEach(async () => {
    await opslag.close();
    await database.cleanUp();
  });
  const bewaar = (rijen: [new () => object, object[]][]) =>
    opslag.write(async (manager) => {
      for (const [entiteit, waarden] of rijen) await manager.insert(entiteit, waarden as never);
    });
  const huizen = async (...ids: string[]) => (await leesHuizen(opslag, ids, '2026-10')).map(({ id }) => id).sort();

  test('staan elk in een wijk, hoe die ook is geschreven', async () => {
    const wijken = { a: 'Noord', b: 'Noord ', c: 'noord', d: null, e: 'Zuid' };
    await bewaar([[Huishouden, Object.entries(wijken).map(([id, wijknaam]) => ({ id, wijknaam }))]]);
    expect(Object.fromEntries(await leesWijken(opslag))).toEqual({ Noord: ['a', 'b'], noord: ['c'], Zuid: ['e'] });
  });
  test('tellen mee als er in de maand iemand woonde die leefde', async () => {
    const verblijf = {
      nog: woont('p-1', 'nog'),
      begin: woont('p-2', 'begin', '2020-01-01', '2026-10-01'),
      eind: woont('p-3', 'eind', '2026-10-31'),
      eerder: woont('p-4', 'eerder', '2020-01-01', '2026-09-30'),
      later: woont('p-5', 'later', '2026-11-01'),
      gestorven: woont('p-6', 'gestorven'),
      stierf: woont('p-7', 'stierf'),
    };
    const gestorven: Record<string, string> = { 'p-6': '2026-09-30', 'p-7': '2026-10-01' };
    const namen = Object.values(verblijf).map((v) => v.persoon);
    await bewaar([
      [Persoon, namen.map((id) => persoon(id, gestorven[id]))],
      [Lidmaatschap, Object.values(verblijf)],
    ]);
    expect(await huizen(...Object.keys(verblijf), 'leeg')).toEqual(['begin', 'eind', 'nog', 'stierf']);
  });
  test('geven een partner alleen door wie hij zelf helpt, in die maand', async () => {
    const bewoners = ['p-1', 'p-2'];
    await bewaar([
      [Persoon, bewoners.map((id) => persoon(id))],
      [Lidmaatschap, bewoners.map((id) => woont(id, 'h'))],
      [
        Pseudoniem,
        bewoners.flatMap((id) => PARTNERDOMEINEN.map((domein) => ({ waarde: `${domein}-${id}`, persoon: id, domein }))),
      ],
      [
        Betrokkenheid,
        [
          hulp('h', 'WMO'),
          hulp('h', 'CJG', { persoonId: 'p-2' }),
          hulp('h', 'SCHULDHULP', { tot: '2026-09-30' }),
          hulp('h', 'WIJKTEAM', { persoonId: 'p-elders' }),
          hulp('ander', 'WIJKVERPLEGING'),
          hulp('h', 'PLAN'),
        ],
      ],
    ]);
    const [huis] = await leesHuizen(opslag, ['h'], '2026-10');
    expect(huis.geholpen).toEqual({
      ...{ WMO: ['WMO-p-1', 'WMO-p-2'], CJG: ['CJG-p-2'], SCHULDHULP: [], WIJKTEAM: [], WIJKVERPLEGING: [] },
    });
  });
});
