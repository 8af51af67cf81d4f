import { Grond, INZAGENIVEAUS } from '#schema/lijsten/toegang';
import { type Feiten, geldtOp, type Regel, type Toestemming } from '../feiten';
import { vereisteOndertekenaars } from '../vertegenwoordigers';
import { refuse } from './refuse';

/**
 * Of what the person recorded for this reader and purpose, the most specific counts; among equally specific ones an
 * objection wins. What speaks of other purposes only is silent here. A consent that was withdrawn keeps its place until
 * its last day, and opens nothing: else its withdrawal would let a wider, less specific one speak in its stead.
 */
export const bezwaarEnToestemming: Regel = (feiten, vandaag) => {
  const voorLezer = feiten.toestemmingen.filter((t) => spreekt(t, feiten, vandaag));
  const voorDoel = voorLezer.filter((t) => t.doelen.includes(feiten.lezer.doel));
  if (voorDoel.length === 0) {
    return refuse(voorLezer.some(opent) ? 'DOEL_NIET_GEDEKT' : 'GEEN_TOESTEMMING');
  }
  const top = Math.max(...voorDoel.map(specificiteit));
  const beslissend = voorDoel.filter((t) => specificiteit(t) === top);
  const open = beslissend.filter(opent);
  if (open.length === 0 || beslissend.some((t) => t.soort === 'BEZWAAR')) return refuse('GEEN_TOESTEMMING');
  const { niveau, tot, id, versie } = open.reduce(ruimste);
  return { niveau, grond: Grond.TOESTEMMING, tot, toestemming: { id, versie } };
};

/** Addressed to this reader, valid today; an objection not withdrawn, a consent signed by all who must, today. */
function spreekt(t: Toestemming, feiten: Feiten, vandaag: string): boolean {
  if (t.domein !== feiten.domein || !geldtOp(t, vandaag)) return false;
  if (specificiteitVoor(t, feiten) === 0) return false;
  return t.soort === 'BEZWAAR' ? !t.ingetrokken : isOndertekend(t, feiten, vandaag);
}

const opent = (t: Toestemming): boolean => t.soort === 'TOESTEMMING' && !t.ingetrokken;

/** The signers are those of today: at the 12th and 16th birthday a consent not signed by the new ones lapses. */
export function isOndertekend(t: Toestemming, feiten: Omit<Feiten, 'lezer' | 'domein'>, vandaag: string): boolean {
  const vereist = vereisteOndertekenaars(feiten, t.domein, vandaag);
  return vereist?.every((id) => t.ondertekenaars.includes(id)) ?? false;
}

function specificiteitVoor(t: Toestemming, { lezer }: Feiten): number {
  if (t.aanTeam && t.aanTeam !== lezer.team) return 0;
  if (t.aanOrganisatie && t.aanOrganisatie !== lezer.organisatie?.id) return 0;
  return specificiteit(t);
}

/** One team over one organisation over all who take part in the plan. */
function specificiteit(t: Toestemming): number {
  if (t.aanTeam) return 3;
  if (t.aanOrganisatie) return 2;
  return t.aanPlandeelnemers ? 1 : 0;
}

const ruimste = (a: Toestemming, b: Toestemming): Toestemming =>
  INZAGENIVEAUS.indexOf(b.niveau) > INZAGENIVEAUS.indexOf(a.niveau) ? b : a;
