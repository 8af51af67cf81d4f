import { DateTime } from 'luxon';
import { plusDagen } from '#waarborgen/dienst/klok';

/* Weeks of ISO 8601, JJJJ-Www. */

/** A week that exists: not every year has a 53rd. */
export const isWeek = (week: string): boolean => /^\d{4}-W\d{2}$/.test(week) && opMaandag(week).isValid;

export const maandagVan = (week: string): string => opMaandag(week).toISODate() as string;
export const zondagVan = (week: string): string => plusDagen(maandagVan(week), 6);

/** The month that most of its days are in, as its year is the one that most are in: that of its Thursday. */
export const maandVan = (week: string): string => plusDagen(maandagVan(week), 3).slice(0, 'JJJJ-MM'.length);

const opMaandag = (week: string) => DateTime.fromISO(week, { zone: 'utc' });
