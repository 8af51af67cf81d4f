import { createHash } from 'node:crypto';
import type { Logketen } from './Logketen';
import type { Logregel } from './Logregel';

/** A place in a chain: the row with this number has this hash; number 0 is the chain's beginning. */
export interface Kop {
  keten: string;
  nr: number;
  hash: string;
}

/** Every column that a row's hash covers, in the order of RFC 8785 § 3.2.3. */
export const GEHASHT = [
  ...['tijdstip', 'persoon', 'domein', 'niveau', 'handeling', 'doel', 'grond', 'reden', 'uitkomst', 'toestemmingId'],
  ...['toestemmingVersie', 'noodtoegangId', 'vertrouwelijk', 'functionaris', 'rol', 'organisatie', 'team', 'traceId'],
  ...['keten', 'nr', 'vorige'],
].toSorted() as readonly Exclude<keyof Logregel, 'id' | 'hash'>[];

/**
 * What a row's hash is: SHA-256 in hex over the UTF-8 of its canonical JSON (RFC 8785), an object of the columns that
 * have a value. One without is left out, so that a column which comes later changes no hash of before.
 */
export const hashVan = (regel: Omit<Logregel, 'id' | 'hash'>): string => hashVanKolommen(regel, GEHASHT);

/** The same over how a chain began: what the first row has as its `vorige`. */
export const hashVanBegin = (begin: Omit<Logketen, 'hash'>): string =>
  hashVanKolommen(begin, ['ankers', 'begonnenOp', 'keten']);

/** Strings, whole numbers and booleans under plain names in order: there JSON.stringify writes what RFC 8785 asks. */
function hashVanKolommen<T>(van: T, kolommen: readonly (keyof T & string)[]): string {
  const gevuld = kolommen.filter((kolom) => van[kolom] !== null && van[kolom] !== undefined);
  const canoniek = Object.fromEntries(gevuld.map((kolom) => [kolom, van[kolom]]));
  return createHash('sha256').update(JSON.stringify(canoniek)).digest('hex');
}

/** Rows as they follow one another from a place in a chain, and the place where they end. */
export function chain<R extends Omit<Logregel, 'id' | 'keten' | 'nr' | 'vorige' | 'hash'>>(
  van: Kop,
  regels: readonly R[],
) {
  const { keten } = van;
  let kop = van;
  const geketend = regels.map((inhoud) => {
    const regel = { ...inhoud, keten, nr: kop.nr + 1, vorige: kop.hash };
    kop = { keten, nr: regel.nr, hash: hashVan(regel) };
    return { ...regel, hash: kop.hash };
  });
  return { geketend, kop };
}
