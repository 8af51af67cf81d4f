import { Grond, INZAGENIVEAUS } from '#schema/lijsten/toegang';
import { isVanLezer } from '../betrokkenheid';
import { type Feiten, geldtOp, type Regel, type Toestemming } from '../feiten';
import { ondertekening } from '../ondertekening';
import { refuse } from './refuse';

/**
 * Of what the person recorded for this reader and purpose, the most specific counts; among those that are not more
 * specific than one another an objection wins. What speaks of other purposes only is silent here. A consent that was
 * withdrawn or that lapsed keeps its place until its last day, and opens nothing: else its end would let a wider, less
 * specific one speak in its stead.
 */
export const bezwaarEnToestemming: Regel = (feiten, vandaag) => {
  const voorLezer = feiten.toestemmingen.flatMap((t) => spreker(t, feiten, vandaag));
  const voorDoel = voorLezer.filter(({ t }) => t.doelen.includes(feiten.lezer.doel));
  if (voorDoel.length === 0) {
    return refuse(voorLezer.some(({ opent }) => opent) ? 'DOEL_NIET_GEDEKT' : 'GEEN_TOESTEMMING');
  }
  const beslissend = voorDoel.filter(({ t }) => !voorDoel.some((ander) => isBijzonderder(ander.t, t)));
  const open = beslissend.filter(({ opent }) => opent).map(({ t }) => t);
  if (open.length === 0 || beslissend.some(({ t }) => t.soort === 'BEZWAAR')) return refuse('GEEN_TOESTEMMING');
  const { niveau, tot, id, versie } = open.reduce(ruimste);
  return { niveau, grond: Grond.TOESTEMMING, tot, toestemming: { id, versie } };
};

interface Spreker {
  t: Toestemming;
  opent: boolean;
}

/** Addressed to this reader, about this domain, valid today; an objection not withdrawn, a consent once signed by all. */
function spreker(t: Toestemming, feiten: Feiten, vandaag: string): Spreker[] {
  if (t.domein !== null && t.domein !== feiten.domein) return [];
  if (!geldtOp(t, vandaag) || !isAan(t, feiten)) return [];
  if (t.soort === 'BEZWAAR') return t.ingetrokken ? [] : [{ t, opent: false }];
  const stand = ondertekening(t, feiten, vandaag);
  return stand === 'WACHT_OP_ONDERTEKENING'
    ? []
    : [{ t, opent: stand === 'GELDIG' && !t.ingetrokken && isVoor(t, feiten, vandaag) }];
}

function isAan(t: Toestemming, { lezer }: Feiten): boolean {
  if (t.aanTeam) return t.aanTeam === lezer.team;
  if (t.aanOrganisatie) return t.aanOrganisatie === lezer.organisatie?.id;
  return t.aanPlandeelnemers === true;
}

/** Who only said himself that he takes part is none of those to whom "all who take part" was said: that opens nothing. */
function isVoor(t: Toestemming, { lezer, betrokkenheden }: Feiten, vandaag: string): boolean {
  if (t.aanTeam || t.aanOrganisatie) return true;
  return betrokkenheden.some((b) => isVanLezer(b, lezer, vandaag) && !b.zelfGemeld);
}

/** One team over one organisation over all who take part in the plan, and one domain over all of them. */
const bijzonderheid = (t: Toestemming): [ontvanger: number, domein: number] => [
  t.aanTeam ? 3 : t.aanOrganisatie ? 2 : 1,
  t.domein === null ? 0 : 1,
];

/** In neither respect less specific, and in one of them more: to be narrower in another way is not to be above. */
function isBijzonderder(a: Toestemming, b: Toestemming): boolean {
  const [[ontvanger, domein], [andereOntvanger, anderDomein]] = [bijzonderheid(a), bijzonderheid(b)];
  const nietMinder = ontvanger >= andereOntvanger && domein >= anderDomein;
  return nietMinder && (ontvanger > andereOntvanger || domein > anderDomein);
}

const ruimste = (a: Toestemming, b: Toestemming): Toestemming =>
  INZAGENIVEAUS.indexOf(b.niveau) > INZAGENIVEAUS.indexOf(a.niveau) ? b : a;
