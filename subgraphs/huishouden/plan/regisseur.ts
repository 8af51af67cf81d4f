import type { EntityManager } from 'typeorm';
import { Rol } from '#schema/lijsten/toegang';
import { Regiesoort } from '../lijsten';
import { beginRegie, partijVan } from '../regie/beginRegie';
import { isRegisseur, kanRegieHebben } from '../regie/bevoegdheid';
import { leesGeval } from '../regie/geval';
import type { Bij, Regiestand } from '../regie/verloop';
import type { Bronnen } from '../store/bronnen';
import type { BekendeLezer } from '../toegang/lezer';

/** The id of no household. */
const NERGENS = '';

/** Whether the regie of a household lies with the caller now, and he can still have it. */
export async function isRegisseurVan(bronnen: Bronnen, huishouden = NERGENS): Promise<boolean> {
  bronnen.regie.clear(huishouden);
  const stand = await bronnen.regie.load(huishouden);
  const { lezer, huidige, weggevallen } = await leesGeval(bronnen, huishouden, stand);
  return isRegisseur(lezer, huidige?.bij) && !weggevallen;
}

export type EersteRegie = Bij & { soort: Exclude<Regiesoort, Regiesoort.REGIETEAM> };

/** How regie of a household begins: with whom, or not at all where it lies with somebody or the caller can't have it. */
export interface Regiebegin {
  stand: Regiestand;
  bij: EersteRegie | undefined;
}

/** Where it lies with nobody it begins with who draws up the plan, if he is one with whom it may lie. */
export async function leesRegiebegin(bronnen: Bronnen, huishouden: string): Promise<Regiebegin> {
  bronnen.regie.clear(huishouden);
  const stand = await bronnen.regie.load(huishouden);
  const bij = stand.huidige ? undefined : alsRegie(await bronnen.lezer());
  const { kring } = await leesGeval(bronnen, huishouden, stand, bij);
  return { stand, bij: bij && kanRegieHebben(bij, kring) ? bij : undefined };
}

function alsRegie({ inwoner, persoon, organisatie, functionaris, rollen }: BekendeLezer): EersteRegie | undefined {
  const niemand = { persoonId: null, organisatieId: null, functionaris: null, naam: null };
  if (inwoner) return persoon ? { ...niemand, soort: Regiesoort.INWONER, persoonId: persoon } : undefined;
  const soort = COACHES.find(([rol]) => rollen.includes(rol))?.[1];
  if (!soort || !organisatie || !functionaris) return undefined;
  return { ...niemand, soort, organisatieId: organisatie.id, functionaris };
}

const COACHES = [
  [Rol.WIJKCOACH, Regiesoort.WIJKCOACH],
  [Rol.CJG_COACH, Regiesoort.CJG_COACH],
] as const;

/** Lets regie begin in the transaction of what makes it needed; where it lies with somebody it stays there. */
export async function laatRegieBeginnen(
  manager: EntityManager,
  bronnen: Bronnen,
  huishouden: string,
  { stand, bij }: Regiebegin,
): Promise<void> {
  if (!bij) return;
  const door = partijVan(await bronnen.lezer());
  await beginRegie(manager, { huishouden, stand, bij, door, reden: 'Stelde het plan op.', nu: bronnen.nu });
}
