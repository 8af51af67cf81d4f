import pino, { type Logger } from 'pino';

export type { Logger };

/** Structured lines on standard output; nothing that names a person, a token or a query belongs in them. */
export function createLog(dienst: string, level: string): Logger {
  return pino({
    level,
    base: { dienst },
    timestamp: pino.stdTimeFunctions.isoTime,
    formatters: { level: (label) => ({ level: label }) },
  });
}

/** An error without its message: a database's message repeats the statement and its parameters. */
export function zonderInhoud(error: unknown): { fout: string; code?: unknown; plaats?: string[] } {
  if (!(error instanceof Error)) return { fout: typeof error };
  const plaats = error.stack
    ?.replace(error.message, '')
    .split('\n')
    .filter((regel) => /^\s+at /.test(regel))
    .slice(0, 8)
    .map((regel) => regel.trim());
  return { fout: error.name, code: (error as { code?: unknown }).code, plaats };
}

/** An error in one word: a code, or the name of its class. What looks like a number of somebody is neither. */
export function redenVan(error: unknown): string {
  const { code, name } = Object(error) as { code?: unknown; name?: unknown };
  const reden = [code, name].find((woord) => typeof woord === 'string') ?? typeof error;
  return /^[A-Za-z][A-Za-z_0-9]{0,63}$/.test(reden) && !/\d{5}/.test(reden) ? reden : 'ONBEKEND';
}
