import { createHash, createHmac, generateKeyPairSync, type KeyLike, sign } from 'node:crypto';

/** The parts of a compact JWS, open to be changed: what no honest writer of proofs and tokens does. */
export interface Jws {
  kop: Record<string, unknown>;
  claims: Record<string, unknown>;
}

export function ontleed(jws: string): Jws {
  const [kop, claims] = jws.split('.').map((deel) => Buffer.from(deel, 'base64url').toString());
  return { kop: JSON.parse(kop), claims: JSON.parse(claims) };
}

export const deel = (waarde: object): string => Buffer.from(JSON.stringify(waarde)).toString('base64url');
const romp = ({ kop, claims }: Jws) => `${deel(kop)}.${deel(claims)}`;

/** Sealed under a shared key; the hash may be another than the header says. */
export const metSleutel = (jws: Jws, geheim: Buffer | string, hash = 'sha256'): string =>
  `${romp(jws)}.${createHmac(hash, geheim).update(romp(jws)).digest('base64url')}`;
export const ondertekend = (jws: Jws, sleutel: KeyLike): string =>
  `${romp(jws)}.${sign('sha256', Buffer.from(romp(jws)), sleutel).toString('base64url')}`;
export const onbeschermd = (jws: Jws): string => `${romp(jws)}.`;

/** How a proof names the access token that it belongs to. */
export const hashVan = (token: string): string => createHash('sha256').update(token).digest('base64url');

let paar: ReturnType<typeof generateKeyPairSync> | undefined;

/** A key pair of nobody: made once, because making one takes longer than all that is tried with it. */
export function vreemdPaar() {
  paar ??= generateKeyPairSync('rsa', { modulusLength: 2048 });
  return paar;
}
