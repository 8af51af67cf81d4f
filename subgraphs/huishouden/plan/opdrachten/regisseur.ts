import type { EntityManager } from 'typeorm';
import { Rol } from '#schema/lijsten/toegang';
import { Regiesoort } from '../../lijsten';
import { NERGENS } from '../../mensen/huishoudens';
import { beginRegie, partijVan } from '../../regie/beginRegie';
import { isRegisseur, kanRegieHebben } from '../../regie/bevoegdheid';
import { leesGeval } from '../../regie/geval';
import type { Bij, Regiestand } from '../../regie/verloop';
import type { Bronnen } from '../../store/bronnen';
import type { BekendeLezer } from '../../toegang/lezer';

export type EersteRegie = Bij & { soort: Exclude<Regiesoort, Regiesoort.REGIETEAM> };

/** Whether the caller has the regie of a household, or would have it from his next step on. */
export interface Regiehouding {
  stand: Regiestand;
  /** It lies with him now, and he can still have it. */
  heeft: boolean;
  /** Where it lies with nobody: how it begins with him, if he is one with whom it may lie. */
  begint: EersteRegie | undefined;
}

export async function leesRegiehouding(bronnen: Bronnen, huishouden = NERGENS): Promise<Regiehouding> {
  bronnen.regie.clear(huishouden);
  const stand = await bronnen.regie.load(huishouden);
  const bij = stand.huidige ? undefined : alsRegie(await bronnen.lezer());
  const { lezer, huidige, weggevallen, kring } = await leesGeval(bronnen, huishouden, stand, bij);
  return {
    stand,
    heeft: isRegisseur(lezer, huidige?.bij) && !weggevallen,
    begint: bij && kanRegieHebben(bij, kring) ? bij : undefined,
  };
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
  { stand, begint: bij }: Regiehouding,
): Promise<void> {
  if (!bij) return;
  const door = partijVan(await bronnen.lezer());
  await beginRegie(manager, { huishouden, stand, bij, door, reden: 'Er was nog geen regisseur.', nu: bronnen.nu });
}
