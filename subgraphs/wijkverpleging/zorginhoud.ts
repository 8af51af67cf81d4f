import { Grond, Inzageniveau } from '#schema/lijsten/toegang';
import type { Inzage } from '#waarborgen/toegang/inzage';
import type { WijkverplegingRecords } from './WijkverplegingDossier';

/**
 * Of its own domain a nurse reads DETAILS, and the insurer no more than HOOFDLIJNEN. Elsewhere goals belong to these,
 * but the goals of nursing tell what somebody has, and the insurer has policies and totals, not the content of care
 * (Zvw art. 87).
 */
export function zonderZorginhoudVoorVerzekeraar(records: WijkverplegingRecords, inzage: Inzage): WijkverplegingRecords {
  const verzekeraar = inzage.grond === Grond.EIGEN_DOSSIER && inzage.niveau !== Inzageniveau.DETAILS;
  return verzekeraar ? { ...records, zorgplannen: [] } : records;
}
