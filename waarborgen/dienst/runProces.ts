import cluster from 'node:cluster';
import { startSporen } from '../sporen/startSporen';
import { zonderInhoud } from './log';
import { BeheerFout } from './omgeving';
import type { Dienst } from './startDienst';

/**
 * Runs a service as the whole of a process: a clear last word when it can't start, renewed keys on SIGHUP, a clean end on
 * SIGTERM and SIGINT. A second signal ends it there and then, and so does an end that takes longer than it may.
 */
export async function runProces(start: () => Promise<Dienst>, naam = 'eenplan'): Promise<void> {
  const dienst = await metSporen(naam, start).catch(sterf);
  // A terminal that closes says the same, and ends what ran in it.
  if (!process.stdin.isTTY) process.on('SIGHUP', () => dienst.herlees());
  let eindigt = false;
  const einde = () => {
    // A worker hears of Ctrl-C from the terminal, and again from its group, which ends it where it is told to twice.
    if (eindigt) return cluster.isWorker ? undefined : breekAf();
    eindigt = true;
    const teLang = setTimeout(breekAf, dienst.hoogstensMs).unref();
    const gestopt = dienst.stop().finally(() => clearTimeout(teLang));
    finish(gestopt.then(() => 0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, einde);
}

/** Traces are kept from before anything begins until all is done. */
async function metSporen(naam: string, start: () => Promise<Dienst>): Promise<Dienst> {
  const sporen = startSporen(naam);
  const dienst = await start();
  return { ...dienst, stop: () => dienst.stop().finally(() => sporen.stop()) };
}

/** Whoever waits for an answer does not get it. */
export const breekAf = (): never => sterf(new BeheerFout('Dit proces stopt zonder af te maken wat nog liep.'));

/** Ends the process with the exit code of a piece of work. */
export function finish(werk: Promise<number>): void {
  void werk.catch(sterf).then((code) => process.exit(code));
}

/** What we said to the operator ourselves stays whole; of any other error the message may name a person. */
export function laatsteWoord(error: unknown): string {
  if (error instanceof BeheerFout) return error.message;
  const { fout, code, plaats = [] } = zonderInhoud(error);
  const plek = plaats.find((regel) => !/node:|node_modules/.test(regel)) ?? plaats[0];
  const delen = [fout, code !== undefined && `code ${code}`, plek];
  return `Dit proces stopt door een fout: ${delen.filter(Boolean).join(', ')}`;
}

/** Ends the process with a last word. */
export function sterf(error: unknown): never {
  process.stderr.write(`${laatsteWoord(error)}\n`);
  process.exit(1);
}
