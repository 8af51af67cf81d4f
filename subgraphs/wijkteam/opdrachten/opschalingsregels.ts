import type { Leefgebied } from '#schema/lijsten/leefgebied';
import { OpschalingNaar } from '#schema/lijsten/opschaling';
import { Opschalingsaanleiding } from '../lijsten';

/* Where to a case is scaled up, as the team's working rules propose it. A human decides. */

const { REGIETEAM, VEILIGHEIDSHUIS, FACT_TEAM, ZORGKETEN } = OpschalingNaar;

const NAAR: Readonly<Record<Opschalingsaanleiding, OpschalingNaar>> = {
  [Opschalingsaanleiding.MEER_LEEFGEBIEDEN]: REGIETEAM,
  [Opschalingsaanleiding.JUSTITIE]: VEILIGHEIDSHUIS,
  [Opschalingsaanleiding.HUISELIJK_GEWELD]: VEILIGHEIDSHUIS,
  [Opschalingsaanleiding.VEELPLEGER]: VEILIGHEIDSHUIS,
  [Opschalingsaanleiding.ZWARE_PSYCHIATRIE]: FACT_TEAM,
  [Opschalingsaanleiding.OVERHEERSENDE_KETEN]: ZORGKETEN,
};

/** Where to, by the rules; nowhere where nothing gives reason to. */
export const waarheen = (aanleidingen: readonly Opschalingsaanleiding[]): OpschalingNaar[] => [
  ...new Set(aanleidingen.map((aanleiding) => NAAR[aanleiding])),
];

/** On so many leefgebieden with a problem a regieteam is proposed. */
const VEEL_LEEFGEBIEDEN = 3;
export const zijnVeel = (leefgebieden: readonly Leefgebied[]): boolean =>
  new Set(leefgebieden).size >= VEEL_LEEFGEBIEDEN;

interface Gescoord {
  leefgebied: Leefgebied;
  score?: number;
}
/** The two lowest scores of self-sufficiency, acute and not sufficient. */
const isProbleem = ({ score }: Gescoord): boolean => score !== undefined && score <= 2;

export const metProbleem = (besproken: readonly Gescoord[]): Leefgebied[] =>
  besproken.filter(isProbleem).map(({ leefgebied }) => leefgebied);

interface Gesprek {
  casus: string;
  gevoerdOp: string;
  besproken: readonly Gescoord[];
}
/** The leefgebieden with a problem, each by the newest conversation that scored it; of two on one day, the lower score. */
export function problemenUit(gesprekken: readonly Omit<Gesprek, 'casus'>[]): Leefgebied[] {
  const gescoord = gesprekken
    .flatMap(({ gevoerdOp, besproken }) => besproken.map((b) => ({ ...b, gevoerdOp })))
    .filter(({ score }) => score !== undefined)
    .toSorted((a, b) => a.gevoerdOp.localeCompare(b.gevoerdOp) || Number(b.score) - Number(a.score));
  return metProbleem([...new Map(gescoord.map((b) => [b.leefgebied, b])).values()]);
}

/** What gives reason to scale a case up: what a human named, and what follows from all its conversations. */
export function aanleidingenVoor(
  casus: string,
  gesprekken: readonly Gesprek[],
  genoemd: readonly Opschalingsaanleiding[] = [],
): Opschalingsaanleiding[] {
  const veel = zijnVeel(problemenUit(gesprekken.filter((gesprek) => gesprek.casus === casus)));
  return [...new Set([...genoemd, ...(veel ? [Opschalingsaanleiding.MEER_LEEFGEBIEDEN] : [])])];
}
