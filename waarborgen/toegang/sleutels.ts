/** A symmetric key with the name by which both sides know it. */
export interface Sleutel {
  kid: string;
  geheim: Buffer;
}
/** The first key signs, every key verifies: so a pair can rotate without a moment of refusal. */
export type Sleutelbos = readonly [Sleutel, ...Sleutel[]];

const MIN_BYTES = 32;
const VORM = /^([\w.-]{1,64}):([\w-]+)$/;

/**
 * Reads `kid:base64url[,kid2:base64url]`. Throws an Error with a Dutch sentence that never repeats the value.
 */
export function readSleutelbos(tekst: string): Sleutelbos {
  const sleutels = tekst
    .trim()
    .split(/\s*,\s*/)
    .map(readSleutel);
  if (sleutels.length > 2) throw new Error('noem ten hoogste twee sleutels: de nieuwe en de vorige');
  if (new Set(sleutels.map((s) => s.kid)).size < sleutels.length) throw new Error('geef elke sleutel een eigen naam');
  return sleutels as unknown as Sleutelbos;
}

/**
 * Takes over the keys of another pair, for all who hold this one: in the middle of a question they are never half the one
 * and half the other. Whether they were others.
 */
export function neemOver(bos: Sleutelbos, nieuw: Sleutelbos): boolean {
  const dezelfde =
    bos.length === nieuw.length && bos.every((s, i) => s.kid === nieuw[i].kid && s.geheim.equals(nieuw[i].geheim));
  if (!dezelfde) (bos as unknown as Sleutel[]).splice(0, bos.length, ...nieuw);
  return !dezelfde;
}

function readSleutel(tekst: string): Sleutel {
  const [, kid, geheim] = VORM.exec(tekst) ?? [];
  if (!geheim) throw new Error('schrijf elke sleutel als naam:base64url, gescheiden door een komma');
  return { kid, geheim: readGeheim(geheim) };
}

/** At least 256 bits (RFC 7518 § 3.2). */
export function readGeheim(tekst: string): Buffer {
  // base64url skips what it does not know: a sentence typed by mistake would be taken for a key.
  const geheim = Buffer.from(/^[\w-]+$/.test(tekst.trim()) ? tekst.trim() : '', 'base64url');
  if (geheim.length < MIN_BYTES) throw new Error('een sleutel heeft minstens 256 bits (43 tekens base64url)');
  return geheim;
}
