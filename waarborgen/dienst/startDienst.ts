import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import fastify, {
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type FastifyServerOptions,
} from 'fastify';
import type { Metric, Registry } from 'prom-client';
import type { z } from 'zod';
import { volgVerzoeken } from '../sporen/deur';
import { eindigt, sluitAf } from './afsluiten';
import { createApollo } from './apollo';
import { beschermBrowser, laatBinnenVan } from './deur/koppen';
import { neemtReeksVan } from './deur/reeks';
import { weerDrukte } from './druk';
import { refuse, verwoordFoutenVan } from './foutBuitenGraphql';
import { serveHealth } from './gezondheid';
import { herlees } from './herlezen';
import { createLog, type Logger } from './log';
import { meldOnverwacht } from './meldOnverwacht';
import { measure } from './meten';
import type { Dienstomgeving } from './omgeving';
import { Onderweg } from './onderweg';
import { keurProductie } from './productie';
import { bewaakDeur, deurVan } from './tls/deur';
import { schrijfVerzoekregels } from './verzoekregel';

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
  /** Pages elsewhere that may ask, by origin; none unless named. */
  herkomsten?: readonly string[];
  /** So many operations a request may hold; one unless it says more. */
  maxReeks?: number;
  /** Whose word is taken for the address that a request comes from. */
  proxies?: string[];
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
  /** Takes up what was renewed in the files of keys and certificates. */
  herlees(): void;
  stop(): Promise<void>;
  /** How long that may take. */
  hoogstensMs: number;
}

/** One HTTP door: GraphQL at /graphql, health and metrics beside it. */
export async function startDienst<C extends BaseContext>(opties: Dienstopties<C>): Promise<Dienst> {
  const { omgeving } = opties;
  const log = createLog(opties.naam, omgeving.LOG_LEVEL);
  const { app, onderweg } = maakDeur(opties, log);
  const apollo = createApollo(opties, log);
  const stop = async (naSeconden: number) => {
    await sluitAf(app, onderweg, naSeconden);
    await apollo.stop();
  };
  await apollo.start();
  try {
    await beschermBrowser(app);
    await laatBinnenVan(app, opties.herkomsten ?? []);
    serveHealth(app, async () => [...eindigt(app), ...(await opties.gereed())]);
    const register = measure(app, opties.naam, opties.metingen);
    const handler = onderweg.volg(fastifyApolloHandler(apollo, { context: contextVan(opties, log) }));
    const bodyLimit = MAX_BODY[opties.achterdeur ? 'achterdeur' : 'deur'];
    app.post('/graphql', { bodyLimit, preHandler: neemtReeksVan(opties.maxReeks ?? 1) }, handler);
    await opties.uitbreiding?.(app, { log, register });
    const url = await app.listen({ host: omgeving.HOST, port: omgeving.PORT });
    log.info({ url }, 'luistert');
    const { AFSLUITEN_NA_SECONDEN: na, AFSLUITEN_BINNEN_SECONDEN: binnen } = omgeving;
    return { url, herlees: () => herlees(omgeving, log), stop: () => stop(na), hoogstensMs: (na + binnen) * 1_000 };
  } catch (error) {
    await stop(0);
    throw error;
  }
}

/** What holds for whatever comes in, before anybody looks at what it asks. */
function maakDeur<C extends BaseContext>(opties: Dienstopties<C>, log: Logger) {
  const deur = deurVan(opties);
  const app = fastify({
    https: deur.https,
    bodyLimit: MAX_BODY.deur,
    trustProxy: opties.proxies?.length ? opties.proxies : false,
    forceCloseConnections: 'idle',
    // What comes in over a connection that is still open is answered as well.
    return503OnClosing: false,
    exposeHeadRoutes: false,
    frameworkErrors: (_error, _request, reply) => refuse(reply, 400),
  } as FastifyServerOptions);
  // A page elsewhere can have a browser send text without asking; nothing that we do begins with text.
  app.removeContentTypeParser('text/plain');
  volgVerzoeken(app, opties.naam);
  schrijfVerzoekregels(app, log);
  for (const zin of keurProductie(opties.omgeving)) log.warn(zin);
  bewaakDeur(app, deur, log);
  verwoordFoutenVan(app, log);
  app.decorate('eindigt', false);
  app.addHook('onSend', async (_, reply) => void (app.eindigt && reply.header('connection', 'close')));
  const onderweg = new Onderweg(app);
  weerDrukte(app, opties.omgeving, onderweg);
  return { app, onderweg };
}

/** What the service makes of a request, with what its door knows of it. */
function contextVan<C extends BaseContext>({ context }: Dienstopties<C>, log: Logger) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<C> => {
    try {
      return Object.assign(await context(request, reply), { lopend: request.lopend });
    } catch (error) {
      meldOnverwacht(log, request.lopend, error);
      throw error;
    }
  };
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The service is ending: a connection is not kept for a next request. */
    eindigt: boolean;
  }
}
