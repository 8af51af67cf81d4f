import { In } from 'typeorm';
import { Rol } from '#schema/lijsten/toegang';
import type { Huishoudenomgeving } from '../omgeving';
import type { BekendeLezer } from '../toegang/lezer';
import type { Noodtoegang } from './Noodtoegang';
import type { Noodkeuze } from './noodtoegangen';

/** Who judges, as the hub's environment says. */
export type Spelregels = Pick<Huishoudenomgeving, 'NOODTOEGANG_BEOORDELAARS' | 'BEHEERDER'>;

/** Which noodtoegangen a professional sees: all, those of his organisation, or of those only what he asked himself. */
export interface Bereik {
  /** Left out where it is every organisation. */
  organisatie?: string;
  /** Left out where it is everybody in it. */
  functionaris?: string;
  /** The role in which he judges; left out where he doesn't. */
  rol?: Rol;
}

/**
 * The privacy officer of the hub's own organisation oversees all, every other reviewer those of his own organisation,
 * and who does not judge what he asked himself. Undefined for a resident, and for whom the hub does not know.
 */
export function bereikVan(
  lezer: BekendeLezer,
  { NOODTOEGANG_BEOORDELAARS, BEHEERDER }: Spelregels,
): Bereik | undefined {
  const { inwoner, functionaris, rollen } = lezer;
  const organisatie = lezer.organisatie?.id;
  if (inwoner || !organisatie || !functionaris) return undefined;
  const beoordeelt = NOODTOEGANG_BEOORDELAARS.filter((rol) => rollen.includes(rol));
  if (rollen.includes(Rol.PRIVACY_OFFICER) && organisatie === BEHEERDER)
    return { rol: beoordeelt.find((rol) => rol === Rol.PRIVACY_OFFICER) };
  return beoordeelt.length > 0 ? { organisatie, rol: beoordeelt[0] } : { organisatie, functionaris };
}

/** Every noodtoegang there is, of whichever organisation. */
export const zietAlles = (bereik: Bereik | undefined): boolean =>
  bereik !== undefined && bereik.organisatie === undefined;

export const valtBinnen = (n: Noodtoegang, bereik: Bereik | undefined): boolean =>
  bereik !== undefined &&
  (bereik.organisatie === undefined || bereik.organisatie === n.organisatieId) &&
  (bereik.functionaris === undefined || bereik.functionaris === n.functionaris);

/** The same for the database. Written out: to it, a value that is not there would be any value. */
export function keuzeVan(bereik: Bereik | undefined): Noodkeuze {
  if (!bereik) return { id: In([]) };
  const { organisatie, functionaris } = bereik;
  return { ...(organisatie && { organisatieId: organisatie }), ...(functionaris && { functionaris }) };
}
