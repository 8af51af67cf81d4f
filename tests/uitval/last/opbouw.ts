import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill, voorbeeldbestand } from '#demo/hub/fill';
import { hubomgeving } from '#demo/hub/omgeving';
import { subgraphs } from '#demo/hub/subgraphs';
import { vrijeBasis } from '#demo/hub/vrijeBasis';
import { gezinsrijen } from '#tests/bench/gezinsrijen';
import { ROOT } from '#tests/huis/subgraphs';
import { ONGEREMD } from '#tests/ongeremd';
import { type Proces, startProces } from '#tests/uitval/startProces';
import { AUDIENCE, type ProefAanmelddienst, startProefAanmelddienst } from '#waarborgen/conformance/proefAanmelddienst';
import { type ProefDatabase, proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';

export const HUISHOUDENS = 25;
export const LEDEN = 4;
export const huishouden = (nr: number): string => `hh-last-${nr}`;
export const lid = (nr: number, i: number): string => `${huishouden(nr)}-lid-${i + 1}`;

/** The hub as in production, each part a process of its own. */
export interface Opbouw {
  aanmelddienst: ProefAanmelddienst;
  /** By name; a process that is started again takes its place. */
  processen: Map<string, Proces>;
  start(naam: string): Promise<void>;
  /** The environment of a subgraph's process. */
  omgeving(naam: string): NodeJS.ProcessEnv;
  /** Where the keys of the proofs are. */
  sleutelmap: string;
  /** The file that the gateway reads. */
  supergraph: string;
  stop(): Promise<void>;
}

export async function bouwOp(): Promise<Opbouw> {
  const daarna: Daarna = [];
  const stop = async () => {
    for (const ruimOp of daarna.toReversed()) await ruimOp();
  };
  try {
    return { ...(await bouw(daarna)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What undoes each thing that is there already, so that nothing stays behind where a later one fails. */
type Daarna = (() => void | Promise<void>)[];

async function bouw(daarna: Daarna): Promise<Omit<Opbouw, 'stop'>> {
  const map = mkdtempSync(join(tmpdir(), 'eenplan-last-'));
  daarna.push(() => rmSync(map, { recursive: true, force: true }));
  const [sleutelmap, supergraph] = [join(map, 'geheimen'), join(map, 'supergraph.graphql')];
  copyFileSync(join(ROOT, 'schema/generated/supergraph.graphql'), supergraph);
  const aanmelddienst = await startProefAanmelddienst();
  daarna.push(() => aanmelddienst.stop());
  const databases = new Map<string, ProefDatabase>();
  daarna.push(async () => {
    for (const database of databases.values()) await database.cleanUp();
  });
  for (const { naam } of subgraphs) databases.set(naam, await proefDatabase(naam));
  const env = { HUB_PORT_BASE: String(await vrijeBasis()), DATA_DIR: map, LOG_LEVEL: 'info' };
  const hub = hubomgeving(env, (naam) => databases.get(naam)?.url as string);
  const gedeeld = { OIDC_ISSUER: aanmelddienst.issuer, OIDC_AUDIENCE: AUDIENCE };
  const omgeving = (naam: string): NodeJS.ProcessEnv => ({
    ...hub.subgraph(naam),
    ...gedeeld,
    DATABASE_VERBINDINGEN: '10',
  });
  await vul(omgeving, map);
  const processen = new Map<string, Proces>();
  daarna.push(async () => {
    for (const proces of processen.values()) await laatEindigen(proces);
  });
  const poort = { ...hub.gateway, ...gedeeld, SUPERGRAPH_FILE: supergraph, ...ONGEREMD };
  const begin = async (naam: string) => {
    const main = naam === 'gateway' ? 'dist/gateway/main.js' : `dist/subgraphs/${naam}/main.js`;
    processen.set(naam, await startProces(join(ROOT, main), naam === 'gateway' ? poort : omgeving(naam)));
  };
  for (const { naam } of subgraphs) await begin(naam);
  await begin('gateway');
  return { aanmelddienst, processen, start: begin, omgeving, sleutelmap, supergraph };
}

/** As an operator ends it. */
export async function laatEindigen({ meld, einde }: Proces): Promise<void> {
  meld('SIGTERM');
  await einde;
}

/** The samples, for who they know, and the households that the load is about. */
async function vul(omgeving: Opbouw['omgeving'], map: string): Promise<void> {
  const gezinnen = Array.from({ length: HUISHOUDENS }, (_, nr) =>
    gezinsrijen({ huishouden: huishouden(nr), aantal: LEDEN, reeks: 200 + nr }),
  );
  for (const subgraph of subgraphs) {
    const { naam } = subgraph;
    await fill(subgraph, omgeving(naam), voorbeeldbestand(naam));
    const pad = join(map, `${naam}.jsonl`);
    writeFileSync(pad, gezinnen.flatMap((gezin) => gezin[naam].map((rij) => `${JSON.stringify(rij)}\n`)).join(''));
    const gelezen = readOmgeving(subgraph.omgeving, omgeving(naam));
    const opslag = await openOpslagOf(subgraph, gelezen);
    const { fouten } = await loadFile(opslag, { pad, soorten: subgraph.rijsoorten(gelezen), strict: true });
    await opslag.close();
    if (fouten.length > 0) throw new Error(JSON.stringify(fouten[0]));
  }
}
