import { z } from 'zod';
import { AFSCHERMREDENEN, DOELBINDINGEN, DOMEINEN, GRONDEN, INZAGENIVEAUS } from '#schema/lijsten/toegang';
import { authenticate, GELDIGHEID_SECONDEN, leeftOp, sign } from './jws';
import type { Sleutelbos } from './sleutels';

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

/** Signed with the key that is shared with this one partner alone. */
export function issueBewijs(inhoud: Omit<Bewijs, 'iss' | 'iat' | 'exp'>, bos: Sleutelbos, nu: Date): string {
  const iat = Math.floor(nu.getTime() / 1000);
  // A proof does not outlive its ground.
  const exp = Math.min(iat + GELDIGHEID_SECONDEN, inhoud.tot ?? Number.POSITIVE_INFINITY);
  const claims: Bewijs = { iss: UITGEVER, ...inhoud, iat, exp };
  return sign(TYP, claims, bos);
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
  const bewijs = lees(authenticate({ typ: TYP, maxLength: MAX_LENGTH, komtWeer: true }, jws, bos));
  if (!bewijs) return undefined;
  const klopt =
    bewijs.aud === verwacht.domein &&
    bewijs.sub === verwacht.persoon &&
    bewijs.tok === verwacht.tokenHash &&
    bewijs.doel === verwacht.doel &&
    leeftOp(verwacht.nu, bewijs);
  return klopt ? bewijs : undefined;
}

/** What was read of the same authentic bytes before is not read again. */
function lees(claims: unknown): Bewijs | undefined {
  if (typeof claims !== 'object' || claims === null) return undefined;
  const gelezen = GELEZEN.has(claims) ? GELEZEN.get(claims) : Object.freeze(Bewijs.safeParse(claims).data);
  GELEZEN.set(claims, gelezen);
  return gelezen;
}
const GELEZEN = new WeakMap<object, Bewijs | undefined>();

const TYP = 'toegangsbewijs+jws';
const MAX_LENGTH = 4096;
