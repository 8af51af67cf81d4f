import type { FastifyInstance } from 'fastify';
import type { Logger } from './log';

/** For so long nobody likes to wait for one answer. */
const TRAAG_MS = 1_000;

/**
 * One line for each request: of those that failed or took long always, of the others for who asks for it (`debug`). It
 * says where, how it ended and how long it took; not who asked, nor what about whom.
 */
export function schrijfVerzoekregels(app: FastifyInstance, log: Logger): void {
  app.addHook('onResponse', (request, { statusCode: status, elapsedTime }, done) => {
    const niveau = status >= 500 || elapsedTime >= TRAAG_MS ? 'info' : 'debug';
    if (log.isLevelEnabled(niveau)) {
      const { traceId, bewerking, soort, uitkomst } = request.lopend ?? {};
      const waar = { methode: request.method, route: request.routeOptions.url ?? 'onbekend' };
      log[niveau]({ traceId, ...waar, bewerking, soort, status, uitkomst, ms: Math.round(elapsedTime) }, 'verzoek');
    }
    done();
  });
}
