import { plusDagen } from '../dienst/klok';
import { isFeestdag } from './feestdagen';

const ZONDAG = 0;
const ZATERDAG = 6;

/** A day that is no Saturday, Sunday or public holiday (Algemene termijnenwet art. 3). */
export function isWerkdag(dag: string): boolean {
  const weekdag = new Date(dag).getUTCDay();
  return weekdag !== ZONDAG && weekdag !== ZATERDAG && !isFeestdag(dag);
}

/** This day, or else the first working day after it. */
export function eersteWerkdagVanaf(dag: string): string {
  let werkdag = dag;
  while (!isWerkdag(werkdag)) werkdag = plusDagen(werkdag, 1);
  return werkdag;
}

/** The working day that comes this many working days later. */
export function plusWerkdagen(dag: string, aantal: number): string {
  let werkdag = dag;
  for (let nog = aantal; nog > 0; nog -= 1) werkdag = eersteWerkdagVanaf(plusDagen(werkdag, 1));
  return werkdag;
}
