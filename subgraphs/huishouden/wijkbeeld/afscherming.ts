import { MINSTENS, samen, type Telling, tel } from '#waarborgen/hublijn/telling';
import type { Partnercijfers } from '#waarborgen/hublijn/wijkcijfers';
import type { Huisfeiten } from './planfeiten';
import type { Wijkbeeld } from './Wijkbeeld';

/** What was counted in a wijk; it goes no further than this room. */
export interface Meting {
  /** Of each household in which somebody lived. */
  huizen: readonly Huisfeiten[];
  partners: readonly Partnercijfers[];
}
export type Cijfers = Pick<Wijkbeeld, (typeof CIJFERS)[number]>;
const CIJFERS = [
  ...(['huishoudens', 'huishoudensMetPlan', 'professionals', 'termijnen', 'termijnenGehaald'] as const),
  ...(['doelen', 'doelenBehaald', 'lopendeDoelen', 'doelenUitEigenKring'] as const),
] as const;

/** What of a count may be told; undefined where nothing may be told of the wijk. */
export function schermAf({ huizen, partners }: Meting): Cijfers | undefined {
  if (huizen.length < MINSTENS) return undefined;
  const perHuis = (lees: (huis: Huisfeiten) => number) => tel(huizen.map(lees));
  const plan = tweedeling([{ wel: perHuis((h) => Number(h.metPlan)), niet: perHuis((h) => Number(!h.metPlan)) }]);
  const termijnen = tweedeling(partners.map(({ gehaald, gemist }) => ({ wel: gehaald, niet: gemist })));
  const doelen = tweedeling([{ wel: perHuis((h) => h.behaald), niet: perHuis((h) => h.nietBehaald) }]);
  const lopend = tweedeling([{ wel: perHuis((h) => h.uitEigenKring), niet: perHuis((h) => h.metProfessional) }]);
  return {
    huishoudens: rond(huizen.length),
    huishoudensMetPlan: plan?.wel ?? null,
    professionals: toonbaar(samen(partners.map((p) => p.professionals))),
    ...{ termijnen: termijnen?.geheel ?? null, termijnenGehaald: termijnen?.wel ?? null },
    ...{ doelen: doelen?.geheel ?? null, doelenBehaald: doelen?.wel ?? null },
    ...{ lopendeDoelen: lopend?.geheel ?? null, doelenUitEigenKring: lopend?.wel ?? null },
  };
}

interface Tweedeling {
  wel: Telling;
  niet: Telling;
}

/**
 * A whole and a part of it, told together or not at all: who knows both knows the rest as well, and of "all of them" or
 * "none of them" everybody who knows one of them learns how it is with him. A source of which one side is too small to
 * tell of is left out, as if it were not there.
 */
function tweedeling(bronnen: readonly Tweedeling[]): { geheel: number; wel: number } | undefined {
  const mee = bronnen.filter(({ wel, niet }) => genoeg(wel) && genoeg(niet));
  if (mee.length === 0) return undefined;
  const [wel, niet] = [samen(mee.map((bron) => bron.wel)), samen(mee.map((bron) => bron.niet))];
  return { geheel: rond(wel.aantal + niet.aantal), wel: rond(wel.aantal) };
}

const genoeg = ({ huishoudens }: Telling): boolean => huishoudens >= MINSTENS;
const toonbaar = (telling: Telling): number | null => (genoeg(telling) ? rond(telling.aantal) : null);

/** To the nearest ten: whether one more was counted does not show, but on the border between two tens. */
export const rond = (aantal: number): number => Math.round(aantal / 10) * 10;
