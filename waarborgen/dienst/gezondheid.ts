import type { FastifyInstance } from 'fastify';

/** What keeps a service from answering in part or as a whole, one sentence each, and whether it answers all the same. */
export interface Gereedheid {
  belemmeringen: readonly string[];
  antwoordt: boolean;
}

/**
 * Whether the process lives, and whether it can serve. One that ends says so at once, and asks nobody else first.
 * Of a plain list of what is wrong each thing is reason enough not to serve.
 */
export function serveHealth(
  app: FastifyInstance,
  eindigt: () => string[],
  gereed: () => Promise<readonly string[] | Gereedheid>,
): void {
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_, reply) => {
    const einde = eindigt();
    const { belemmeringen, antwoordt } = alsGereedheid(einde.length > 0 ? einde : await gereed());
    const status = belemmeringen.length === 0 ? 'ok' : 'beperkt';
    return reply.code(antwoordt ? 200 : 503).send({ status: antwoordt ? status : 'niet gereed', belemmeringen });
  });
}

const alsGereedheid = (gereed: readonly string[] | Gereedheid): Gereedheid =>
  'antwoordt' in gereed ? gereed : { belemmeringen: gereed, antwoordt: gereed.length === 0 };
