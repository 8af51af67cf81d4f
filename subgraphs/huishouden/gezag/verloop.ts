import { plusDagen } from '#waarborgen/dienst/klok';
import type { Gezag } from '../mensen/Gezag';
import type { Gezagsregel } from './Gezagsregel';

/** What is on record about one holder, as far as nothing later took its place. */
export interface Gezagsstuk extends Omit<Gezag, 'kenmerk'> {
  /** 0 for what was delivered; what was recorded in the hub comes after it, 1, 2, … */
  nr: number;
  /** When it was recorded in the hub. */
  vastgelegdOp: string | null;
  /** Something recorded later took the place of all of it. */
  vervangen: boolean;
}

/**
 * Who had gezag over a child and when: what was recorded later counts from its own beginning on, and ends what stood
 * there the day before. What ends is not taken up again by what stood there earlier: then it is not known (fails closed).
 */
export function gezagsverloop(geleverd: readonly Gezag[], regels: readonly Gezagsregel[]): Gezagsstuk[] {
  const stukken = [
    ...geleverd.map((g) => ({ ...deel(g), nr: 0, vastgelegdOp: null })),
    ...regels.map((g) => ({ ...deel(g), nr: g.nr, vastgelegdOp: g.tijdstip })),
  ];
  return stukken
    .map((stuk) => {
      const tot = vroegste([stuk.tot, ...regels.filter(({ nr }) => nr > stuk.nr).map((r) => plusDagen(r.vanaf, -1))]);
      const vervangen = tot !== null && tot < stuk.vanaf;
      return { ...stuk, vervangen, tot: vervangen ? stuk.tot : tot };
    })
    .sort((a, b) => (a.vanaf === b.vanaf ? a.nr - b.nr : a.vanaf < b.vanaf ? -1 : 1));
}

/** What an access decision goes by. */
export const geldend = (verloop: readonly Gezagsstuk[]): Gezagsstuk[] => verloop.filter(({ vervangen }) => !vervangen);

const vroegste = (dagen: readonly (string | null)[]): string | null =>
  dagen.reduce((a, b) => (a && b ? (a < b ? a : b) : (a ?? b)), null);

const deel = ({ kind, soort, houder, vanaf, tot, ...g }: Omit<Gezag, 'kenmerk'>) => ({
  ...{ kind, soort, houder, vanaf, tot, bewijssoort: g.bewijssoort, bewijsnummer: g.bewijsnummer },
  ...{ gecontroleerdDoor: g.gecontroleerdDoor, gecontroleerdOp: g.gecontroleerdOp },
});
