import { DateTime } from 'luxon';
import { plusDagen } from '#waarborgen/dienst/klok';

/** Days counted from `vandaag`: what was is negative. */
export interface Kalender {
  vandaag: string;
  dag(dagen: number): string;
  /** The ISO week of that day, `JJJJ-Www`. */
  week(dagen: number): string;
}

/** Remembers every day that it worked out: a century is 36,525 of them, and households ask for millions. */
export function kalenderOp(vandaag: string): Kalender {
  const dag = onthoud((dagen) => plusDagen(vandaag, dagen));
  return { vandaag, dag, week: onthoud((dagen) => DateTime.fromISO(dag(dagen)).toFormat("kkkk-'W'WW")) };
}

function onthoud(bereken: (dagen: number) => string): (dagen: number) => string {
  const bekend = new Map<number, string>();
  return (dagen) => {
    const eerder = bekend.get(dagen);
    if (eerder !== undefined) return eerder;
    const waarde = bereken(dagen);
    bekend.set(dagen, waarde);
    return waarde;
  };
}
