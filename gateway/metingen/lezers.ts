import { timingSafeEqual } from 'node:crypto';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Geheim, JaNee } from '#waarborgen/dienst/omgeving';

/** Who may read the metrics at the public door: nobody, unless one of these says so (docs/meten.md). */
export const Metingenomgeving = z.object({
  METINGEN_SLEUTEL: Geheim.optional(),
  METINGEN_OPEN: JaNee.default(false),
});

/**
 * Whoever shows the key (RFC 6750). By a certificate or an address he is not known here: the door asks for none, and a
 * balancer in front of it stands at a private address for everybody.
 */
export const metingenlezer =
  ({ METINGEN_SLEUTEL, METINGEN_OPEN }: z.infer<typeof Metingenomgeving>) =>
  ({ headers: { authorization = '' } }: Pick<FastifyRequest, 'headers'>): boolean =>
    METINGEN_OPEN || (METINGEN_SLEUTEL !== undefined && toont(authorization, METINGEN_SLEUTEL));

function toont(authorization: string, sleutel: Buffer): boolean {
  const [, getoond = ''] = /^Bearer ([\w-]+)$/i.exec(authorization) ?? [];
  const bytes = Buffer.from(getoond, 'base64url');
  return bytes.length === sleutel.length && timingSafeEqual(bytes, sleutel);
}
