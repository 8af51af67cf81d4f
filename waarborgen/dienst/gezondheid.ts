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
  const vraagGereed = eenKeerVoorAllen(gereed);
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_, reply) => {
    const einde = eindigt();
    const { belemmeringen, antwoordt } = alsGereedheid(einde.length > 0 ? einde : await vraagGereed());
    const status = belemmeringen.length === 0 ? 'ok' : 'beperkt';
    return reply.code(antwoordt ? 200 : 503).send({ status: antwoordt ? status : 'niet gereed', belemmeringen });
  });
}

/** How long a question serves whoever asks next, in milliseconds: how often somebody asks is not ours to say. */
const GELDT_MS = 1_000;

/** Asks at most once in that time, for everybody; one that gets no answer keeps nobody from asking again after it. */
function eenKeerVoorAllen<T>(vraag: () => Promise<T>): () => Promise<T> {
  let laatste: { antwoord: Promise<T>; tot: number } | undefined;
  return () => {
    const nu = performance.now();
    if (!laatste || nu >= laatste.tot) laatste = { antwoord: vraag(), tot: nu + GELDT_MS };
    return laatste.antwoord;
  };
}

const alsGereedheid = (gereed: readonly string[] | Gereedheid): Gereedheid =>
  'antwoordt' in gereed ? gereed : { belemmeringen: gereed, antwoordt: gereed.length === 0 };
