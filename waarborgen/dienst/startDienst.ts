import type { BaseContext } from '@apollo/server';
import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { eindigt, sluitAf } from './afsluiten';
import { createApollo } from './apollo';
import { beschermBrowser, laatBinnenVan } from './deur/koppen';
import { neemtReeksVan } from './deur/reeks';
import type { Dienstopties } from './dienstopties';
import { eistLeesbaarAntwoord } from './foutBuitenGraphql';
import { serveHealth } from './gezondheid';
import { grenzenVan } from './grenzen/grenzen';
import { herlees } from './herlezen';
import { createLog, type Logger } from './log';
import { maakDeur } from './maakDeur';
import { meldOnverwacht } from './meldOnverwacht';
import { measure } from './meten';

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
