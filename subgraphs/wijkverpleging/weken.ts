import { DateTime } from 'luxon';
import { plusDagen } from '#waarborgen/dienst/klok';

/* Weeks of ISO 8601, JJJJ-Www. */

export const DAGEN_IN_WEEK = 7;
export const MINUTEN_IN_WEEK = DAGEN_IN_WEEK * 24 * 60;

/** A week that exists: not every year has a 53rd. */
export const isWeek = (week: string): boolean => /^\d{4}-W\d{2}$/.test(week) && opMaandag(week).isValid;

export const maandagVan = (week: string): string => opMaandag(week).toISODate() as string;
export const zondagVan = (week: string): string => plusDagen(maandagVan(week), 6);

/** How many days of a week lie in a period; none where it ends before it begins. */
export function dagenIn(week: string, { vanaf, tot }: { vanaf: string; tot: string | null }): number {
  const dagen = Array.from({ length: DAGEN_IN_WEEK }, (_, i) => plusDagen(maandagVan(week), i));
  return dagen.filter((dag) => dag >= vanaf && (!tot || dag <= tot)).length;
}

/** The month that most of its days are in, as its year is the one that most are in: that of its Thursday. */
export const maandVan = (week: string): string => plusDagen(maandagVan(week), 3).slice(0, 'JJJJ-MM'.length);

const opMaandag = (week: string) => DateTime.fromISO(week, { zone: 'utc' });
