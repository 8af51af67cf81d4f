import { Grond, Inzageniveau } from '#schema/lijsten/toegang';
import type { Inzage } from '#waarborgen/toegang/inzage';
import type { WijkverplegingRecords } from './tabellen';
import { VerpleegIndicatie } from './VerpleegIndicatie';

/**
 * Of its own domain a nurse reads DETAILS, and the insurer no more than HOOFDLIJNEN. Elsewhere goals belong to these,
 * but the goals of nursing tell what somebody has, and the insurer has policies and totals, not the content of care
 * (Zvw art. 87).
 */
export function zonderZorginhoudVoorVerzekeraar(records: WijkverplegingRecords, inzage: Inzage): WijkverplegingRecords {
  const verzekeraar = inzage.grond === Grond.EIGEN_DOSSIER && inzage.niveau !== Inzageniveau.DETAILS;
  if (!verzekeraar) return records;
  return { ...records, zorgplannen: [], evaluaties: [], indicaties: records.indicaties.map(zonderInhoud) };
}

/** Whether care runs, in which form and until when; not on what in somebody's life it works, nor how it is looked back on. */
const zonderInhoud = (indicatie: VerpleegIndicatie): VerpleegIndicatie =>
  Object.assign(new VerpleegIndicatie(), indicatie, { leefgebieden: [], evaluerenVoor: null });
