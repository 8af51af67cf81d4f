import {
  Afschermreden,
  DOMEINEN,
  Doelbinding,
  Domein,
  Grond,
  Inzageniveau,
  Rol,
  reiktTot,
} from '#schema/lijsten/toegang';
import type { Leesgrens } from '#waarborgen/logboek/lees';
import { type Inzage, magVertrouwelijk, ruimste } from '#waarborgen/toegang/inzage';
import type { Kennisgeving } from './kennisgevingen/Kennisgeving';
import { Toestemmingssoort } from './lijsten';
import type { Betrokkenheid } from './mensen/Betrokkenheid';
import type { Bij } from './regie/verloop';
import type { BekendeLezer } from './toegang/lezer';
import type { Toestemming } from './toestemmingen/Toestemming';

/*
 * What the hub shows of its own besides the plan: who lives in a household and where, who somebody is, who helps, and
 * what was agreed. `decide` says what a reader may see of a person in a domain; these rules say what follows from that.
 */

/** Where people live and who they are together is for who works there or lives there himself. */
export function woontOfWerktEr(lezer: BekendeLezer, leden: readonly { id: string }[]): boolean {
  return !lezer.inwoner || leden.some((lid) => lid.id === lezer.persoon);
}

/** Who only speaks for somebody (a parent elsewhere, a mentor) sees of the household him alone. */
export function ledenVoor<Lid extends { id: string }>(lezer: BekendeLezer, leden: readonly Lid[]): Lid[] {
  return leden.filter((lid) => woontOfWerktEr(lezer, leden) || lezer.spreektVoor.includes(lid.id));
}

/** Who may see anything of somebody may know who he is. */
export const magKennen = (wijdste: Inzage): boolean => reiktTot(wijdste.niveau, Inzageniveau.BETROKKENHEID);

/**
 * Of whom it depends that a reader hears that an organisation is involved: the person whom it concerns, or everybody in
 * the household. A resident hears of what concerns the whole household because it concerns him, whatever the others
 * decided. Undefined for the organisation itself, which knows.
 */
export function vanWieHangtAf(
  { organisatieId, persoonId }: Betrokkenheid,
  leden: readonly string[],
  lezer: BekendeLezer,
): string[] | undefined {
  if (organisatieId === lezer.organisatie?.id) return undefined;
  if (persoonId) return [persoonId];
  return leden.filter((id) => !lezer.inwoner || lezer.spreektVoor.includes(id));
}

/** The organisation on whose behalf a reader works with people; the privacy officer oversees, and works with nobody. */
export const werktVoor = ({ organisatie, rollen }: BekendeLezer): string | undefined =>
  rollen.includes(Rol.PRIVACY_OFFICER) ? undefined : organisatie?.id;

/** Regie is with this reader's organisation now: with whom it lies, of one household or of several. */
export function heeftRegie(lezer: BekendeLezer, bij: readonly Bij[]): boolean {
  const eigen = werktVoor(lezer);
  return eigen !== undefined && bij.some(({ organisatieId }) => organisatieId === eigen);
}

/** The person himself, or who speaks for him in this domain. */
export const spreektVoor = (grond: Grond | null | undefined): boolean =>
  grond === Grond.EIGEN_INZAGE || grond === Grond.VERTEGENWOORDIGING;

/**
 * What somebody recorded about sharing is for himself and who speaks for him; what is about every domain, for who
 * speaks for him in any. The regisseur sees what may be shared; that somebody objected or withdrew he does not.
 */
export function magToestemmingZien(toestemming: Toestemming, inzages: readonly Inzage[], regie: boolean): boolean {
  const daarover = inzages.filter(({ domein }) => toestemming.domein === null || toestemming.domein === domein);
  if (daarover.some(({ grond }) => spreektVoor(grond))) return true;
  return regie && toestemming.soort === Toestemmingssoort.TOESTEMMING && toestemming.ingetrokkenOp === null;
}

/** Oversees who reads what (AVG art. 39 lid 1 onder b), for that purpose alone; he may ask for anybody. */
export const isToezichthouder = ({ organisatie, rollen, doel }: BekendeLezer): boolean =>
  organisatie !== undefined && rollen.includes(Rol.PRIVACY_OFFICER) && doel === Doelbinding.KWALITEIT;

/** On what ground a reader looks into somebody's logbook, if he may. */
export function logboekinzage(lezer: BekendeLezer, inzages: readonly Inzage[]): Inzage {
  const wijdste = namens(inzages).reduce(ruimste, { ...inzages[0], niveau: Inzageniveau.GEEN });
  if (wijdste.niveau !== Inzageniveau.GEEN) return { ...wijdste, niveau: Inzageniveau.BETROKKENHEID };
  const { persoon } = wijdste;
  const alsToezicht = {
    persoon,
    domein: Domein.PLAN,
    niveau: Inzageniveau.BETROKKENHEID,
    grond: Grond.WETTELIJKE_TAAK,
  };
  if (isToezichthouder(lezer)) return alsToezicht;
  // Who works on a noodtoegang that the person was not told of is not given away by what he was refused meanwhile.
  const noodtoegang = inzages.find((inzage) => inzage.noodtoegang)?.noodtoegang;
  return {
    ...alsToezicht,
    niveau: Inzageniveau.GEEN,
    grond: null,
    reden: Afschermreden.LEZER_UITGESLOTEN,
    noodtoegang,
  };
}

export const isVanHemzelf = ({ grond }: Inzage): boolean => grond === Grond.EIGEN_INZAGE;

const namens = (inzages: readonly Inzage[]) => inzages.filter(({ grond }) => spreektVoor(grond));

/**
 * How far a reader may look into somebody's logbook: the person into all that he may know of (a noodtoegang when he was
 * told of it), who speaks for him as far as that reaches, the privacy officer of the hub into everything, that of another
 * organisation into what its own people did and what its own domain disclosed. Undefined for any other.
 *
 * What residents wanted to see and did not get tells more about them than about the person: that somebody of a household
 * looked, and when, is not for another of it.
 */
export function logboekgrens(
  lezer: BekendeLezer,
  inzages: readonly Inzage[],
  { beheerder, getoond }: { beheerder: string; getoond: readonly string[] },
): Leesgrens | undefined {
  if (isToezichthouder(lezer)) return toezichtsgrens(lezer, beheerder, getoond);
  const eigen = namens(inzages);
  if (eigen.length === 0) return undefined;
  const zelf = eigen.some(isVanHemzelf);
  return {
    domeinen: eigen.map(({ domein }) => domein),
    noodtoegangen: [...getoond],
    vertrouwelijk: eigen.filter(magVertrouwelijk).map(({ domein }) => domein),
    vanInwoners: zelf ? [Grond.EIGEN_INZAGE, Grond.VERTEGENWOORDIGING] : [Grond.VERTEGENWOORDIGING],
  };
}

function toezichtsgrens(
  { organisatie }: BekendeLezer,
  beheerder: string,
  getoond: readonly string[],
): Leesgrens | undefined {
  if (!organisatie) return undefined;
  const alles = { vertrouwelijk: DOMEINEN, vanInwoners: 'ALLE' } as const;
  if (organisatie.id === beheerder) return { ...alles, domeinen: DOMEINEN, noodtoegangen: 'ALLE' };
  // The insurer holds policies, not the content of care: what others disclose of that is not its business (Zvw art. 87).
  const houdt = organisatie.bronVan && !organisatie.zorgverzekeraar ? [organisatie.bronVan] : [];
  return { ...alles, domeinen: houdt, organisatie: organisatie.id, noodtoegangen: [...getoond] };
}

/** A notice to an organisation is for all of it; one to a team is that team's. */
export const isAanLezer = ({ organisatieId, teamId }: Kennisgeving, { organisatie, team }: BekendeLezer): boolean =>
  organisatieId === organisatie?.id && (teamId === null || teamId === team);
