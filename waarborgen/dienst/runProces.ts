import { zonderInhoud } from './log';
import { BeheerFout } from './omgeving';
import type { Dienst } from './startDienst';

/** Runs a service as the whole of a process: a clear last word when it can't start, a clean end on SIGTERM and SIGINT. */
export async function runProces(start: () => Promise<Dienst>): Promise<void> {
  const dienst = await start().catch(sterf);
  let stopt = false;
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      // In a terminal a process hears of it itself, and from the one that started it.
      if (!stopt) finish(dienst.stop().then(() => 0));
      stopt = true;
    });
  }
}

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
