import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { Domein } from '#schema/lijsten/toegang';
import { wmo } from '#subgraphs/wmo/subgraph';
import { WmoMelding } from '#subgraphs/wmo/WmoMelding';
import { setUpPartner } from '#waarborgen/conformance/opstelling';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import { openWerkplaats, type Werkplaats } from '../conformance/proces.fixture';
import { ROOT } from '../huis/subgraphs';
import { bedienTijdens, laadomgeving } from '../laden/bediening';
import { writeWmoBestand } from '../laden/wmoBestand';

// It builds what it starts, beside whatever else runs.
jest.setTimeout(120_000);

let plaats: Werkplaats;
let partner: Awaited<ReturnType<typeof setUpPartner>>;
beforeAll(async () => {
  plaats = await openWerkplaats({ gebouwd: true });
});
afterAll(() => plaats?.stop());
beforeEach(async () => {
  partner = await setUpPartner(wmo, Domein.WMO, join(ROOT, 'subgraphs/wmo/proef/wmo.jsonl'));
});
afterEach(() => partner?.stop());

async function bestand(rijen: number): Promise<string> {
  const pad = join(plaats.map, `${rijen}.jsonl`);
  await writeWmoBestand(pad, rijen);
  return pad;
}
/** The loader as a process of its own, as a clerk starts it beside the service. */
function laad(pad: string) {
  const main = join(plaats.map, 'dist/subgraphs/wmo/main.js');
  const proces = spawn(process.execPath, [main, 'load', pad], { env: laadomgeving(partner), cwd: plaats.map });
  const delen: string[] = [];
  proces.stdout.on('data', (deel) => void delen.push(String(deel)));
  const einde = once(proces, 'exit').then(([code]) => ({ code, gezegd: delen.join('').trim().split('\n') }));
  return { einde, kill: () => proces.kill('SIGKILL') };
}
const meldingen = () => partner.opslag.lezer.count(WmoMelding);

describe('een wmo die bedient terwijl er een bestand wordt ingelezen', () => {
  test('geeft op elke vraag antwoord, en niemand wacht op het hele bestand', async () => {
    const { einde } = laad(await bestand(9_000));
    const bediend = await bedienTijdens(partner, einde);
    expect(await einde).toMatchObject({ code: 0 });
    expect((await einde).gezegd.at(-1)).toBe('9000 nieuw, 0 gewijzigd, 0 ongewijzigd, 0 geweigerd');
    expect(bediend).toMatchObject({ geweigerd: 0 });
    expect(bediend.vragen).toBeGreaterThan(10);
  });
  test('gaat na een lader die midden in zijn werk gedood wordt verder waar hij was', async () => {
    const pad = await bestand(4_000);
    const voor = await meldingen();
    const eerste = laad(pad);
    while ((await meldingen()) < voor + 500) await wacht(20);
    eerste.kill();
    expect(await eerste.einde).toMatchObject({ code: null });
    const opdracht = { pad, soorten: wmo.rijsoorten(partner.omgeving), strict: false, stilteMs: 500 };
    const { verderNa, nieuw, fouten } = await loadFile(partner.opslag, opdracht);
    expect({ nieuw, fouten }).toEqual({ nieuw: 4_000, fouten: [] });
    expect([verderNa as number, (verderNa as number) % 500]).toEqual([expect.any(Number), 0]);
    expect(await meldingen()).toBe(voor + 1_334);
  });
});
