import { setTimeout as wacht } from 'node:timers/promises';

/** What each database says of a row or a file that another is at work in. */
const BEZET = ['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'ER_LOCK_WAIT_TIMEOUT', 'ER_LOCK_DEADLOCK', 'ER_LOCK_NOWAIT'];

export function isBezet(error: unknown): boolean {
  const { code, driverError } = error as { code?: unknown; driverError?: { code?: unknown } };
  return BEZET.includes(String(driverError?.code ?? code));
}

const POGINGEN = 5;
const EERST_MS = 100;

/**
 * A transaction that gave way to another is tried again: it left nothing behind.
 * @param week Whether this error means that it gave way.
 */
export async function opnieuwWaarBezet<T>(
  werk: () => Promise<T>,
  week: (error: unknown) => boolean = isBezet,
): Promise<T> {
  for (let poging = 1; ; poging += 1) {
    try {
      return await werk();
    } catch (error) {
      if (!week(error) || poging === POGINGEN) throw error;
      await wacht(EERST_MS * poging);
    }
  }
}
