import { Grond, Inzageniveau, Rol } from '#schema/lijsten/toegang';
import { isVanLezer } from '../betrokkenheid';
import type { Regel } from '../feiten';

/**
 * An organisation reads the records that it holds itself. The insurer holds policies and totals, and never needs the
 * content of care (Zvw art. 87).
 */
export const eigenDossier: Regel = ({ lezer, domein, betrokkenheden }, vandaag) => {
  if (lezer.organisatie?.bronVan !== domein || lezer.rollen.includes(Rol.PRIVACY_OFFICER)) return undefined;
  const eigen = betrokkenheden.find((b) => b.domein === domein && isVanLezer(b, lezer, vandaag));
  if (!eigen) return undefined;
  const niveau = lezer.organisatie.zorgverzekeraar ? Inzageniveau.HOOFDLIJNEN : Inzageniveau.DETAILS;
  return { niveau, grond: Grond.EIGEN_DOSSIER, tot: eigen.tot };
};
