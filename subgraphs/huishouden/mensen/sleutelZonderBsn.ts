import { type Fout, fout } from '#schema/Fout';
import { isBsn } from '#waarborgen/toegang/pseudoniem';

/** Of a key a fingerprint is kept that anybody can make: a BSN in it could be found back by trying them all. */
export function sleutelZonderBsn(idempotentieSleutel: string, bsns: readonly string[]): Fout | undefined {
  if (!bsns.some((bsn) => isBsn(bsn) && idempotentieSleutel.includes(bsn))) return undefined;
  return fout('SLEUTEL_BEVAT_BSN', 'Kies een idempotentieSleutel zonder BSN erin.', 'idempotentieSleutel');
}
