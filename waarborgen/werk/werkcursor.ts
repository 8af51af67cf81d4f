import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { nietVanDezeLijst } from '#schema/verbinding';
import type { Werkplek } from './leesWerk';

const ALGORITME = 'aes-256-gcm';
const [NONCE, TAG] = [12, 16];

/**
 * Cursors of the work. A page ends where reading stopped, and that may be at a case which the caller may not know of: so
 * its place is sealed, for this partner alone.
 */
export function cursorsMet(geheim: Buffer) {
  const sleutel = Buffer.from(hkdfSync('sha256', geheim, '', 'cursor van het werk', 32));
  return {
    schrijf: ({ uiterlijk, kenmerk, soortnaam }: Werkplek): string => {
      const nonce = randomBytes(NONCE);
      const zegel = createCipheriv(ALGORITME, sleutel, nonce);
      const dicht = Buffer.concat([zegel.update(JSON.stringify([uiterlijk, kenmerk, soortnaam])), zegel.final()]);
      return Buffer.concat([nonce, zegel.getAuthTag(), dicht]).toString('base64url');
    },
    lees: (cursor: string): Werkplek => {
      const bytes = Buffer.from(cursor, 'base64url');
      try {
        const zegel = createDecipheriv(ALGORITME, sleutel, bytes.subarray(0, NONCE), { authTagLength: TAG });
        zegel.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
        const open = Buffer.concat([zegel.update(bytes.subarray(NONCE + TAG)), zegel.final()]);
        const [uiterlijk, kenmerk, soortnaam] = JSON.parse(open.toString());
        return { uiterlijk, kenmerk, soortnaam };
      } catch {
        throw nietVanDezeLijst();
      }
    },
  };
}
