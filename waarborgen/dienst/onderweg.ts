import type { FastifyInstance, RouteHandlerMethod } from 'fastify';

/** What a door has not done with yet. */
export class Onderweg {
  /** Requests that came in and are not answered, nor hung up on. */
  verzoeken = 0;
  private readonly werk = new Set<Promise<unknown>>();

  constructor(app: FastifyInstance) {
    app.addHook('onRequest', (_, reply, verder) => {
      this.verzoeken += 1;
      reply.raw.once('close', () => {
        this.verzoeken -= 1;
      });
      verder();
    });
  }

  /** What this handler does is under way until it is done, also where nobody waits for it any more. */
  volg(handler: RouteHandlerMethod): RouteHandlerMethod {
    const { werk } = this;
    return function (request, reply) {
      const bezig = Promise.resolve(handler.call(this, request, reply));
      const af = () => void werk.delete(bezig);
      werk.add(bezig);
      bezig.then(af, af);
      return bezig;
    };
  }

  async totAllesAfIs(): Promise<void> {
    await Promise.allSettled(this.werk);
  }
}
