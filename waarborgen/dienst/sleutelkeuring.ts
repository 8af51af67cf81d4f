import type { Sleutelbos } from '../toegang/sleutels';

/** One secret of an environment, and where it stands. */
export interface Geheim {
  variabele: string;
  bytes: Buffer;
  /** The key's name, where it has one. */
  kid?: string;
}

/** Every key of proofs, of pseudonyms and of the metrics that an environment holds. */
export const geheimenIn = (omgeving: object): Geheim[] =>
  Object.entries(omgeving).flatMap(([variabele, waarde]): Geheim[] => {
    if (/^(PSEUDONIEM|METINGEN)_SLEUTEL/.test(variabele) && waarde) return [{ variabele, bytes: waarde as Buffer }];
    if (!/^BEWIJS_SLEUTELS/.test(variabele)) return [];
    return (waarde as Sleutelbos).map(({ kid, geheim }) => ({ variabele, kid, bytes: geheim }));
  });

/** The names that the local hub, the tests and examples give to the keys they make. */
const VOORBEELDNAMEN = /^(lokaal|proef|test|demo|voorbeeld|example|sample|changeme|default)$/i;

export const isVoorbeeld = ({ kid }: Geheim): boolean => kid !== undefined && VOORBEELDNAMEN.test(kid);

/** Of 32 random bytes some thirty differ; of those with fewer than this many there is less than one in 10^15. */
const MINSTENS_VERSCHILLEND = 16;

/** Not from a source of randomness: repeated or counted bytes, or something that a person typed. */
export function isZwak({ bytes }: Geheim): boolean {
  const tekst = bytes.toString('base64url');
  const stappen = new Set([...bytes].slice(1).map((byte, i) => (byte - bytes[i] + 256) % 256));
  return (
    new Set(bytes).size < MINSTENS_VERSCHILLEND ||
    stappen.size === 1 ||
    bytes.every((byte) => byte >= 0x20 && byte < 0x7f) ||
    !/[A-Z]/.test(tekst) ||
    !/[a-z]/.test(tekst)
  );
}

/** The variables that hold a key which stands somewhere else as well. */
export function gedeeldeVariabelen(geheimen: readonly Geheim[]): string[] {
  const gedeeld = geheimen.filter((een, i) => geheimen.some((ander, j) => i !== j && een.bytes.equals(ander.bytes)));
  return [...new Set(gedeeld.map(({ variabele }) => variabele))];
}
