import type { Domein } from '../lijsten/toegang';
import { type Gebeurtenis, nieuwsteEerst } from './Gebeurtenis';
import { hoortErbij, type Sleutel, type Tijdlijnvraag } from './tijdlijnvraag';

/** Something that happened, as one person's record tells it, with whatever belongs to that. */
export interface Verteld {
  gebeurtenis: Gebeurtenis;
}

/**
 * The place of an event among those of everybody: newest first, on one day by domain and then by number. A number is of
 * one source; two persons whose records tell the same event share one place.
 */
export const tijdlijnsleutel = ({ datum, domein, id }: Gebeurtenis): Sleutel =>
  nieuwsteEerst({ datum, id: `${domein}|${id}` });

export interface Geplaatst<T> {
  sleutel: Sleutel;
  verteld: T;
}

/** In order, and what is in one place once: as `kies` chooses between two that tell it. */
export function opVolgorde<T extends Verteld>(alles: readonly T[], kies: (a: T, b: T) => T): Geplaatst<T>[] {
  const opPlaats = new Map<Sleutel, T>();
  for (const verteld of alles) {
    const sleutel = tijdlijnsleutel(verteld.gebeurtenis);
    const eerder = opPlaats.get(sleutel);
    opPlaats.set(sleutel, eerder ? kies(eerder, verteld) : verteld);
  }
  return [...opPlaats]
    .map(([sleutel, verteld]) => ({ sleutel, verteld }))
    .sort((a, b) => (a.sleutel < b.sleutel ? -1 : 1));
}

/** What a timeline has of one source after the place where the page begins, and whether there is more. */
export interface Bijdrage<T> {
  regels: T[];
  meer: boolean;
}

/** The newest of one domain that the question is about: one more than a page, so that the last of all pages knows it is. */
export function bijdrageAan<T extends Verteld>(
  vraag: Tijdlijnvraag,
  domein: Domein,
  alles: readonly T[],
  kies: (a: T, b: T) => T,
): Bijdrage<T> {
  const na = vraag.na[domein] ?? '';
  const gevraagd = alles.filter(({ gebeurtenis }) => hoortErbij(vraag, gebeurtenis));
  const rest = opVolgorde(gevraagd, kies).filter(({ sleutel }) => sleutel > na);
  const grootte = vraag.first + 1;
  return { regels: rest.slice(0, grootte).map(({ verteld }) => verteld), meer: rest.length > grootte };
}
