import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { proefPartner } from '../conformance/proefPartner';
import { logboekOf } from '../subgraph/runSubgraph';
import { openOpslagOf } from '../subgraph/subgraph';
import { logboekCommand } from './commando';
import { Ketenkop } from './Ketenkop';
import { Ketenschrijver } from './Ketenschrijver';
import { leesKoppen } from './koppen';
import { knoei, type Proeflogboek, proeflogboek, regel, regels } from './logboek.fixture';

const map = mkdtempSync(join(tmpdir(), 'getuige-'));
let proef: Proeflogboek;
beforeEach(async () => {
  proef = await proeflogboek();
});
afterEach(() => proef.stop());
afterAll(() => rmSync(map, { recursive: true }));

/** Runs the command as an administrator would type it: its exit code, and every line that it said. */
async function draai(...argumenten: string[]): Promise<{ code: number; gezegd: string[]; gemeld: string[] }> {
  const [gezegd, gemeld]: string[][] = [[], []];
  const code = await logboekCommand(argumenten, {
    naam: 'wmo',
    open: () => openOpslagOf(proefPartner, { DATABASE_URL: proef.database.url, MIGRATIES: false }),
    zeg: (tekst) => gezegd.push(tekst),
    meld: (tekst) => gemeld.push(tekst),
  });
  return { code, gezegd, gemeld };
}
const schrijf = (...wat: Parameters<Ketenschrijver['write']>) => new Ketenschrijver(proef.opslag).write(...wat);
const bestand = (naam: string, ...inhoud: (object | string)[]): string => {
  const pad = join(map, naam);
  writeFileSync(pad, inhoud.map((rij) => `${typeof rij === 'string' ? rij : JSON.stringify(rij)}\n`).join(''));
  return pad;
};
const GEZIEN = '2026-11-24T09:00:00.000Z';

describe('logboek verify', () => {
  test('zegt hoeveel regels en ketens er zijn, en dat het klopt', async () => {
    expect(await draai('verify')).toEqual({ code: 0, gezegd: ['wmo: 0 regels in 0 ketens: klopt'], gemeld: [] });
    await schrijf(regels(3));
    await schrijf(regels(2));
    expect(await draai('verify')).toEqual({ code: 0, gezegd: ['wmo: 5 regels in 2 ketens: klopt'], gemeld: [] });
  });
  test('wijst de regel aan die in de database is gewijzigd, zonder te zeggen wat erin staat', async () => {
    await schrijf([regel(), regel({ persoon: 'geheim-persoon', functionaris: 'geheim-mens' }), regel()]);
    const [{ keten }] = await proef.rijen();
    await knoei(proef, "UPDATE logboek SET grond = 'NOODTOEGANG' WHERE id = 2");
    const { code, gezegd } = await draai('verify');
    expect(code).toBe(1);
    expect(gezegd).toEqual([
      'wmo: 3 regels in 1 keten: KLOPT NIET',
      `  keten ${keten} nr 2 (id 2): de inhoud is gewijzigd`,
    ]);
    expect(gezegd.join()).not.toContain('geheim');
  });
  test('houdt het tegen wat een getuige zag, en zegt welke', async () => {
    await schrijf(regels(3));
    const [kop] = await leesKoppen(proef.opslag);
    const vreemd = { bron: 'cjg', keten: 'f'.repeat(32), nr: 1, hash: 'f'.repeat(64), gezienOp: GEZIEN };
    const pad = bestand('cjg.jsonl', { bron: 'wmo', ...kop, gezienOp: GEZIEN }, vreemd);
    expect(await draai('verify', '--getuige', pad)).toMatchObject({
      code: 0,
      gezegd: ['wmo: 3 regels in 1 keten, 1 kop bij getuigen: klopt'],
    });
    await knoei(proef, 'DELETE FROM logboek WHERE id = 3');
    expect(await draai('verify')).toMatchObject({ code: 0 });
    expect(await draai('verify', '--getuige', pad)).toMatchObject({
      code: 1,
      gezegd: [
        'wmo: 2 regels in 1 keten, 1 kop bij getuigen: KLOPT NIET',
        `  keten ${kop.keten} nr 3: ontbreekt, gezien door ${pad} op ${GEZIEN}`,
      ],
    });
  });
  test('weigert een getuige die er niet is, of iets anders zegt', async () => {
    const weg = join(map, 'weg.jsonl');
    expect(await draai('verify', '--getuige', weg)).toMatchObject({
      code: 2,
      gezegd: [],
      gemeld: [`Het bestand ${weg} is niet te lezen.`],
    });
    for (const fout of ['geen json', { bron: 'wmo', keten: 'x', nr: 1 }]) {
      const pad = bestand('fout.jsonl', '', fout);
      expect(await draai('verify', '--getuige', pad)).toMatchObject({
        code: 2,
        gemeld: [`${pad}, regel 2: dit is geen kop van een keten.`],
      });
    }
  });
});

describe('logboek export', () => {
  test('geeft wat er over een persoon staat, het oudste eerst, en niets over een ander', async () => {
    await schrijf([regel({ tijdstip: '2026-11-24T10:00:00.000Z', traceId: 'b'.repeat(32) }), regel({ persoon: 'y' })]);
    await schrijf([regel({ tijdstip: '2026-11-24T08:00:00.000Z', traceId: 'a'.repeat(32) })]);
    const { code, gezegd, gemeld } = await draai('export', '--persoon', 'x');
    expect([code, gemeld]).toEqual([0, []]);
    const rijen = gezegd.map((tekst) => JSON.parse(tekst));
    expect(rijen.map(({ traceId }) => traceId[0])).toEqual(['a', 'b']);
    expect(rijen[0]).toMatchObject({
      bron: 'wmo',
      persoon: 'x',
      functionaris: 'wijkcoach-bakker',
      niveau: 'HOOFDLIJNEN',
    });
    expect(rijen[0]).not.toHaveProperty('id');
  });
  test('geeft ze allemaal, ook als het er duizenden zijn van hetzelfde ogenblik', async () => {
    await schrijf(regels(4_321));
    const { gezegd } = await draai('export', '--persoon', 'x');
    expect(new Set(gezegd.map((tekst) => JSON.parse(tekst).traceId)).size).toBe(4_321);
  });
  test('laat een noodtoegang weg en zegt hoeveel regels dat zijn, tenzij daarom is gevraagd', async () => {
    const nood = { noodtoegangId: 'nood-1' };
    await schrijf([
      regel({ grond: Grond.NOODTOEGANG, ...nood }),
      regel(),
      regel({ grond: null, niveau: Inzageniveau.GEEN, ...nood }),
    ]);
    const zonder = await draai('export', '--persoon', 'x');
    expect(zonder.gezegd).toHaveLength(1);
    expect(zonder.gemeld).toEqual(['wmo: 2 regels van een noodtoegang zijn weggelaten (--ook-noodtoegang)']);
    const met = await draai('export', '--persoon', 'x', '--ook-noodtoegang');
    expect([met.gezegd.length, met.gemeld]).toEqual([3, []]);
  });
});

test('logboek koppen geeft wat deze database van andere ketens zag, zoals verify het weer leest', async () => {
  const kop = { bron: 'cjg', keten: 'a'.repeat(32), nr: 7, hash: 'b'.repeat(64), gezienOp: GEZIEN };
  await proef.opslag.write((manager) => manager.insert(Ketenkop, kop));
  const { code, gezegd } = await draai('koppen');
  expect([code, gezegd.map((tekst) => JSON.parse(tekst))]).toEqual([0, [kop]]);
  expect(await draai('verify', '--getuige', bestand('terug.jsonl', ...gezegd))).toMatchObject({ code: 0 });
});

describe('het commando', () => {
  test.each([
    [[]],
    [['nalopen']],
    [['verify', 'wmo']],
    [['verify', '--getuigen', 'x']],
    [['export']],
    [['export', '--persoon']],
    [['koppen', 'cjg']],
  ])('%j is geen opdracht', async (argumenten) => {
    const { code, gezegd, gemeld } = await draai(...(argumenten as string[]));
    expect([code, gezegd]).toEqual([2, []]);
    expect(gemeld[0]).toMatch(/^Gebruik: logboek verify/);
  });
  test('werkt een database niet bij, en zegt dat dat eerst moet', async () => {
    await proef.opslag.write((manager) => manager.query('ALTER TABLE logketen RENAME TO elders'));
    expect(await draai('verify')).toEqual({
      code: 2,
      gezegd: [],
      gemeld: ['Deze database heeft nog geen ketens: werk haar eerst bij (migreer).'],
    });
  });
  test('heeft van de omgeving alleen de database nodig', async () => {
    await schrijf(regels(2));
    const uitvoer = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await logboekOf(proefPartner, ['verify'], { DATABASE_URL: proef.database.url })).toBe(0);
    expect(uitvoer.mock.calls).toEqual([['wmo: 2 regels in 1 keten: klopt\n']]);
    uitvoer.mockRestore();
    await expect(logboekOf(proefPartner, ['verify'], {})).rejects.toThrow('DATABASE_URL: ontbreekt');
  });
});
