import { appendFileSync, createReadStream, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createConnection } from 'mysql2/promise';
import { genereer } from '#demo/genereer/genereer';
import { voorbeeldbestand } from '#demo/hub/fill';
import { hubomgeving } from '#demo/hub/omgeving';
import { subgraphs } from '#demo/hub/subgraphs';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { gezinsrijen } from './gezinsrijen';

/** Six databases that hold so many households, and the folder with the keys that they were filled under. */
export interface Gegevens {
  huishoudens: number;
  server: Server;
  dataDir: string;
  /** By name of the subgraph. */
  urls: Record<string, string>;
}
export type Server = 'SQLite' | 'MySQL';

const GEZINNEN = [1, 4, 10, 100];
/** Of the generated households so many are in the caseload that a page of 50 comes out of. */
const CASELOAD = 60;
const VANDAAG = '2026-11-23';

/** Made once in a folder, and found there again: filling takes longer than measuring. */
export async function maakGegevens(map: string, server: Server, huishoudens: number): Promise<Gegevens> {
  const dataDir = join(map, `${server}-${huishoudens}`);
  const klaar = join(dataDir, 'klaar');
  const urls = Object.fromEntries(subgraphs.map(({ naam }) => [naam, urlVan(server, dataDir, naam, huishoudens)]));
  const gegevens = { huishoudens, server, dataDir, urls };
  if (existsSync(klaar)) return gegevens;
  rmSync(dataDir, { recursive: true, force: true });
  mkdirSync(dataDir, { recursive: true });
  const bestanden = join(dataDir, 'bestanden');
  await genereer({ huishoudens, seed: 11, naar: bestanden, vandaag: VANDAAG, overschrijf: true });
  await metCaseload(join(bestanden, 'huishouden.jsonl'));
  for (const aantal of GEZINNEN) {
    for (const [naam, rijen] of Object.entries(
      gezinsrijen({ huishouden: `hh-bench-${aantal}`, aantal, reeks: aantal }),
    ))
      appendFileSync(join(bestanden, `${naam}.jsonl`), rijen.map((rij) => `${JSON.stringify(rij)}\n`).join(''));
  }
  await Promise.all(subgraphs.map(({ naam }) => laad(gegevens, naam, bestanden)));
  rmSync(bestanden, { recursive: true });
  writeFileSync(klaar, '');
  return gegevens;
}

async function laad({ dataDir, urls, server }: Gegevens, naam: string, bestanden: string): Promise<void> {
  if (server === 'MySQL') await maakDatabase(urls[naam]);
  const subgraph = subgraphs.find((s) => s.naam === naam) as (typeof subgraphs)[number];
  const omgeving = readOmgeving(subgraph.omgeving, hubomgeving({ DATA_DIR: dataDir }, (n) => urls[n]).subgraph(naam));
  const opslag = await openOpslagOf(subgraph, omgeving);
  for (const pad of [voorbeeldbestand(naam), join(bestanden, `${naam}.jsonl`)]) {
    const { fouten } = await loadFile(opslag, { pad, soorten: subgraph.rijsoorten(omgeving), strict: false });
    if (fouten.length > 0) throw new Error(`${pad}: ${JSON.stringify(fouten[0])}`);
  }
  await opslag.close();
}

/** The first of the generated households are in the caseload of the wijkcoach of the samples. */
async function metCaseload(pad: string): Promise<void> {
  const rijen: string[] = [];
  for await (const tekst of createInterface({ input: createReadStream(pad) })) {
    const { soort, kenmerk } = JSON.parse(tekst) as Record<string, string>;
    if (soort !== 'huishouden') continue;
    const bij = { soort: 'betrokkenheid', organisatie: 'org-wijkteams', team: 'team-lindenholt', domein: 'WIJKTEAM' };
    rijen.push(JSON.stringify({ ...bij, kenmerk: `caseload-${kenmerk}`, huishouden: kenmerk, vanaf: '2026-01-05' }));
    if (rijen.length === CASELOAD) break;
  }
  appendFileSync(pad, `${rijen.join('\n')}\n`);
}

function urlVan(server: Server, dataDir: string, naam: string, huishoudens: number): string {
  if (server === 'SQLite') return `sqlite:${join(dataDir, `${naam}.db`)}`;
  const url = new URL(process.env.MYSQL_URL ?? 'mysql://root@127.0.0.1:3306');
  url.pathname = `/bench_${huishoudens}_${naam}`;
  return url.href;
}

async function maakDatabase(adres: string): Promise<void> {
  const url = new URL(adres);
  const naam = url.pathname.slice(1);
  url.pathname = '/';
  const verbinding = await createConnection(url.href);
  await verbinding.query(`DROP DATABASE IF EXISTS ${naam}`);
  await verbinding.query(`CREATE DATABASE ${naam} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  await verbinding.end();
}
