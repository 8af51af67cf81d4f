import type { FastifyReply, FastifyRequest } from 'fastify';
import { weigerReeks } from '../foutBuitenGraphql';

/** A JSON array is several operations in one request: as many as the door takes, and none where it was not told. */
export const neemtReeksVan =
  (max: number) =>
  async ({ body }: FastifyRequest, reply: FastifyReply) =>
    Array.isArray(body) && (max === 1 || body.length > max) ? weigerReeks(reply, max) : undefined;
