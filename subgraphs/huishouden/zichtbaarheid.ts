import { Grond, Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import { geldtOp } from '#waarborgen/toegang/feiten';
import type { Inzage } from '#waarborgen/toegang/inzage';
import type { Betrokkenheid } from './Betrokkenheid';
import { Toestemmingssoort } from './lijsten';
import type { Regie } from './Regie';
import type { BekendeLezer } from './store/lezer';
import type { Toestemming } from './Toestemming';

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

/** Regie is with this reader's organisation today. */
export const heeftRegie = (lezer: BekendeLezer, regie: readonly Regie[], vandaag: string): boolean =>
  lezer.organisatie !== undefined &&
  regie.some((r) => r.organisatieId === lezer.organisatie?.id && geldtOp(r, vandaag));

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
