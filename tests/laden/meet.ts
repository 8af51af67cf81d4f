import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Domein } from '#schema/lijsten/toegang';
import { wmo } from '#subgraphs/wmo/subgraph';
import { ROOT } from '#tests/huis/subgraphs';
import { setUpPartner } from '#waarborgen/conformance/opstelling';
import { bedienTijdens, laadomgeving } from './bediening';
import { writeWmoBestand } from './wmoBestand';

const MAIN = join(ROOT, 'dist/subgraphs/wmo/main.js');

/**
 * `npm run meet:laden [-- RIJEN…]`: a file of so many rows into a wmo that serves meanwhile, on SQLite or on the server
 * that MYSQL_URL names: how fast, in how much memory, and whether anybody was kept waiting. Reads /proc: Linux only.
 */
async function main(aantallen: number[]): Promise<void> {
  const map = mkdtempSync(join(tmpdir(), 'eenplan-meet-'));
  console.log(
    '| rijen | keer | s | rijen/s | piek MiB | vragen | geweigerd | traagste ms |\n|---|---|---|---|---|---|---|---|',
  );
  for (const rijen of aantallen) {
    const pad = join(map, `${rijen}.jsonl`);
    await writeWmoBestand(pad, rijen);
    const partner = await setUpPartner(wmo, Domein.WMO, join(ROOT, 'subgraphs/wmo/proef/wmo.jsonl'));
    for (const keer of ['nieuw', 'nog eens']) {
      const begin = performance.now();
      const gemeten = loadAsProcess(pad, laadomgeving(partner));
      const { vragen, geweigerd, traagsteMs } = await bedienTijdens(partner, gemeten);
      const s = (performance.now() - begin) / 1000;
      const delen = [rijen, keer, s.toFixed(1), Math.round(rijen / s), await gemeten, vragen, geweigerd, traagsteMs];
      console.log(`| ${delen.join(' | ')} |`);
    }
    await partner.stop();
  }
  rmSync(map, { recursive: true });
}

/** The most memory that it had, in MiB. */
async function loadAsProcess(pad: string, env: Record<string, string>): Promise<number> {
  const proces = spawn(process.execPath, [MAIN, 'load', pad], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  let piek = 0;
  const kijk = setInterval(() => {
    piek = Math.max(piek, piekVan(proces.pid as number));
  }, 50);
  const [code] = await once(proces, 'exit');
  clearInterval(kijk);
  if (code !== 0) throw new Error(`The load ended with ${code}.`);
  return piek;
}

function piekVan(pid: number): number {
  try {
    const [, kib] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kib ?? 0) / 1024);
  } catch {
    return 0;
  }
}

const gevraagd = process.argv.slice(2).map(Number);
main(gevraagd.length > 0 ? gevraagd : [10_000, 100_000]).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
