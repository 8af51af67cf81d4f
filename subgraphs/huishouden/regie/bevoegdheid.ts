import { Doelbinding, Domein, Rol } from '#schema/lijsten/toegang';
import { leeftijdOp } from '#waarborgen/dienst/klok';
import { isOverleden, vertegenwoordigersVan } from '#waarborgen/toegang/vertegenwoordigers';
import { Regiesoort } from '../lijsten';
import type { Persoonsfeiten } from '../toegang/feiten';
import type { BekendeLezer } from '../toegang/lezer';
import { werktVoor } from '../zichtbaarheid';
import type { Aanbod, Bij, Periode } from './verloop';

/** In which role a professional has regie of each kind; the others are persons. */
const ROL_BIJ: Partial<Record<Regiesoort, Rol>> = {
  [Regiesoort.WIJKCOACH]: Rol.WIJKCOACH,
  [Regiesoort.CJG_COACH]: Rol.CJG_COACH,
  [Regiesoort.REGIETEAM]: Rol.REGIETEAMLID,
};
export const isBeroepskracht = (soort: Regiesoort): boolean => ROL_BIJ[soort] !== undefined;

/** Whether regie lies with this reader. Of a regieteam any member has it; of a coach, he whom it names if it names one. */
export function isRegisseur(lezer: BekendeLezer, bij: Bij | undefined): boolean {
  if (!bij) return false;
  const rol = ROL_BIJ[bij.soort];
  if (!rol) return lezer.inwoner && lezer.persoon !== undefined && lezer.persoon === bij.persoonId;
  const eigen = werktVoor(lezer);
  if (!eigen || eigen !== bij.organisatieId || !lezer.rollen.includes(rol)) return false;
  return bij.soort === Regiesoort.REGIETEAM || isDieEne(lezer, bij);
}

const isDieEne = ({ functionaris }: BekendeLezer, bij: Bij): boolean =>
  bij.functionaris === null || bij.functionaris === functionaris;

/** Whether it is for this reader to answer; who was named answers himself, in a regieteam too. */
export const isAanLezer = (lezer: BekendeLezer, { naar }: Pick<Aanbod, 'naar'>): boolean =>
  isRegisseur(lezer, naar) && isDieEne(lezer, naar);

/** Whoever speaks for himself needs no purpose; a professional moves regie for no other than this. */
export const komtVoorRegie = ({ inwoner, doel }: BekendeLezer): boolean => inwoner || doel === Doelbinding.PLANREGIE;

/** What it depends on whether a reader may move the regie of a household. */
export interface Omstandigheden {
  lezer: BekendeLezer;
  huidige?: Pick<Periode, 'bij' | 'tijdelijkTot'>;
  /** His organisation, or his team of it, works there today in domain WIJKTEAM. */
  inWijkteam: boolean;
  /** Who has regie can't have it any more: died, moved out, speaks for nobody there, works there no more. */
  weggevallen: boolean;
}

/** Who has regie gives it on himself, or his teamleider does; the teamleider of the wijkteam decides on opschaling. */
export function magAanbieden({ lezer, huidige, inWijkteam, weggevallen }: Omstandigheden, naar: Regiesoort): boolean {
  if (isRegisseur(lezer, huidige?.bij) || leidt(lezer, huidige?.bij)) return true;
  return isTeamleider(lezer) && inWijkteam && (naar === Regiesoort.REGIETEAM || weggevallen);
}

/** Who has it for a time gives it back before that is over; so may the wijkteam where he works there no more. */
export const magTeruggeven = ({ lezer, huidige, inWijkteam, weggevallen }: Omstandigheden): boolean =>
  isRegisseur(lezer, huidige?.bij) || leidt(lezer, huidige?.bij) || (isTeamleider(lezer) && inWijkteam && weggevallen);

const isTeamleider = (lezer: BekendeLezer): boolean => !lezer.inwoner && lezer.rollen.includes(Rol.TEAMLEIDER);

function leidt(lezer: BekendeLezer, bij: Bij | undefined): boolean {
  const eigen = werktVoor(lezer);
  return isTeamleider(lezer) && eigen !== undefined && bij?.organisatieId === eigen;
}

/** Who there is to have the regie of a household. */
export interface Kring {
  vandaag: string;
  leden: readonly Persoonsfeiten[];
  /** Persons beside them who are asked about. */
  anderen: readonly Persoonsfeiten[];
  /** The organisations that work there today, without insurers. */
  organisaties: readonly string[];
}

export function kanRegieHebben({ soort, persoonId, organisatieId }: Bij, kring: Kring): boolean {
  if (isBeroepskracht(soort)) return organisatieId !== null && kring.organisaties.includes(organisatieId);
  if (persoonId === null) return false;
  return soort === Regiesoort.INWONER ? woontEr(persoonId, kring) : spreektMee(persoonId, kring);
}

/** From 16 on somebody decides for himself, and so on who does what for him. */
function woontEr(wie: string, { leden, vandaag }: Kring): boolean {
  const lid = leden.find(({ persoon }) => persoon.id === wie);
  if (!lid || isOverleden(lid.betrokkene, vandaag)) return false;
  return leeftijdOp(lid.persoon.geborenOp, vandaag) >= 16;
}

/** Somebody of the network who in matters of the plan speaks for one of them. */
function spreektMee(wie: string, { leden, anderen, vandaag }: Kring): boolean {
  const ander = anderen.find(({ persoon }) => persoon.id === wie);
  if (!ander || isOverleden(ander.betrokkene, vandaag) || leden.some(({ persoon }) => persoon.id === wie)) return false;
  return leden.some((lid) => vertegenwoordigersVan(lid, Domein.PLAN, vandaag).includes(wie));
}
