import { createHmac, timingSafeEqual } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Sleutel, Sleutelbos } from './sleutels';

/**
 * A compact JWS under HS256 (RFC 7515, RFC 7518), signed with the first key of a pair. `typ` says what kind it is:
 * what was signed as one kind never counts as another, though the keys are the same.
 */
export function sign(typ: string, claims: object, [sleutel]: Sleutelbos): string {
  const body = `${kop(typ, sleutel)}.${encode(claims)}`;
  return `${body}.${mac(body, sleutel)}`;
}

interface Soort {
  typ: string;
  maxLength: number;
  /** The same bytes come again: it is kept that they were found authentic. */
  komtWeer?: boolean;
}

/** What was signed, of this kind and under one of these keys; else undefined. What it says is not checked yet. */
export function authenticate({ typ, maxLength, komtWeer }: Soort, jws: unknown, bos: Sleutelbos): unknown {
  if (typeof jws !== 'string' || jws.length > maxLength) return undefined;
  const [header, claims, signature, ...rest] = jws.split('.');
  // The header is compared whole with the few that we write ourselves: there is no algorithm to choose.
  const sleutel = bos.find((s) => kop(typ, s) === header);
  if (!sleutel || !claims || !signature || rest.length > 0) return undefined;
  const gezien = gezienOnder(sleutel);
  const eerder = gezien.get(jws);
  if (eerder) return eerder;
  // As text: base64url has more than one way to write the same last byte, and a signature has one.
  if (!gelijk(Buffer.from(mac(`${header}.${claims}`, sleutel)), Buffer.from(signature))) return undefined;
  const gelezen = decode(claims);
  if (komtWeer && typeof gelezen === 'object' && gelezen !== null) gezien.set(jws, Object.freeze(gelezen));
  return gelezen;
}

/**
 * What was found authentic before, by all its bytes: a router hands the same proof to several fields, and callers ask
 * again. It is kept with the key, so that with a key that was taken back all of it is gone.
 */
const onderSleutel = new WeakMap<Sleutel, LRUCache<string, object>>();
function gezienOnder(sleutel: Sleutel): LRUCache<string, object> {
  const bekend = onderSleutel.get(sleutel) ?? new LRUCache({ max: 5_000, ttl: 1_000 * GELDIGHEID_SECONDEN });
  onderSleutel.set(sleutel, bekend);
  return bekend;
}

/**
 * Whether what was issued and expires then (seconds since 1970) counts now; what gives itself a longer life than we
 * ever give does not.
 */
export function leeftOp(moment: Date, { iat, exp }: { iat: number; exp: number }): boolean {
  const nu = Math.floor(moment.getTime() / 1000);
  return exp > nu && iat <= nu + CLOCK_SKEW_SECONDS && exp - iat <= GELDIGHEID_SECONDEN;
}

/** Seconds of life: long enough for the slowest partner, short enough that a withdrawal is soon whole. */
export const GELDIGHEID_SECONDEN = 60;
export const CLOCK_SKEW_SECONDS = 30;

const koppen = new LRUCache<string, string>({ max: 100 });
function kop(typ: string, { kid }: Sleutel): string {
  const bekend = koppen.get(`${typ} ${kid}`) ?? encode({ alg: 'HS256', typ, kid });
  koppen.set(`${typ} ${kid}`, bekend);
  return bekend;
}
const mac = (body: string, { geheim }: Sleutel) => createHmac('sha256', geheim).update(body).digest('base64url');
const gelijk = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b);
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

function decode(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString());
  } catch {
    return undefined;
  }
}
