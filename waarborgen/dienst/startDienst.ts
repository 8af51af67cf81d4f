import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import { fastifyApolloDrainPlugin, fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, { type FastifyInstance, type FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, type Metric, Registry } from 'prom-client';
import type { z } from 'zod';
import { refuse, verwoordFoutenVan } from './foutBuitenGraphql';
import { foutVoorBuiten } from './foutVoorBuiten';
import { houdtMaat } from './houdtMaat';
import { createLog, type Logger } from './log';
import type { Dienstomgeving } from './omgeving';

/**
 * What people ask is short. A router asks a subgraph about a whole caseload at once, with a proof for each person, and
 * hands over what partners answered of them.
 */
const MAX_BODY = { deur: 256 * 1024, achterdeur: 8 * 1024 * 1024 };
/** A question about one household has some hundreds of parts. A router adds keys and proofs to what it passes on. */
const MAX_DELEN = { deur: 1_000, achterdeur: 4_000 };

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
  });
  verwoordFoutenVan(app, log);
  app.decorate('eindigt', false);
  app.addHook('onSend', async (_, reply) => void (app.eindigt && reply.header('connection', 'close')));
  const apollo = createApollo(opties, app, log);
  await apollo.start();
  try {
    serveHealth(app, opties.gereed);
    const register = measure(app, opties.naam, opties.metingen);
    const handler = fastifyApolloHandler(apollo, { context: async (request) => opties.context(request) });
    app.post('/graphql', { bodyLimit: MAX_BODY[welkeDeur(opties)] }, handler);
    await opties.uitbreiding?.(app, { log, register });
    const url = await app.listen({ host: opties.omgeving.HOST, port: opties.omgeving.PORT });
    log.info({ url }, 'luistert');
    return { url, stop: () => finish(app, apollo) };
  } catch (error) {
    await finish(app, apollo);
    throw error;
  }
}

const welkeDeur = ({ achterdeur }: { achterdeur?: boolean }) => (achterdeur ? 'achterdeur' : 'deur');

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

function createApollo<C extends BaseContext>(opties: Dienstopties<C>, app: FastifyInstance, log: Logger) {
  const { plugins = [], ...rest } = opties.apollo(log);
  return new ApolloServer<C>({
    ...rest,
    plugins: [houdtMaat(MAX_DELEN[welkeDeur(opties)]), ...plugins, fastifyApolloDrainPlugin(app)],
    introspection: opties.omgeving.INTROSPECTION,
    hideSchemaDetailsFromClientErrors: !opties.omgeving.INTROSPECTION,
    includeStacktraceInErrorResponses: false,
    formatError: foutVoorBuiten(log),
    stopOnTerminationSignals: false,
    // A question by its hash alone would be kept for others, and comes from nobody that we know.
    persistedQueries: false,
    logger: {
      debug() {},
      info() {},
      warn: () => log.warn('waarschuwing van de server'),
      error: () => log.error('fout van de server'),
    },
  } as ApolloServerOptions<C>);
}

function serveHealth(app: FastifyInstance, gereed: () => Promise<string[]>): void {
  app.get('/health/live', () => ({ status: 'ok' }));
  app.get('/health/ready', async (_, reply) => {
    const belemmeringen = await gereed();
    return reply
      .code(belemmeringen.length > 0 ? 503 : 200)
      .send({ status: belemmeringen.length > 0 ? 'niet gereed' : 'ok', belemmeringen });
  });
}

/** Rate, errors and duration of the door; labels name no person, path or query. */
function measure(app: FastifyInstance, dienst: string, metingen: readonly Metric[] = []): Registry {
  const register = new Registry();
  for (const meting of metingen) register.registerMetric(meting);
  register.setDefaultLabels({ dienst });
  collectDefaultMetrics({ register });
  const duur = new Histogram({
    name: 'eenplan_verzoek_duur_seconden',
    help: 'Duur van een GraphQL-verzoek, in seconden.',
    labelNames: ['status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  });
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.url === '/graphql') duur.observe({ status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  app.get('/metrics', async (_, reply) => reply.type(register.contentType).send(await register.metrics()));
  return register;
}
