import { Regiesoort } from '../lijsten';
import type { BekendeLezer } from '../toegang/lezer';
import { werktVoor } from '../zichtbaarheid';
import { isAanLezer, komtVoorRegie, magAanbieden } from './bevoegdheid';
import type { Geval } from './geval';
import type { Aanbod, Bij, Partij, Periode } from './verloop';

/** The offer that is open, for who may take it back and for who may answer it. */
export function aanbodVoor(geval: Geval): Aanbod | undefined {
  const { lezer, stand } = geval;
  if (!stand.aanbod || !komtVoorRegie(lezer)) return undefined;
  const mag = magAanbieden(geval, stand.aanbod.naar.soort) || isAanLezer(lezer, stand.aanbod);
  return mag ? stand.aanbod : undefined;
}

/** From which version to go on, for who can go on at all: how much was offered and refused is not for others. */
export function versieVoor(geval: Geval): number | undefined {
  const magIets = komtVoorRegie(geval.lezer) && magAanbieden(geval, Regiesoort.REGIETEAM);
  return magIets || aanbodVoor(geval) ? geval.stand.versie : undefined;
}

/**
 * Who gave regie, got it, or had it until then knows why it went there. What is written about it may be about any
 * member, and is not for the others, those who live there included.
 */
export function namDeel(lezer: BekendeLezer, periode: Periode, vorige: Periode | undefined): boolean {
  return [periode.door, alsPartij(periode.bij), alsPartij(vorige?.bij)].some((partij) => isPartij(lezer, partij));
}

const alsPartij = (bij: Bij | undefined): Partij | null =>
  bij ? { persoon: bij.persoonId, functionaris: bij.functionaris, organisatie: bij.organisatieId } : null;

function isPartij(lezer: BekendeLezer, partij: Partij | null): boolean {
  if (!partij) return false;
  if (lezer.inwoner) return lezer.persoon !== undefined && partij.persoon === lezer.persoon;
  const eigen = werktVoor(lezer);
  return eigen !== undefined && partij.organisatie === eigen;
}
