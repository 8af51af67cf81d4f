import { randomBytes } from 'node:crypto';
import { notitie, proefbestanden } from '../conformance/proefbestand';
import { type ProefDatabase, proefDatabase } from '../conformance/proefDatabase';
import { proefPartner } from '../conformance/proefPartner';
import { loadInto } from '../subgraph/runSubgraph';
import { openOpslagOf } from '../subgraph/subgraph';
import { loadCommand } from './commando';

const bestanden = proefbestanden();
const soorten = proefPartner.rijsoorten({ PSEUDONIEM_SLEUTEL: randomBytes(32) } as never);
let database: ProefDatabase;
beforeEach(async () => {
  database = await proefDatabase('commando');
});
afterEach(() => database.cleanUp());
afterAll(() => bestanden.cleanUp());

/** Runs the command as a clerk would type it: its exit code, and every line that it said. */
async function draai(...argumenten: string[]): Promise<{ code: number; gezegd: string[]; geopend: boolean }> {
  const gezegd: string[] = [];
  let geopend = false;
  const open = () => {
    geopend = true;
    return openOpslagOf(proefPartner, { DATABASE_URL: database.url, MIGRATIES: true });
  };
  const code = await loadCommand(argumenten, { open, soorten, zeg: (regel) => gezegd.push(regel) });
  return { code, gezegd, geopend };
}

const GEHEIM = '123456783';

describe('het commando dat een bestand inleest', () => {
  test('zegt hoeveel er nieuw, gewijzigd en ongewijzigd is', async () => {
    const pad = bestanden.write([notitie('n-1'), notitie('n-2')]);
    expect(await draai(pad)).toMatchObject({ code: 0, gezegd: ['2 nieuw, 0 gewijzigd, 0 ongewijzigd, 0 geweigerd'] });
    expect(await draai(pad)).toMatchObject({ code: 0, gezegd: ['0 nieuw, 0 gewijzigd, 2 ongewijzigd, 0 geweigerd'] });
  });
  test('zegt van elke slechte rij waar en waarom, en bewaart de goede', async () => {
    const pad = bestanden.write([notitie('n-1'), notitie('n-2', { bsn: GEHEIM, op: 'ooit' }), GEHEIM]);
    expect(await draai(pad)).toMatchObject({
      code: 1,
      gezegd: [
        'regel 2: bsn is geen geldig BSN (elfproef) [BSN_ONGELDIG]',
        'regel 2: op is geen bestaande dag (JJJJ-MM-DD) [WAARDE_ONGELDIG]',
        'regel 3: deze regel is geen JSON-object [GEEN_JSON]',
        '1 nieuw, 0 gewijzigd, 0 ongewijzigd, 2 geweigerd',
      ],
    });
  });
  test.each([
    ['--strict', 0],
    ['', 1],
  ])('met %j blijft een bestand met een slechte rij buiten: %i bewaard', async (optie, aantal) => {
    const pad = bestanden.write([notitie('n-1'), GEHEIM]);
    const { code, gezegd } = await draai(...[pad, optie].filter(Boolean));
    expect(code).toBe(1);
    expect(gezegd).toContain(`${aantal} nieuw, 0 gewijzigd, 0 ongewijzigd, 1 geweigerd`);
    const niets = 'Er is niets bewaard: met --strict houdt een foute rij het hele bestand tegen.';
    expect(gezegd.includes(niets)).toBe(optie === '--strict');
    expect((await draai(pad)).gezegd.at(-1)).toBe(
      `${1 - aantal} nieuw, 0 gewijzigd, ${aantal} ongewijzigd, 1 geweigerd`,
    );
  });
  test('noemt van heel veel fouten de eerste honderd, en hoeveel er nog zijn', async () => {
    const { gezegd } = await draai(bestanden.write(Array.from({ length: 130 }, () => GEHEIM)));
    expect(gezegd).toHaveLength(102);
    expect(gezegd.slice(-2)).toEqual(['… en nog 30 fouten', '0 nieuw, 0 gewijzigd, 0 ongewijzigd, 130 geweigerd']);
  });
  test('zegt bij een groot bestand onderweg hoe ver het is', async () => {
    const rijen = Array.from({ length: 10_100 }, (_, i) => notitie(`n-${i}`));
    const { gezegd } = await draai(bestanden.write(rijen));
    const vaart = expect.stringMatching(/^… 10000 regels gelezen, [1-9]\d* per seconde$/);
    expect(gezegd).toEqual([vaart, '10100 nieuw, 0 gewijzigd, 0 ongewijzigd, 0 geweigerd']);
  });
  test('een bestand dat er niet is, laat de database met rust', async () => {
    const verwacht = { code: 2, gezegd: ['Het bestand /bestaat/niet.jsonl is er niet.'], geopend: false };
    expect(await draai('/bestaat/niet.jsonl')).toEqual(verwacht);
  });
  test.each([[[]], [['--strict']], [['een.jsonl', 'twee.jsonl']]])('%j is geen opdracht', async (argumenten) => {
    const verwacht = { code: 2, gezegd: ['Gebruik: BESTAND [--strict] [--volledig] [--verslag PAD]'], geopend: false };
    expect(await draai(...(argumenten as string[]))).toEqual(verwacht);
  });
  test('heeft van de omgeving alleen de database en de pseudoniemsleutel nodig', async () => {
    const pad = bestanden.write([notitie('n-1')]);
    const env = { DATABASE_URL: database.url, PSEUDONIEM_SLEUTEL: randomBytes(32).toString('base64url') };
    const uitvoer = jest.spyOn(process.stdout, 'write').mockReturnValue(true);
    expect(await loadInto(proefPartner, [pad], env)).toBe(0);
    expect(uitvoer.mock.calls).toEqual([['1 nieuw, 0 gewijzigd, 0 ongewijzigd, 0 geweigerd\n']]);
    uitvoer.mockRestore();
    await expect(loadInto(proefPartner, [pad], { DATABASE_URL: database.url })).rejects.toThrow(
      'PSEUDONIEM_SLEUTEL: ontbreekt',
    );
  });
});
