import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** A subgraph as a process of its own, on a port that it chose. */
export interface Proces {
  url: string;
  /** Ends it as a power cut or the kernel would: it gets no chance to finish anything. */
  kill(): Promise<void>;
}

/** Starts `main.js` and waits until it listens. */
export async function startProces(main: string, env: Record<string, string>): Promise<Proces> {
  const proces = spawn(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: '0', LOG_LEVEL: 'info', ...env },
  });
  const fouten: string[] = [];
  proces.stderr.on('data', (tekst) => void fouten.push(String(tekst)));
  for await (const regel of createInterface({ input: proces.stdout })) {
    const { msg, url } = JSON.parse(regel) as { msg: string; url: string };
    if (msg === 'luistert') return { url, kill: () => kill(proces) };
  }
  throw new Error(`${main} ended before it listened: ${fouten.join('')}`);
}

async function kill(proces: ChildProcess): Promise<void> {
  if (proces.exitCode !== null || proces.signalCode !== null) return;
  const einde = once(proces, 'exit');
  proces.kill('SIGKILL');
  await einde;
}
