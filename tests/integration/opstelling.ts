import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Hubomgeving, hubomgeving } from '#demo/hub/omgeving';
import { startHub } from '#demo/hub/startHub';
import { subgraphs } from '#demo/hub/subgraphs';
import { vrijeBasis } from '#demo/hub/vrijeBasis';
import type { Opslag } from '#waarborgen/opslag/opslag';
import type { Startopties } from '#waarborgen/subgraph/startSubgraph';
import { ONGEREMD } from '../ongeremd';
import { Databases } from './databases';
import { metAnderePoort } from './poort';
import { deelSleutels } from './sjabloon';
import { type Vragers, vragersAan } from './vragers';

export interface Hubopstelling extends Vragers {
  hub: Hubomgeving;
  url: string;
  /** SQL statements by subgraph, since the last time a test emptied them. */
  statements: Record<string, string[]>;
  /** A subgraph's own database, for what a test does behind the hub's back. */
  opslag(naam: string): Opslag;
  /** This process, or each of them, takes up what was renewed in the files of its keys. */
  herlees(naam?: string): void;
  stop(): Promise<void>;
}

/** On a machine that has more to do than this, nobody is late. */
const GEDULD = { PARTNER_TIMEOUT_MS: '20000' };
/** Several hubs at once, some with two of each subgraph, on a server that takes 151 connections unless it is told otherwise. */
const ZUINIG = { DATABASE_VERBINDINGEN: '6' };
/** What the hub asks by the clock would be counted among what a question costs. */
const STIL = { KETENKOPPEN_SECONDEN: '86400', KENNISGEVINGEN_SECONDEN: '86400' };

type Anders = (naam: string, gewoon: NodeJS.ProcessEnv) => NodeJS.ProcessEnv;
type AnderePoort = (gewoon: NodeJS.ProcessEnv) => Promise<NodeJS.ProcessEnv>;

/** The whole hub with the sample households, as `npm start` runs it, on databases of its own. */
export async function setUpHub(
  subgraphopties: (naam: string) => Startopties = () => ({}),
  anders: Anders = () => ({}),
  gateway: AnderePoort = async () => ({}),
): Promise<Hubopstelling> {
  const dataDir = mkdtempSync(join(tmpdir(), 'eenplan-hub-'));
  deelSleutels(dataDir);
  const databases = await Databases.maak();
  const env = { HUB_PORT_BASE: String(await vrijeBasis()), DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const gewoon = hubomgeving(env, (naam) => databases.url(naam));
  const hub = await voorEenSuite(gewoon, anders, gateway);
  await databases.vul(hub);
  await databases.open(hub);
  const statements: Record<string, string[]> = Object.fromEntries(subgraphs.map(({ naam }) => [naam, []]));
  const opties = (naam: string): Startopties => ({
    opStatement: (sql) => statements[naam].push(sql),
    ...subgraphopties(naam),
  });
  const dienst = await metAnderePoort(hub, await startHub(hub, { subgraph: opties }));
  return {
    ...{ hub, url: dienst.url, statements },
    ...vragersAan(dienst, hub),
    opslag: (naam) => databases.opslag(naam),
    herlees: dienst.herlees,
    stop: async () => {
      await dienst.stop();
      await databases.ruimOp();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function voorEenSuite(gewoon: Hubomgeving, anders: Anders, gateway: AnderePoort): Promise<Hubomgeving> {
  const poort = {
    ...gewoon.gateway,
    ...GEDULD,
    ...ONGEREMD,
    ...anders('gateway', gewoon.gateway),
    ...(await gateway(gewoon.gateway)),
  };
  const subgraph = (naam: string): NodeJS.ProcessEnv => ({
    ...gewoon.subgraph(naam),
    ...{ ...STIL, ...GEDULD, ...ZUINIG },
    ...anders(naam, gewoon.subgraph(naam)),
  });
  return { ...gewoon, gateway: poort, subgraph };
}
