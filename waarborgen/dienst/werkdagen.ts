import { DateTime } from 'luxon';

const VRIJDAG = 5;

/**
 * The day that comes this many working days later. Weekends are skipped; public holidays (Algemene termijnenwet
 * art. 3) are not yet, so around one the term found here ends too early, never too late.
 */
export function plusWerkdagen(dag: string, aantal: number): string {
  let later = DateTime.fromISO(dag, { zone: 'utc' });
  for (let nog = aantal; nog > 0; ) {
    later = later.plus({ days: 1 });
    if (later.weekday <= VRIJDAG) nog -= 1;
  }
  return later.toISODate() as string;
}
