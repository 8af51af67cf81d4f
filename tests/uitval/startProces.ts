import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** One line of a process's log. */
export interface Logregel {
  msg: string;
  url: string;
  werker?: number;
  pid?: number;
  [meer: string]: unknown;
}

/** A service as a process of its own, on a port that it chose. */
export interface Proces {
  url: string;
  pid: number;
  /** Resolves with the first so many lines of its log that say this. */
  zegt(msg: string, aantal?: number): Promise<Logregel[]>;
  /** Resolves with the next such line, from now on. */
  logt(msg: string): Promise<Logregel>;
  /** Every line of its log so far, to the letter. */
  log(): string[];
  /** What it said on standard error so far. */
  fouten(): string;
  meld(signal: NodeJS.Signals): void;
  /** How it ended: a code, or the signal that ended it. */
  einde: Promise<number | NodeJS.Signals>;
  /** Ends it as a power cut or the kernel would: it gets no chance to finish anything. */
  kill(): Promise<void>;
}

/** Starts `main.js` and waits until it listens. */
export async function startProces(main: string, env: NodeJS.ProcessEnv): Promise<Proces> {
  const proces = beginProces(main, env);
  const [{ url }] = await Promise.race([proces.zegt('luistert'), proces.einde.then(() => [])]).then(([regel]) => {
    if (!regel) throw new Error(`${main} ended before it listened: ${proces.fouten()}`);
    return [regel];
  });
  return { ...proces, url };
}

/** Starts `main.js`, whatever becomes of it. */
export function beginProces(main: string, env: NodeJS.ProcessEnv): Omit<Proces, 'url'> {
  const proces = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', ...env },
  });
  const [regels, teksten, fouten]: [Logregel[], string[], string[]] = [[], [], []];
  let bijRegel = () => {};
  proces.stderr.on('data', (tekst) => void fouten.push(String(tekst)));
  createInterface({ input: proces.stdout }).on('line', (tekst) => {
    teksten.push(tekst);
    regels.push(JSON.parse(tekst) as Logregel);
    bijRegel();
  });
  const gezegdVan = (msg: string) => regels.filter((regel) => regel.msg === msg);
  const zegt: Proces['zegt'] = (msg, aantal = 1) =>
    new Promise((klaar) => {
      const eerder = bijRegel;
      bijRegel = () => {
        eerder();
        if (gezegdVan(msg).length >= aantal) klaar(gezegdVan(msg).slice(0, aantal));
      };
      bijRegel();
    });
  const volgende = (msg: string) => gezegdVan(msg).length + 1;
  return {
    zegt,
    logt: async (msg) => (await zegt(msg, volgende(msg))).at(-1) as Logregel,
    pid: proces.pid as number,
    log: () => [...teksten],
    fouten: () => fouten.join(''),
    meld: (signal) => void proces.kill(signal),
    // Not 'exit': by then what it said last may still be on its way.
    einde: once(proces, 'close').then(([code, signal]) => code ?? signal),
    kill: () => kill(proces),
  };
}

async function kill(proces: ChildProcess): Promise<void> {
  if (proces.exitCode !== null || proces.signalCode !== null) return;
  const einde = once(proces, 'exit');
  proces.kill('SIGKILL');
  await einde;
}
