import { Rol } from '#schema/lijsten/toegang';
import type { Huishoudenomgeving } from '../omgeving';
import type { Bronnen } from '../store/bronnen';
import type { BekendeLezer } from '../toegang/lezer';
import type { VraagNoodtoegangInput } from './invoer';
import { NOOIT_IN_NOOD } from './rollen';

/** No longer than this, in milliseconds. */
const LANGST = 4 * 60 * 60 * 1000;
export const MAX_PERSONEN = 20;

/** What somebody asks for, with what the requirements need to know. */
export interface Aanvraag {
  lezer: BekendeLezer;
  /** The role that entitles him, if one does. */
  rol?: Rol;
  personen: string[];
  domeinen: VraagNoodtoegangInput['domeinen'];
  reden: string;
  nu: Date;
  tot: Date;
  /** The last moment at which it may end. */
  uiterlijk: Date;
}

export function alsAanvraag(
  { nu }: Pick<Bronnen, 'nu'>,
  lezer: BekendeLezer,
  invoer: VraagNoodtoegangInput,
  { NOODTOEGANG_ROLLEN }: Pick<Huishoudenomgeving, 'NOODTOEGANG_ROLLEN'>,
): Aanvraag {
  const uiterlijk = new Date(nu.getTime() + LANGST);
  const nooit = lezer.rollen.some((rol) => NOOIT_IN_NOOD.includes(rol));
  return {
    ...{ lezer, nu, uiterlijk, tot: invoer.tot ?? uiterlijk, reden: invoer.reden.trim() },
    rol: nooit ? undefined : NOODTOEGANG_ROLLEN.find((rol) => lezer.rollen.includes(rol)),
    personen: [...new Set(invoer.personen)],
    domeinen: [...new Set(invoer.domeinen)],
  };
}
