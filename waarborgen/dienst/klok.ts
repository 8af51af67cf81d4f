import { LRUCache } from 'lru-cache';
import { DateTime } from 'luxon';

/** Where time comes from; tests bring their own. */
export type Klok = () => Date;
export const systeemklok: Klok = () => new Date();

const ZONE = 'Europe/Amsterdam';

/** The calendar day in the Netherlands, `YYYY-MM-DD`: law and consents count in days there. */
export const dagVan = (moment: Date): string => {
  const ms = moment.getTime();
  // Every decision of one operation asks it of the same moment.
  if (ms !== laatst.ms) laatst = { ms, dag: KALENDER.format(moment) };
  return laatst.dag;
};
let laatst = { ms: Number.NaN, dag: '' };
// Canada writes its days as ISO 8601 does; one formatter serves every decision of a request.
const KALENDER = new Intl.DateTimeFormat('en-CA', {
  timeZone: ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The first moment of a day in the Netherlands. */
export const beginVanDag = (dag: string): Date => DateTime.fromISO(dag, { zone: ZONE }).startOf('day').toJSDate();

/** The last moment of a day in the Netherlands. */
export function eindeVanDag(dag: string): Date {
  const ms = EINDEN.get(dag) ?? DateTime.fromISO(dag, { zone: ZONE }).endOf('day').toMillis();
  EINDEN.set(dag, ms);
  return new Date(ms);
}
/** Every consent has one, and most end on few days. */
const EINDEN = new LRUCache<string, number>({ max: 1_000 });

/** Completed years of life on a day; who was born on 29 February is a year older on 1 March of other years. */
export function leeftijdOp(geboortedatum: string, dag: string): number {
  const jaren = Number(dag.slice(0, 4)) - Number(geboortedatum.slice(0, 4));
  return dag.slice(5) < geboortedatum.slice(5) ? jaren - 1 : jaren;
}

/** The day that comes this many days later. In UTC every day is as long, so a view that asks it often need not wait. */
export const plusDagen = (dag: string, dagen: number): string =>
  new Date(Date.parse(dag) + dagen * ETMAAL).toISOString().split('T')[0];
const ETMAAL = 24 * 60 * 60 * 1000;

/** The same day of the month, this many months later; the last day of a month that is shorter. */
export const plusMaanden = (dag: string, maanden: number): string =>
  DateTime.fromISO(dag, { zone: 'utc' }).plus({ months: maanden }).toISODate() as string;

/** The birthday on which somebody born on this day has lived so many years: 29 February gives 1 March in other years. */
export function plusJaren(geboortedatum: string, jaren: number): string {
  const jaar = String(Number(geboortedatum.slice(0, 4)) + jaren).padStart(4, '0');
  const dag = `${jaar}${geboortedatum.slice(4)}`;
  if (!dag.endsWith('-02-29')) return dag;
  return DateTime.fromISO(dag, { zone: 'utc' }).isValid ? dag : `${jaar}-03-01`;
}

/** A day of somebody who lives, or of what he may live to see; beyond it a year has no four digits after counting. */
export const isDenkbareDag = (dag: string): boolean => dag >= '1900-01-01' && dag <= '2199-12-31';

/** Of some days the last that is known. */
export const laatsteVan = (dagen: readonly (string | null | undefined)[]): string | undefined =>
  dagen
    .flatMap((dag) => dag ?? [])
    .toSorted()
    .at(-1);

/** From a first day until a last one, both included; without a last one for good. */
export interface Looptijd {
  vanaf: string;
  tot?: string | null;
}
/** They have a day in common. */
export const overlappen = (a: Looptijd, b: Looptijd): boolean =>
  (!a.tot || b.vanaf <= a.tot) && (!b.tot || a.vanaf <= b.tot);
