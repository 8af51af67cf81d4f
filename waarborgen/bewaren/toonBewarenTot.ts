import type { Stuk } from '../opslag/Stuk';
import { type Lezers, readAll, type Tabellen } from '../opslag/tabellen';
import type { SubgraphContext } from '../subgraph/context';
import type { Inzage } from '../toegang/inzage';
import type { Bewaring } from './Bewaring';
import { bewarenTot } from './bewarenTot';
import { eenhedenIn } from './eenheden';

/** Says until when a record is kept, to who may see it so far. */
export type Bewaarlezer = (stuk: Stuk, inzage: Inzage | undefined) => Promise<string | null>;
export type Bewaarcontext = Pick<SubgraphContext<{ bewarenTot: Bewaarlezer }>, 'bronnen' | 'inzages'>;

/** For each record of one person, by name, its version as it was read and until when it is kept. */
type Dagen = ReadonlyMap<string, { versie: number; tot: string | null }>;

/**
 * Until when a record is kept, with all that it is kept together with. It follows from what the reader may see: a date
 * that moved with something else would tell him that it is there.
 */
export function toonBewarenTot<T extends Tabellen>(
  bewaring: Bewaring<T> | undefined,
  lezers: Lezers<T>,
  jaren: number,
): Bewaarlezer {
  if (!bewaring) return async () => null;
  const gelezen = new WeakMap<Inzage, Promise<Dagen>>();
  const lees = (inzage: Inzage): Promise<Dagen> => {
    const dagen = gelezen.get(inzage) ?? dagenVan(bewaring, lezers, inzage, jaren);
    gelezen.set(inzage, dagen);
    return dagen;
  };
  return async (stuk, inzage) => {
    if (inzage?.persoon !== stuk.persoon) return null;
    const gevonden = (await lees(inzage)).get(naamVan(stuk));
    if (gevonden?.versie === stuk.versie) return gevonden.tot;
    // A command of this very question changed it.
    for (const lezer of Object.values(lezers)) lezer.clear(stuk.persoon);
    gelezen.delete(inzage);
    return (await lees(inzage)).get(naamVan(stuk))?.tot ?? null;
  };
}

async function dagenVan<T extends Tabellen>(
  bewaring: Bewaring<T>,
  lezers: Lezers<T>,
  inzage: Inzage,
  jaren: number,
): Promise<Dagen> {
  const { zichtbaar = (records) => records } = bewaring;
  const eenheden = eenhedenIn(bewaring, zichtbaar(await readAll(lezers, inzage.persoon), inzage));
  return new Map(
    eenheden.flatMap((eenheid) => {
      const tot = bewarenTot(eenheid, jaren);
      return eenheid.map(({ stuk }) => [naamVan(stuk), { versie: stuk.versie, tot }] as const);
    }),
  );
}

const naamVan = (stuk: Stuk): string => `${stuk.constructor.name} ${stuk.kenmerk}`;
