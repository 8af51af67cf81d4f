import { plusDagen } from '#waarborgen/dienst/klok';
import type { Gezag } from '../mensen/Gezag';
import type { Gezagsingang } from './Gezagsingang';
import type { Gezagsregel } from './Gezagsregel';

/** What is on record about one holder, as far as nothing later took its place. */
export interface Gezagsstuk extends Omit<Gezag, 'kenmerk'> {
  /** 0 for what was delivered; what was recorded in the hub comes after it, 1, 2, … */
  nr: number;
  /** Its place among what took effect; undefined while it waits for a second professional. */
  volgorde: number | undefined;
  /** When it was recorded in the hub, by whom and for which organisation. */
  vastgelegdOp: string | null;
  door: { functionaris: string; organisatie: string } | null;
  /** Something recorded later took the place of all of it. */
  vervangen: boolean;
}

type Ingang = Pick<Gezagsingang, 'registratie' | 'volgorde'>;

/**
 * Who had gezag over a child and when: what took effect later counts from its own beginning on, and ends what stood
 * there the day before. What waits changes nothing. What ends is not taken up again by what stood there earlier: then it is not known (fails closed).
 */
export function gezagsverloop(
  geleverd: readonly Omit<Gezag, 'kenmerk'>[],
  regels: readonly Gezagsregel[],
  ingangen: readonly Ingang[],
): Gezagsstuk[] {
  const volgordeVan = (nr: number) => ingangen.find(({ registratie }) => registratie === nr)?.volgorde;
  const stukken = [
    ...geleverd.map((g) => ({ ...deel(g), nr: 0, volgorde: 0, vastgelegdOp: null, door: null })),
    ...regels.map(({ nr, tijdstip, functionaris, organisatie, ...g }) => ({
      ...{ ...deel(g), nr, volgorde: volgordeVan(nr), vastgelegdOp: tijdstip, door: { functionaris, organisatie } },
    })),
  ];
  const naar = ({ volgorde }: { volgorde: number | undefined }) =>
    stukken.filter((later) => volgorde !== undefined && (later.volgorde ?? 0) > volgorde);
  return stukken
    .map((stuk) => {
      const tot = vroegste([stuk.tot, ...naar(stuk).map((later) => plusDagen(later.vanaf, -1))]);
      const vervangen = tot !== null && tot < stuk.vanaf;
      return { ...stuk, vervangen, tot: vervangen ? stuk.tot : tot };
    })
    .sort((a, b) => (a.vanaf === b.vanaf ? a.nr - b.nr : a.vanaf < b.vanaf ? -1 : 1));
}

/** What an access decision goes by. */
export const geldend = (verloop: readonly Gezagsstuk[]): Gezagsstuk[] =>
  verloop.filter(({ vervangen, volgorde }) => !vervangen && volgorde !== undefined);

const vroegste = (dagen: readonly (string | null)[]): string | null =>
  dagen.reduce((a, b) => (a && b ? (a < b ? a : b) : (a ?? b)), null);

const deel = ({ kind, soort, houder, vanaf, tot, ...g }: Omit<Gezag, 'kenmerk'>) => ({
  ...{ kind, soort, houder, vanaf, tot, bewijssoort: g.bewijssoort, bewijsnummer: g.bewijsnummer },
  ...{ gecontroleerdDoor: g.gecontroleerdDoor, gecontroleerdOp: g.gecontroleerdOp },
});

/** Where what takes effect next comes. */
export const volgendePlaats = (verloop: readonly Gezagsstuk[]): number =>
  Math.max(0, ...verloop.map(({ volgorde }) => volgorde ?? 0)) + 1;

/** Counts all that was recorded and confirmed about a child. */
export const gezagsversie = (verloop: readonly Gezagsstuk[]): number =>
  Math.max(0, ...verloop.map(({ nr }) => nr)) + volgendePlaats(verloop) - 1;

/** It waits, and meanwhile something that was recorded after it took effect. */
export const isIngehaald = ({ nr, volgorde }: Gezagsstuk, verloop: readonly Gezagsstuk[]): boolean =>
  volgorde === undefined && verloop.some((ander) => ander.nr > nr && ander.volgorde !== undefined);

export const registratieVan = ({ kind, nr }: Pick<Gezagsstuk, 'kind' | 'nr'>): string => `${kind}:${nr}`;

/** Of no child, where it has no form that a record has. */
export function leesRegistratie(registratie: string): { kind: string; nr: number } {
  const [, kind = '', nr = '0'] = /^([\w-]{1,64}):([1-9]\d{0,5})$/.exec(registratie) ?? [];
  return { kind, nr: Number(nr) };
}
