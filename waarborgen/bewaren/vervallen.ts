import type { EntityManager } from 'typeorm';
import type { Opslag } from '../opslag/opslag';
import type { Stuksoort } from '../opslag/Stuk';
import { createLezers, readAll, type Tabellen } from '../opslag/tabellen';
import type { Bewaring } from './Bewaring';
import { bewarenTot, isVervallen } from './bewarenTot';
import { type Eenheid, eenhedenIn, naamVan } from './eenheden';
import { verwezenDoorAnderen } from './verwezenDoorAnderen';

/** What of one person was kept long enough. */
export interface Vervallen {
  persoon: string;
  eenheid: Eenheid;
  /** The last day on which it had to be kept. */
  tot: string;
}
/** What was kept long enough of some persons: what may go, and what has to stay because somebody else's record needs it. */
export interface Blad {
  vrij: Vervallen[];
  aangehouden: Vervallen[];
}
export interface Peildag {
  jaren: number;
  vandaag: string;
}

const PERSONEN_PER_KEER = 200;

/** Walks through everybody of whom something is held, in memory that does not grow with their number. */
export async function* vervallenBladen(opslag: Opslag, bewaring: Bewaring, peildag: Peildag): AsyncGenerator<Blad> {
  const soorten = Object.values(bewaring.tabellen) as Stuksoort[];
  for (let na = ''; ; ) {
    const personen = await personenNa(opslag.lezer, soorten, na);
    if (personen.length === 0) return;
    const lezers = createLezers(opslag, bewaring.tabellen);
    const delen = personen.map(async (persoon) =>
      vervallenVan(bewaring, await readAll(lezers, persoon), peildag).map((deel) => ({ persoon, ...deel })),
    );
    yield await splits(opslag.lezer, bewaring, (await Promise.all(delen)).flat());
    na = personen[personen.length - 1];
  }
}

/** The units among these records that were kept long enough. */
export function vervallenVan<T extends Tabellen>(
  bewaring: Bewaring<T>,
  records: Parameters<typeof eenhedenIn<T>>[1],
  { jaren, vandaag }: Peildag,
): Omit<Vervallen, 'persoon'>[] {
  return eenhedenIn(bewaring, records).flatMap((eenheid) => {
    const tot = bewarenTot(eenheid, jaren);
    return isVervallen(tot, vandaag) ? [{ eenheid, tot }] : [];
  });
}

/** The next persons in the order of their pseudonyms, whatever table holds something of them. */
async function personenNa(lezer: EntityManager, soorten: readonly Stuksoort[], na: string): Promise<string[]> {
  const perSoort = await Promise.all(
    soorten.map((soort) =>
      lezer
        .createQueryBuilder(soort, 's')
        .select('s.persoon', 'persoon')
        .distinct(true)
        .where('s.persoon > :na', { na })
        .orderBy('s.persoon')
        .limit(PERSONEN_PER_KEER)
        .getRawMany<{ persoon: string }>(),
    ),
  );
  const alle = new Set(perSoort.flat().map(({ persoon }) => persoon));
  return [...alle].toSorted((a, b) => (a < b ? -1 : 1)).slice(0, PERSONEN_PER_KEER);
}

/** Nothing goes that a record which stays refers to: of the person himself that is in the unit, of others not. */
async function splits(lezer: EntityManager, { verwijzingen }: Bewaring, alle: Vervallen[]): Promise<Blad> {
  const genoemd = await verwezenDoorAnderen(lezer, verwijzingen, alle);
  const blijft = ({ eenheid }: Vervallen) => eenheid.some((bewaard) => genoemd.has(naamVan(bewaard)));
  return { vrij: alle.filter((deel) => !blijft(deel)), aangehouden: alle.filter(blijft) };
}
