import { plusMaanden } from '#waarborgen/dienst/klok';

/** A consent or objection holds for at most this long; then it is talked about again. */
const MAANDEN = 12;

/** The last day that something which begins on this day may hold. */
export const laatsteDag = (vanaf: string): string => plusMaanden(vanaf, MAANDEN);

export const isTeLang = (vanaf: string, tot: string): boolean => tot > laatsteDag(vanaf);
