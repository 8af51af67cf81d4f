import { plusDagen, plusMaanden } from './klok';

/** A calendar month, `YYYY-MM`. */
export const MAAND_VORM = /^20\d\d-(0[1-9]|1[0-2])$/;

export const eersteDag = (maand: string): string => `${maand}-01`;
export const laatsteDag = (maand: string): string => plusDagen(plusMaanden(eersteDag(maand), 1), -1);

/** The month before the one that this day is in. */
export const maandVoor = (dag: string): string => plusMaanden(eersteDag(dag.slice(0, 7)), -1).slice(0, 7);
