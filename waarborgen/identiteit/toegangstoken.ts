import { createHash } from 'node:crypto';
import { createRemoteJWKSet, errors, type JWTVerifyGetKey, jwtVerify } from 'jose';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import { type Klok, systeemklok } from '../dienst/klok';
import { weigering } from './refuse';

/** Asymmetric only: `none` and HMAC with a public key as its secret are no proof of anything. */
export const ALGORITMES = ['RS256', 'PS256', 'ES256', 'EdDSA'];
const CLOCK_SKEW_SECONDS = 30;
/** A key that the provider took back is forgotten within this time, also for tokens seen before. */
const FORGOTTEN_MS = 5 * 60_000;
/** A token seen on the last moment of a remembered key is itself remembered after it: each gets half. */
const REMEMBER_MS = FORGOTTEN_MS / 2;

/** Printable ASCII, as OpenID Connect Core § 2 has it for `sub`: else a logbook could name somebody else than asked. */
const Aanduiding = z.string().regex(/^[\x20-\x7E]+$/);
const Claims = z.object({
  sub: Aanduiding.max(255),
  exp: z.number(),
  org: Aanduiding.max(64).optional(),
  team: Aanduiding.max(64).optional(),
  rollen: z.array(z.string()).max(20).default([]),
});
export interface Token extends z.infer<typeof Claims> {
  hash: string;
}

export interface Aanmelddienst {
  issuer: string;
  audience: string;
  /** Where the provider's keys are; found at the issuer's discovery document when left out. */
  jwksUri?: string;
  /** Milliseconds between two look-ups of an unknown key: an attacker's made-up key ids must not flood the provider. */
  cooldownMs?: number;
  klok?: Klok;
}

export type CheckToken = (token: string) => Promise<Token>;

/** Checks issuer, audience, expiry, algorithm and signature; once per token, then remembered by its bytes. */
export function createTokencheck(dienst: Aanmelddienst): CheckToken {
  const klok = dienst.klok ?? systeemklok;
  const seen = new LRUCache<string, Token>({ max: 10_000 });
  const keys = lazyKeys(dienst);
  const seenBefore = (hash: string) => {
    const known = seen.get(hash);
    return known && klok().getTime() < known.exp * 1000 ? known : undefined;
  };
  return async (token) => {
    const hash = hashOf(token);
    const known = seenBefore(hash);
    if (known) return known;
    const claims = await verify(token, await keys(), dienst, klok());
    const fresh = { ...claims, hash };
    seen.set(hash, fresh, { ttl: REMEMBER_MS });
    return fresh;
  };
}

const hashOf = (token: string) => createHash('sha256').update(token).digest('base64url');

async function verify(token: string, keys: JWTVerifyGetKey, dienst: Aanmelddienst, now: Date) {
  try {
    const { payload } = await jwtVerify(token, keys, {
      issuer: dienst.issuer,
      audience: dienst.audience,
      algorithms: ALGORITMES,
      clockTolerance: CLOCK_SKEW_SECONDS,
      requiredClaims: ['sub', 'exp'],
      currentDate: now,
    });
    return Claims.parse(payload);
  } catch (error) {
    if (error instanceof errors.JWTExpired) throw ongeldig('Uw toegangstoken is verlopen. Meld u opnieuw aan.');
    const known = error instanceof z.ZodError || (error instanceof errors.JOSEError && !unreachable(error));
    if (known) throw ongeldig('Uw toegangstoken is niet geldig. Meld u opnieuw aan.');
    throw onbereikbaar();
  }
}

const ongeldig = (bericht: string) => weigering('TOKEN_ONGELDIG', bericht, 401);
const onbereikbaar = () =>
  weigering('AANMELDDIENST_ONBEREIKBAAR', 'De aanmelddienst is nu niet bereikbaar. Probeer het later opnieuw.', 503);

/** jose says of a provider that does not answer, or answers something else than keys, that it is a plain JOSEError. */
const unreachable = (error: errors.JOSEError) =>
  error instanceof errors.JWKSTimeout || error instanceof errors.JWKSInvalid || error.code === 'ERR_JOSE_GENERIC';

/** The provider may start later than we do: look for its keys at the first token, and again while that fails. */
function lazyKeys({ issuer, jwksUri, cooldownMs = 5_000 }: Aanmelddienst): () => Promise<JWTVerifyGetKey> {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  const find = async () => {
    const uri = jwksUri ?? (await discover(issuer));
    return createRemoteJWKSet(new URL(uri), { cooldownDuration: cooldownMs, cacheMaxAge: REMEMBER_MS });
  };
  return () => {
    keys ??= find().catch((_unreachable) => {
      keys = undefined;
      throw onbereikbaar();
    });
    return keys;
  };
}

const Discovery = z.object({ issuer: z.string(), jwks_uri: z.url() });

async function discover(issuer: string): Promise<string> {
  const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
  const answer = await fetch(url, { signal: AbortSignal.timeout(5_000) });
  const found = Discovery.parse(await answer.json());
  if (found.issuer !== issuer) throw new Error('The provider calls itself by another name.');
  return found.jwks_uri;
}
