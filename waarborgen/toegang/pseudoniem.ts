import { createHmac } from 'node:crypto';
import { z } from 'zod';

/** Elfproef: 9 digits whose weighted sum (9, 8, … 2, -1) divides by eleven (Wabb, BSN). */
export function isBsn(tekst: string): boolean {
  if (!/^\d{9}$/.test(tekst) || tekst === '000000000') return false;
  const som = [...tekst].reduce((totaal, cijfer, i) => totaal + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

/** A BSN as a partner delivers it; its value never comes back in the message. */
export const Bsn = z.string().refine(isBsn, { error: 'is geen geldig BSN (elfproef)' });

/**
 * How one partner knows a person: a keyed hash of his BSN. Nobody without this partner's key can make it or go back,
 * and two partners can't join what they hold. No database holds a BSN.
 */
export function pseudoniemVan(bsn: string, sleutel: Buffer): string {
  return createHmac('sha256', sleutel).update(bsn).digest('hex');
}
