import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { PARTNERDOMEINEN, type Partnerdomein } from '#schema/lijsten/toegang';
import { UITGEVER } from '../toegang/bewijs';
import { authenticate, GELDIGHEID_SECONDEN, leeftOp, sign } from '../toegang/jws';
import type { Sleutelbos } from '../toegang/sleutels';

/** The two ends of a line: the hub, and one partner by its domain. */
export type Partij = typeof UITGEVER | Partnerdomein;

/** A signed message between the hub and one partner: a question, or with `in` the answer to the question of that `jti`. */
const Bericht = z.strictObject({
  iss: z.enum([UITGEVER, ...PARTNERDOMEINEN]),
  aud: z.enum([UITGEVER, ...PARTNERDOMEINEN]),
  jti: z.uuid(),
  in: z.uuid().optional(),
  iat: z.number(),
  exp: z.number(),
  soort: z.string(),
  inhoud: z.unknown(),
});
export type Bericht = z.infer<typeof Bericht>;

interface Weg {
  van: Partij;
  aan: Partij;
  sleutels: Sleutelbos;
  nu: Date;
}

/** Signed with the key that the hub and this partner share for proofs; its kind keeps the two apart. */
export function writeBericht(
  { van, aan, sleutels, nu }: Weg,
  { soort, inhoud, in: vraag }: Pick<Bericht, 'soort' | 'inhoud' | 'in'>,
): { jws: string; jti: string } {
  const jti = randomUUID();
  const iat = Math.floor(nu.getTime() / 1000);
  const bericht: Bericht = { iss: van, aud: aan, jti, in: vraag, iat, exp: iat + GELDIGHEID_SECONDEN, soort, inhoud };
  return { jws: sign(TYP, bericht, sleutels), jti };
}

/**
 * The message where every check holds, else undefined: from this end, to that one, living now, and the answer to this
 * question (or no answer, where none is named).
 */
export function readBericht(
  jws: unknown,
  { van, aan, sleutels, nu }: Weg,
  antwoordOp?: { jti: string; soort: string },
): Bericht | undefined {
  const bericht = Bericht.safeParse(authenticate({ typ: TYP, maxLength: MAX_LENGTH }, jws, sleutels)).data;
  if (!bericht) return undefined;
  const klopt = bericht.iss === van && bericht.aud === aan && bericht.in === antwoordOp?.jti && leeftOp(nu, bericht);
  return klopt && (!antwoordOp || bericht.soort === antwoordOp.soort) ? bericht : undefined;
}

const TYP = 'hubbericht+jws';
/** A page of a hundred rows about fifty persons; a question is held by the door to less. */
export const MAX_LENGTH = 8 * 1024 * 1024;
