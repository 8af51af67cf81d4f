import { DateTime } from 'luxon';

/** A consent or objection holds for at most this long; then it is talked about again. */
const MAANDEN = 12;

/** The last day that something which begins on this day may hold. */
export const laatsteDag = (vanaf: string): string =>
  DateTime.fromISO(vanaf, { zone: 'utc' }).plus({ months: MAANDEN }).toISODate() as string;

export const isTeLang = (vanaf: string, tot: string): boolean => tot > laatsteDag(vanaf);
