import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../huis/subgraphs';

/** Another router in the place of ours, as a process of its own. */
export interface Peer {
  /** Its GraphQL is at `/graphql` below it. */
  url: string;
  pid: number;
  stop(): Promise<void>;
}

export interface Peeropties {
  /** Where each subgraph's GraphQL is, by the name that it has in the supergraph. */
  subgraphs: Readonly<Record<string, string>>;
  supergraphFile?: string;
}

/** Hive Gateway (MIT), with the same planner as ours under its own server and its own transport. */
export const startHiveGateway = (opties: Peeropties): Promise<Peer> => startPeer('hive.mjs', opties);

/** Stock @apollo/gateway under Apollo Server (Elastic License 2.0: to compare with, never part of the product). */
export const startApolloGateway = (opties: Peeropties): Promise<Peer> => startPeer('apollo.mjs', opties);

const MAP = join(ROOT, 'tests/peers');

/** @throws where the peers are not installed, or this one ends before it listens. */
async function startPeer(script: string, opties: Peeropties): Promise<Peer> {
  if (!existsSync(join(MAP, 'node_modules'))) throw new Error('Install the peers first: npm ci --prefix tests/peers');
  const supergraphFile = opties.supergraphFile ?? join(ROOT, 'schema/generated/supergraph.graphql');
  const proces = spawn(process.execPath, [join(MAP, script)], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PEER: JSON.stringify({ ...opties, supergraphFile }) },
  });
  const einde = once(proces, 'exit');
  const adres = new Promise<string>((klaar) => {
    // What else it says on the way is its own.
    createInterface({ input: proces.stdout }).on('line', (regel) => regel.startsWith('http') && klaar(regel));
  });
  const url = await Promise.race([adres, einde.then(() => undefined)]);
  if (!url) throw new Error(`${script} ended before it listened`);
  const stop = async () => {
    proces.kill('SIGKILL');
    await einde;
  };
  return { url, pid: proces.pid as number, stop };
}
