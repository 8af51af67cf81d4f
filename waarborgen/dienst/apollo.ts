import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import type { FastifyInstance } from 'fastify';
import { foutVoorBuiten } from './foutVoorBuiten';
import { houdtHetKort } from './houdtHetKort';
import { houdtMaat } from './houdtMaat';
import type { Logger } from './log';
import { statusNaarMediatype } from './mediatype';
import { noemtBewerking } from './noemtBewerking';
import type { Dienstopties } from './startDienst';

/** A question about one household has some hundreds of parts. A router adds keys and proofs to what it passes on. */
const MAX_DELEN = { deur: 1_000, achterdeur: 4_000 };

/** GraphQL behind the door: what it takes of a question, and how it words what it refuses. */
export function createApollo<C extends BaseContext>(opties: Dienstopties<C>, app: FastifyInstance, log: Logger) {
  const { plugins = [], ...rest } = opties.apollo(log);
  return new ApolloServer<C>({
    ...rest,
    plugins: [
      houdtMaat(MAX_DELEN[opties.achterdeur ? 'achterdeur' : 'deur']),
      ...plugins,
      noemtBewerking,
      houdtHetKort,
      statusNaarMediatype,
      fastifyApolloDrainPlugin(app),
    ],
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
