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

/** The leefgebieden with a problem, each by the newest conversation that scored it. */
export function problemenUit(
  gesprekken: readonly { gevoerdOp: string; besproken: readonly Gescoord[] }[],
): Leefgebied[] {
  const opDag = gesprekken.toSorted((a, b) => (a.gevoerdOp < b.gevoerdOp ? -1 : 1));
  const gescoord = opDag.flatMap(({ besproken }) => besproken).filter(({ score }) => score !== undefined);
  return metProbleem([...new Map(gescoord.map((b) => [b.leefgebied, b])).values()]);
}
