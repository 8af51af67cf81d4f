import type { Rijfout } from './readRij';
import type { Stand } from './save';

/** How many rows, by what became of them; and how many records a full file does not name. */
export type Telling = Record<Stand | 'geweigerd' | 'ontbreekt', number>;
export const GEEN: Telling = { nieuw: 0, gewijzigd: 0, ongewijzigd: 0, geweigerd: 0, ontbreekt: 0 };

/** What became of a delivered file, from its first line on, however often it was interrupted. */
export interface Verslag extends Telling {
  /** The first hundred faults of this run: of a file in which everything is wrong they are no more. */
  fouten: Rijfout[];
  /** How many faults there are, by their code. */
  codes: Record<string, number>;
  perSoort: Record<string, Telling>;
  /** Something was kept. */
  bewaard: boolean;
  /** The line after which an interrupted file was taken up. */
  verderNa?: number;
}

export const MAX_GETOOND = 100;

/** What one part of a file adds to the whole. */
export interface Uitkomst {
  fouten: Rijfout[];
  perSoort: Record<string, Telling>;
  /** The table in which the record of each kind of row stands. */
  tabellen: Record<string, string>;
}

export const leegVerslag = (): Verslag => ({ ...GEEN, fouten: [], codes: {}, perSoort: {}, bewaard: true });

/** The report with one more part; what it keeps in memory does not grow with the file. */
export function metUitkomst(verslag: Verslag, { fouten, perSoort }: Pick<Uitkomst, 'fouten' | 'perSoort'>): Verslag {
  const codes = { ...verslag.codes };
  for (const { code } of fouten) codes[code] = (codes[code] ?? 0) + 1;
  return {
    ...verslag,
    ...Object.values(perSoort).reduce(plus, telling(verslag)),
    perSoort: samen(verslag.perSoort, perSoort),
    fouten: [...verslag.fouten, ...fouten].slice(0, MAX_GETOOND),
    codes,
  };
}

/** Of a file that was refused as a whole: what was wrong with it. */
export const nietsBewaard = (verslag: Verslag): Verslag => ({
  ...verslag,
  ...alleenGeweigerd(verslag),
  perSoort: Object.fromEntries(Object.entries(verslag.perSoort).map(([naam, t]) => [naam, alleenGeweigerd(t)])),
  bewaard: false,
});

export const aantalFouten = ({ codes }: Pick<Verslag, 'codes'>): number =>
  Object.values(codes).reduce((som, aantal) => som + aantal, 0);

export const telling = ({ nieuw, gewijzigd, ongewijzigd, geweigerd, ontbreekt }: Telling): Telling => ({
  ...{ nieuw, gewijzigd, ongewijzigd, geweigerd, ontbreekt },
});

const SOORTEN = Object.keys(GEEN) as (keyof Telling)[];
const plus = (a: Telling, b: Telling): Telling =>
  Object.fromEntries(SOORTEN.map((wat) => [wat, a[wat] + b[wat]])) as Telling;
const alleenGeweigerd = ({ geweigerd }: Telling): Telling => ({ ...GEEN, geweigerd });

const samen = (a: Record<string, Telling>, b: Record<string, Telling>): Record<string, Telling> => ({
  ...a,
  ...Object.fromEntries(Object.entries(b).map(([naam, t]) => [naam, plus(a[naam] ?? GEEN, t)])),
});
