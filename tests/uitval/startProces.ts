import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { createInterface } from 'node:readline';

/** A service as a process of its own, on a port that it chose. */
export interface Proces {
  url: string;
  /** Ends it as a power cut or the kernel would: it gets no chance to finish anything. */
  kill(): Promise<void>;
  signaal(welk: NodeJS.Signals): void;
  /** Until it says so in its log, from now on. */
  logt(msg: string): Promise<void>;
  /** How it ended, and what it said last. */
  einde: Promise<{ code: number | null; woord: string }>;
}

/** Starts `main.js` and waits until it listens. */
export async function startProces(main: string, env: Record<string, string>): Promise<Proces> {
  const proces = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', ...env },
  });
  const fouten: string[] = [];
  proces.stderr.on('data', (tekst) => void fouten.push(String(tekst)));
  const log = new EventEmitter().setMaxListeners(0);
  createInterface({ input: proces.stdout }).on('line', (regel) => {
    const { msg, url } = JSON.parse(regel) as { msg: string; url?: string };
    log.emit(msg, url);
  });
  const einde = once(proces, 'close').then(([code]) => ({ code: code as number | null, woord: fouten.join('') }));
  const [url] = await Promise.race([once(log, 'luistert'), einde.then(() => [undefined])]);
  if (typeof url !== 'string') throw new Error(`${main} ended before it listened: ${fouten.join('')}`);
  return {
    ...{ url, einde },
    kill: () => kill(proces),
    signaal: (welk) => void proces.kill(welk),
    logt: async (msg) => void (await once(log, msg)),
  };
}

async function kill(proces: ChildProcess): Promise<void> {
  if (proces.exitCode !== null || proces.signalCode !== null) return;
  const einde = once(proces, 'exit');
  proces.kill('SIGKILL');
  await einde;
}
