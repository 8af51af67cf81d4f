import type { ServerResponse } from 'node:http';
import type { FastifyInstance, RouteHandlerMethod } from 'fastify';

/** What a door has not done with yet. */
export class Onderweg {
  private readonly gekomen = new Set<ServerResponse>();
  private readonly werk = new Set<Promise<unknown>>();

  constructor(app: FastifyInstance) {
    app.addHook('onRequest', (_, reply, verder) => {
      houdBij(this.gekomen, reply.raw);
      verder();
    });
  }

  /** Requests that began to come in and are not answered, nor hung up on. */
  get verzoeken(): number {
    return this.gekomen.size;
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

/** Among these until it is answered or hung up on; who hung up already is not. */
export function houdBij(antwoorden: Set<ServerResponse>, antwoord: ServerResponse): void {
  if (antwoord.destroyed) return;
  antwoorden.add(antwoord);
  antwoord.once('close', () => antwoorden.delete(antwoord));
}
