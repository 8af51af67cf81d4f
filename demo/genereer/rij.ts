import type { Kalender } from './kalender';
import type { Loting } from './loting';

/** One line of a delivered file; a field that is undefined is left out. */
export interface Rij {
  soort: string;
  kenmerk: string;
  [veld: string]: unknown;
}

/** What every part of the generator draws from. */
export interface Middelen {
  loting: Loting;
  kalender: Kalender;
  bsn: Iterator<string, never>;
}

/** One of ours: `hh-g000001` and the like never clash with the sample data. */
export const nummerVan = (huishouden: number): string => `g${String(huishouden).padStart(6, '0')}`;
