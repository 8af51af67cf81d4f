import type { FastifyInstance } from 'fastify';

/** Whether the process lives, and whether it can serve: what keeps it from that, in sentences. */
export function serveHealth(app: FastifyInstance, gereed: () => Promise<string[]>): void {
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_, reply) => {
    const belemmeringen = await gereed();
    return reply
      .code(belemmeringen.length > 0 ? 503 : 200)
      .send({ status: belemmeringen.length > 0 ? 'niet gereed' : 'ok', belemmeringen });
  });
}
