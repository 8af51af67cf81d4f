import { Planstatus } from '../lijsten';
import { Planstap } from './lijsten';

/** Why a step can't be taken from where the plan stands. */
interface Nee {
  waarom: string;
}
const nee = (waarom: string): Nee => ({ waarom });

const { CONCEPT, VASTGESTELD, HERZIENING, AFGESLOTEN } = Planstatus;
const DICHT = nee('Dit plan is afgesloten. Stel een nieuw plan op.');
const NOG_NIET_VAST = nee('Dit plan is nog een concept: stel het eerst vast.');

/** A change of what was agreed opens a plan that was vastgesteld for revision. */
const wijzigt = { CONCEPT, VASTGESTELD: HERZIENING, HERZIENING, AFGESLOTEN: DICHT };
/** The work goes on within what was agreed. */
const loopt = { CONCEPT, VASTGESTELD, HERZIENING, AFGESLOTEN: DICHT };

/**
 * The life of a plan: what each step makes of each status, or why it can't be taken there. A new plan begins as CONCEPT,
 * once the one before it is AFGESLOTEN.
 */
export const OVERGANGEN: Record<VolgendeStap, Record<Planstatus, Planstatus | Nee>> = {
  DOEL_TOEGEVOEGD: wijzigt,
  DOEL_GEWIJZIGD: wijzigt,
  DOEL_VERVALLEN: wijzigt,
  ACTIE_TOEGEVOEGD: wijzigt,
  ACTIE_GEWIJZIGD: wijzigt,
  ACTIE_BIJGEWERKT: loopt,
  VOLGORDE_BEPAALD: loopt,
  AKKOORD: loopt,
  VOORBEHOUD: loopt,
  VASTGESTELD: {
    ...{ CONCEPT: VASTGESTELD, HERZIENING: VASTGESTELD, AFGESLOTEN: DICHT },
    VASTGESTELD: nee('Dit plan is al vastgesteld.'),
  },
  GEEVALUEERD: { CONCEPT: NOG_NIET_VAST, VASTGESTELD: HERZIENING, HERZIENING, AFGESLOTEN: DICHT },
  GESLOTEN: {
    ...{ CONCEPT: AFGESLOTEN, HERZIENING: AFGESLOTEN, AFGESLOTEN: DICHT },
    VASTGESTELD: nee('Evalueer het plan eerst; daarna kunt u het afsluiten.'),
  },
};

/** Every step but the two that a plan begins with. */
export type VolgendeStap = Exclude<`${Planstap}`, 'GELEVERD' | 'OPGESTELD'>;

const isNee = (overgang: Planstatus | Nee): overgang is Nee => typeof overgang === 'object';

/** Why this step can't be taken now; undefined where it can. */
export function waaromNiet(stap: VolgendeStap, status: Planstatus): string | undefined {
  const overgang = OVERGANGEN[stap][status];
  return isNee(overgang) ? overgang.waarom : undefined;
}

/** What the step makes of the plan; undefined where it makes nothing of it. */
export function naStap(stap: VolgendeStap, status: Planstatus): Planstatus | undefined {
  const overgang = OVERGANGEN[stap][status];
  if (!isNee(overgang)) return overgang;
  // For who sees another part of the plan it may stand elsewhere: closed is closed, and what was evaluated was.
  if (stap === Planstap.GESLOTEN) return AFGESLOTEN;
  return stap === Planstap.GEEVALUEERD ? status : undefined;
}
