import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import type { Metric, Registry } from 'prom-client';
import type { z } from 'zod';
import { eindigt, sluitAf } from './afsluiten';
import { createApollo } from './apollo';
import { weerDrukte } from './druk';
import { refuse, verwoordFoutenVan } from './foutBuitenGraphql';
import { serveHealth } from './gezondheid';
import { createLog, type Logger } from './log';
import { measure } from './meten';
import type { Dienstomgeving } from './omgeving';
import { Onderweg } from './onderweg';

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
  context: (request: FastifyRequest, reply: FastifyReply) => Promise<C>;
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
  /** How long that may take. */
  hoogstensMs: number;
}

/** One HTTP door: GraphQL at /graphql, health and metrics beside it. */
export async function startDienst<C extends BaseContext>(opties: Dienstopties<C>): Promise<Dienst> {
  const log = createLog(opties.naam, opties.omgeving.LOG_LEVEL);
  const app = fastify({
    bodyLimit: MAX_BODY.deur,
    forceCloseConnections: 'idle',
    // What comes in over a connection that is still open is answered as well.
    return503OnClosing: false,
    exposeHeadRoutes: false,
    frameworkErrors: (_error, _request, reply) => refuse(reply, 400),
  });
  verwoordFoutenVan(app, log);
  app.decorate('eindigt', false);
  app.addHook('onSend', async (_, reply) => void (app.eindigt && reply.header('connection', 'close')));
  const onderweg = new Onderweg(app);
  weerDrukte(app, opties.omgeving, onderweg);
  const apollo = createApollo(opties, log);
  const stop = async (naSeconden: number) => {
    await sluitAf(app, onderweg, naSeconden);
    await apollo.stop();
  };
  await apollo.start();
  try {
    serveHealth(app, async () => [...eindigt(app), ...(await opties.gereed())]);
    const register = measure(app, opties.naam, opties.metingen);
    const handler = onderweg.volg(fastifyApolloHandler(apollo, { context: opties.context }));
    app.post('/graphql', { bodyLimit: MAX_BODY[opties.achterdeur ? 'achterdeur' : 'deur'] }, handler);
    await opties.uitbreiding?.(app, { log, register });
    const url = await app.listen({ host: opties.omgeving.HOST, port: opties.omgeving.PORT });
    log.info({ url }, 'luistert');
    const { AFSLUITEN_NA_SECONDEN: na, AFSLUITEN_BINNEN_SECONDEN: binnen } = opties.omgeving;
    return { url, stop: () => stop(na), hoogstensMs: (na + binnen) * 1_000 };
  } catch (error) {
    await stop(0);
    throw error;
  }
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The service is ending: a connection is not kept for a next request. */
    eindigt: boolean;
  }
}
