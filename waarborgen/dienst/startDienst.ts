import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Metric, Registry } from 'prom-client';
import type { z } from 'zod';
import { createApollo } from './apollo';
import { eistEenHost, eistLeesbaarAntwoord, refuse, sluitAf, verwoordFoutenVan } from './foutBuitenGraphql';
import { serveHealth } from './gezondheid';
import { leesJson } from './leesJson';
import { createLog, type Logger } from './log';
import { measure } from './meten';
import type { Dienstomgeving } from './omgeving';
import { begrensVerbindingen, verbindingsgrenzen } from './verbindingen';

/**
 * What people ask is short. A router asks a subgraph about a whole caseload at once, with a proof for each person, and
 * hands over what partners answered of them.
 */
const MAX_BODY = { deur: 256 * 1024, achterdeur: 8 * 1024 * 1024 };

export interface Dienstopties<C extends BaseContext> {
  naam: string;
  omgeving: z.infer<typeof Dienstomgeving>;
  /** Behind the gateway: asked by a router, in longer words than people use. */
  achterdeur?: boolean;
  /** Schema and plugins, or a gateway. */
  apollo: (log: Logger) => Pick<ApolloServerOptions<C>, 'schema' | 'gateway' | 'plugins'>;
  context: (request: FastifyRequest) => Promise<C>;
  /** What keeps the service from answering, one sentence each; none when it is ready. */
  gereed: () => Promise<string[]>;
  /** What else is counted, beside the door itself. */
  metingen?: readonly Metric[];
  /** More routes on the same door, and work beside it that ends when the door closes. */
  uitbreiding?: (app: FastifyInstance, gereedschap: Gereedschap) => Promise<void> | void;
}

/** What a service tells its operator through. */
export interface Gereedschap {
  log: Logger;
  /** Of the metrics. */
  register: Registry;
}

export interface Dienst {
  url: string;
  stop(): Promise<void>;
}

/** One HTTP door: GraphQL at /graphql, health and metrics beside it. */
export async function startDienst<C extends BaseContext>(opties: Dienstopties<C>): Promise<Dienst> {
  const log = createLog(opties.naam, opties.omgeving.LOG_LEVEL);
  const app = fastify({
    bodyLimit: MAX_BODY.deur,
    forceCloseConnections: 'idle',
    exposeHeadRoutes: false,
    frameworkErrors: (_error, _request, reply) => refuse(reply, 400),
    clientErrorHandler: sluitAf,
    ...verbindingsgrenzen(opties.omgeving),
  });
  begrensVerbindingen(app.server, opties.omgeving);
  leesJson(app);
  app.addHook('onRequest', eistEenHost);
  verwoordFoutenVan(app, log);
  app.decorate('eindigt', false);
  app.addHook('onSend', async (_, reply) => void (app.eindigt && reply.header('connection', 'close')));
  const apollo = createApollo(opties, app, log);
  await apollo.start();
  try {
    serveHealth(app, opties.gereed);
    const register = measure(app, opties.naam, opties.metingen);
    const handler = fastifyApolloHandler(apollo, { context: async (request) => opties.context(request) });
    const bodyLimit = MAX_BODY[opties.achterdeur ? 'achterdeur' : 'deur'];
    app.post('/graphql', { bodyLimit, onRequest: eistLeesbaarAntwoord }, handler);
    await opties.uitbreiding?.(app, { log, register });
    const url = await app.listen({ host: opties.omgeving.HOST, port: opties.omgeving.PORT });
    log.info({ url }, 'luistert');
    return { url, stop: () => finish(app, apollo) };
  } catch (error) {
    await finish(app, apollo);
    throw error;
  }
}

/** Answers what is under way and lets go of every connection that is done. */
async function finish(app: FastifyInstance, apollo: { stop(): Promise<void> }): Promise<void> {
  app.eindigt = true;
  await apollo.stop();
  await app.close();
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The service is ending: a connection is not kept for a next request. */
    eindigt: boolean;
  }
}
