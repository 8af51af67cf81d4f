import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { hubomgeving } from '#demo/hub/omgeving';
import { vrijeBasis } from '#demo/hub/vrijeBasis';
import { ROOT } from '#tests/huis/subgraphs';
import type { Gegevens } from './gegevens';

export interface Proces {
  url: string;
  pid: number;
  signal(naam: NodeJS.Signals): void;
  /** At once, or with the signal that asks it to end. */
  stop(naam?: NodeJS.Signals): Promise<void>;
}

/** Subgraphs of their own, and whatever stands in front of them. */
export interface Opstelling {
  subgraphs: Proces;
  /** The environment of a gateway before them. */
  omgeving: Record<string, string>;
}

export async function startSubgraphs(
  gegevens: Gegevens,
  issuer: string,
  filter: 'filter' | 'doorlaat',
): Promise<Opstelling> {
  const env = {
    HUB_PORT_BASE: String(await vrijeBasis()),
    DATA_DIR: gegevens.dataDir,
    LOG_LEVEL: 'silent',
    OIDC_ISSUER: issuer,
  };
  const subgraphs = await start('dist/tests/bench/subgraphs.proces.js', [filter], {
    ...env,
    DATABASES: JSON.stringify(gegevens.urls),
  });
  const { gateway } = hubomgeving(env);
  return {
    subgraphs,
    omgeving: {
      ...(gateway as Record<string, string>),
      OIDC_ISSUER: issuer,
      PORT: '0',
      LOG_LEVEL: 'info',
      PARTNER_TIMEOUT_MS: '60000',
    },
  };
}

export const startHub = ({ omgeving }: Opstelling) => start('dist/gateway/main.js', [], omgeving);
export const startVloer = ({ omgeving }: Opstelling, soort: 'apollo' | 'node') =>
  start('dist/tests/bench/vloer.proces.js', [soort], omgeving);

/** Waits until it says on standard output that it listens. */
export async function start(script: string, argumenten: string[], env: Record<string, string>): Promise<Proces> {
  const proces = spawn(process.execPath, [join(ROOT, script), ...argumenten], {
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const regels = createInterface({ input: proces.stdout });
  const url = await new Promise<string>((klaar, mislukt) => {
    regels.on('line', (regel) => {
      const { msg, url } = JSON.parse(regel) as Record<string, string>;
      if (msg === 'luistert') klaar(url);
    });
    proces.once('exit', (code) => mislukt(new Error(`${script} ended with ${code}.`)));
  });
  const signal = (naam: NodeJS.Signals) => void proces.kill(naam);
  return { url, pid: proces.pid as number, signal, stop: (naam = 'SIGKILL') => einde(proces, naam) };
}

async function einde(proces: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (proces.exitCode !== null || proces.signalCode !== null) return;
  const weg = once(proces, 'exit');
  proces.kill(signal);
  await weg;
}
