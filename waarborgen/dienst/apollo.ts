import { ApolloServer, type ApolloServerOptions, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
} from '@apollo/server/plugin/disabled';
import type { Dienstopties } from './dienstopties';
import { foutVoorBuiten } from './foutVoorBuiten';
import { gelezenVragen } from './gelezenVragen';
import { grenzenVan } from './grenzen/grenzen';
import { houdtMaat, maathouden } from './grenzen/houdtMaat';
import { houdtHetKort } from './houdtHetKort';
import type { Logger } from './log';
import { statusNaarMediatype } from './mediatype';
import { meldtOnverwachts } from './meldOnverwacht';
import { noemtBewerking } from './noemtBewerking';

/**
 * What Apollo Server does of its own accord for its own platform: it wraps every field to ask how long it may be kept,
 * which nothing here may, and tells whoever asks for a trace how long each took: also of one that was withheld.
 */
const ZONDER = [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled()];

/** GraphQL behind the door: what it takes of a question, and how it words what it refuses. */
export function createApollo<C extends BaseContext>(opties: Dienstopties<C>, log: Logger) {
  const { plugins = [], ...rest } = opties.apollo(log);
  const grenzen = grenzenVan(opties);
  return new ApolloServer<C>({
    ...rest,
    ...maathouden(grenzen),
    plugins: [
      houdtMaat(grenzen),
      meldtOnverwachts(log),
      ...plugins,
      noemtBewerking,
      houdtHetKort,
      statusNaarMediatype,
      ...ZONDER,
    ],
    introspection: opties.omgeving.INTROSPECTION,
    hideSchemaDetailsFromClientErrors: !opties.omgeving.INTROSPECTION,
    includeStacktraceInErrorResponses: false,
    formatError: foutVoorBuiten,
    stopOnTerminationSignals: false,
    // A question by its hash alone would be kept for others, and comes from nobody that we know.
    persistedQueries: false,
    documentStore: gelezenVragen(),
    // How many is looked at before (deur/reeks.ts).
    allowBatchedHttpRequests: (opties.maxReeks ?? 1) > 1,
    logger: {
      debug() {},
      info() {},
      warn: () => log.warn('waarschuwing van de server'),
      error: () => log.error('fout van de server'),
    },
  } as ApolloServerOptions<C>);
}
