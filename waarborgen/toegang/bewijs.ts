import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { AFSCHERMREDENEN, DOELBINDINGEN, DOMEINEN, GRONDEN, INZAGENIVEAUS } from '#schema/lijsten/toegang';
import type { Sleutel, Sleutelbos } from './sleutels';

/** Seconds that a proof lives: long enough for the slowest partner, short enough that a withdrawal is soon whole. */
export const GELDIGHEID_SECONDEN = 60;
export const UITGEVER = 'huishouden';

/**
 * The toegangsbewijs: this reader, about this person, in this domain, for this purpose, up to this level, on this
 * ground, until then. Claims are short because twenty of them travel with one household view.
 */
const Bewijs = z.strictObject({
  iss: z.literal(UITGEVER),
  /** The partner it is meant for, by its domain. */
  aud: z.enum(DOMEINEN),
  /** The person, as the federation names him. */
  sub: z.string(),
  /** The person, as this one partner knows him. */
  psd: z.string(),
  /** Hash of the reader's access token. */
  tok: z.string(),
  doel: z.enum(DOELBINDINGEN),
  niv: z.enum(INZAGENIVEAUS),
  grond: z.enum(GRONDEN).optional(),
  reden: z.enum(AFSCHERMREDENEN).optional(),
  /** Until when the ground itself holds, seconds since 1970. */
  tot: z.number().optional(),
  /** Consent id and version. */
  tst: z.tuple([z.string(), z.number()]).optional(),
  /** The noodtoegang that is its ground. */
  nod: z.string().optional(),
  /** Opens as well what the person had asked to keep to himself. */
  vtr: z.literal(true).optional(),
  iat: z.number(),
  exp: z.number(),
});
export type Bewijs = z.infer<typeof Bewijs>;

/** A compact JWS under HS256 (RFC 7515, RFC 7518); the key is shared with this one partner alone. */
export function issueBewijs(inhoud: Omit<Bewijs, 'iss' | 'iat' | 'exp'>, bos: Sleutelbos, nu: Date): string {
  const iat = Math.floor(nu.getTime() / 1000);
  // A proof does not outlive its ground.
  const exp = Math.min(iat + GELDIGHEID_SECONDEN, inhoud.tot ?? Number.POSITIVE_INFINITY);
  const claims: Bewijs = { iss: UITGEVER, ...inhoud, iat, exp };
  const body = `${kop(bos[0])}.${encode(claims)}`;
  return `${body}.${mac(body, bos[0])}`;
}

/** What a proof must be about to count for this reader, person and domain, now. */
export interface Verwachting {
  domein: Bewijs['aud'];
  persoon: string;
  tokenHash: string;
  doel: Bewijs['doel'];
  nu: Date;
}

/** The proof's content where every check holds, else undefined: the reason is nobody's business. */
export function verifyBewijs(jws: unknown, bos: Sleutelbos, verwacht: Verwachting): Bewijs | undefined {
  const bewijs = authentiek(jws, bos);
  if (!bewijs) return undefined;
  const nu = Math.floor(verwacht.nu.getTime() / 1000);
  const klopt =
    bewijs.aud === verwacht.domein &&
    bewijs.sub === verwacht.persoon &&
    bewijs.tok === verwacht.tokenHash &&
    bewijs.doel === verwacht.doel &&
    bewijs.exp > nu &&
    bewijs.iat <= nu + CLOCK_SKEW_SECONDS &&
    bewijs.exp - bewijs.iat <= GELDIGHEID_SECONDEN;
  return klopt ? bewijs : undefined;
}

const CLOCK_SKEW_SECONDS = 30;

function authentiek(jws: unknown, bos: Sleutelbos): Bewijs | undefined {
  if (typeof jws !== 'string' || jws.length > 4096) return undefined;
  const [header, claims, signature, ...rest] = jws.split('.');
  // The header is compared whole with the few that we write ourselves: there is no algorithm to choose.
  const sleutel = bos.find((s) => kop(s) === header);
  if (!sleutel || !claims || !signature || rest.length > 0) return undefined;
  // As text: base64url has more than one way to write the same last byte, and a proof has one.
  if (!gelijk(Buffer.from(mac(`${header}.${claims}`, sleutel)), Buffer.from(signature))) return undefined;
  return Bewijs.safeParse(decode(claims)).data;
}

const kop = ({ kid }: Sleutel) => encode({ alg: 'HS256', typ: 'toegangsbewijs+jws', kid });
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
