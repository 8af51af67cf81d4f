import type { Vrager } from '../identiteit/vrager';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import { type Lezers, readAll, type Tabellen } from '../opslag/tabellen';
import type { SubgraphContext } from '../subgraph/context';
import { watHemAangaat } from '../subgraph/persoonMetDossier';
import type { Inzage } from '../toegang/inzage';
import type { Bewaring } from './Bewaring';
import { bewarenTot } from './bewarenTot';
import { eenhedenIn, naamVan } from './eenheden';

/** Says until when a record is kept, to who may see it so far. */
export type Bewaarlezer = (stuk: Stuk, inzage: Inzage | undefined) => Promise<string | null>;
export type Bewaarcontext = Pick<SubgraphContext<{ bewarenTot: Bewaarlezer }>, 'bronnen' | 'inzages'>;

type Lezer = Pick<Vrager, 'organisatie'>;

/** For each record of one person, by name, its version as it was read and until when it is kept. */
type Dagen = ReadonlyMap<string, { versie: number; tot: string | null }>;

/**
 * Until when a record is kept, with all that it is kept together with. It follows from what the reader may see: a date
 * that moved with something else would tell him that it is there.
 */
export function toonBewarenTot<T extends Tabellen>(
  bewaring: Bewaring<T> | undefined,
  lezers: Lezers<T>,
  vrager: Lezer,
  jaren: number,
): Bewaarlezer {
  if (!bewaring) return async () => null;
  const gelezen = new WeakMap<Inzage, Promise<Dagen>>();
  const lees = (inzage: Inzage): Promise<Dagen> => {
    const dagen = gelezen.get(inzage) ?? dagenVan(bewaring, { lezers, vrager, inzage, jaren });
    gelezen.set(inzage, dagen);
    return dagen;
  };
  return async (stuk, inzage) => {
    if (inzage?.persoon !== stuk.persoon) return null;
    const naam = naamVan({ soort: stuk.constructor as Stuksoort, stuk });
    const gevonden = (await lees(inzage)).get(naam);
    if (gevonden?.versie === stuk.versie) return gevonden.tot;
    // A command of this very question changed it.
    for (const lezer of Object.values(lezers)) lezer.clear(stuk.persoon);
    gelezen.delete(inzage);
    return (await lees(inzage)).get(naam)?.tot ?? null;
  };
}

async function dagenVan<T extends Tabellen>(
  bewaring: Bewaring<T>,
  { lezers, vrager, inzage, jaren }: { lezers: Lezers<T>; vrager: Lezer; inzage: Inzage; jaren: number },
): Promise<Dagen> {
  const { zichtbaar = (records) => records } = bewaring;
  const mag = watHemAangaat(await readAll(lezers, inzage.persoon), inzage, vrager);
  const eenheden = eenhedenIn(bewaring, zichtbaar(mag, inzage));
  return new Map(
    eenheden.flatMap((eenheid) => {
      const tot = bewarenTot(eenheid, jaren);
      return eenheid.map((bewaard) => [naamVan(bewaard), { versie: bewaard.stuk.versie, tot }] as const);
    }),
  );
}
