import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metric, Registry } from 'prom-client';
import type { z } from 'zod';
import { eindigt, sluitAf } from './afsluiten';
import { createApollo } from './apollo';
import { beschermBrowser, laatBinnenVan } from './deur/koppen';
import { neemtReeksVan } from './deur/reeks';
import { eistLeesbaarAntwoord } from './foutBuitenGraphql';
import { type Gereedheid, serveHealth } from './gezondheid';
import { grenzenVan } from './grenzen/grenzen';
import { herlees } from './herlezen';
import { createLog, type Logger } from './log';
import { maakDeur } from './maakDeur';
import { meldOnverwacht } from './meldOnverwacht';
import { measure } from './meten';
import type { Dienstomgeving } from './omgeving';

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
  gereed: () => Promise<readonly string[] | Gereedheid>;
  /** What else is counted, beside the door itself. */
  metingen?: readonly Metric[];
  /** Who may read that; whoever the door lets in, unless it says otherwise. */
  magMeten?: (request: FastifyRequest) => boolean;
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
    serveHealth(app, () => eindigt(app), opties.gereed);
    const register = measure(app, opties);
    const handler = onderweg.volg(fastifyApolloHandler(apollo, { context: contextVan(opties, log) }));
    const { inhoud: bodyLimit } = grenzenVan(opties);
    const preHandler = neemtReeksVan(opties.maxReeks ?? 1);
    app.post('/graphql', { bodyLimit, onRequest: eistLeesbaarAntwoord, preHandler }, handler);
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
