import type { Partnerdomein } from '#schema/lijsten/toegang';
import type { Rijsoorten } from '../inlezen/rijsoort';
import type { Stuksoort } from '../opslag/Stuk';
import type { Tabellen } from '../opslag/tabellen';
import type { Dossierdeclaratie } from '../subgraph/persoonMetDossier';

/** How long the law has a partner keep what it holds, and what it keeps together. */
export interface Bewaarwet {
  /** As long as the environment says nothing else. */
  jaren: number;
  /** What the law asks at the least: no environment makes it shorter. */
  minstens: number;
  /** Where that stands. */
  bron: string;
  /** The term runs from the last change in all that is held of somebody, or in each case of his by itself. */
  per: 'DOSSIER' | 'ZAAK';
}

/** Which columns of a kind of record name another record, and of what kind that is. */
export type Verwijzingen = ReadonlyMap<Stuksoort, Readonly<Record<string, Stuksoort>>>;

/** What is kept somewhere, by which law, and what of it refers to what. */
export interface Bewaring<T extends Tabellen = Tabellen> extends Pick<Dossierdeclaratie<T>, 'zichtbaar'> {
  domein: Partnerdomein;
  tabellen: T;
  wet: Bewaarwet;
  verwijzingen: Verwijzingen;
}

/** As the rows in which records are delivered declare it. */
export function verwijzingenIn(rijsoorten: Rijsoorten): Verwijzingen {
  const gevonden = new Map<Stuksoort, Record<string, Stuksoort>>();
  for (const { stuk } of Object.values(rijsoorten)) {
    if (stuk) gevonden.set(stuk.soort, { ...gevonden.get(stuk.soort), ...stuk.verwijst });
  }
  return gevonden;
}
