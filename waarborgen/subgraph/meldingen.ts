import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError, type GraphQLResolveInfo, responsePathAsArray } from 'graphql';
import { type Logger, zonderInhoud } from '../dienst/log';
import type { SubgraphContext } from './context';

/** Says beside an answer that a source is missing from this place in it; what is there stands. */
export function meldOnbereikbaar(
  { meldingen }: Pick<SubgraphContext, 'meldingen'>,
  { path }: GraphQLResolveInfo,
  bron: string,
  reden: unknown,
): void {
  const originalError = reden instanceof Error ? reden : undefined;
  const extensions = { code: 'BRON_ONBEREIKBAAR', bron };
  const plaats = { path: responsePathAsArray(path), originalError, extensions };
  meldingen.push(new GraphQLError(`De bron ${bron} is nu niet bereikbaar.`, plaats));
}

/** Puts what resolvers reported beside their answer among its errors. */
export function zegtWatOntbreekt(
  log: Logger,
): ApolloServerPlugin<Pick<SubgraphContext, 'meldingen' | 'verstrekkingen'>> {
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ contextValue: { meldingen, verstrekkingen }, response: { body } }) {
          if (meldingen.length === 0 || body.kind !== 'single') return;
          body.singleResult.errors = [...(body.singleResult.errors ?? []), ...meldingen.map((m) => m.toJSON())];
          for (const { extensions, originalError } of meldingen) {
            const bij = { traceId: verstrekkingen.traceId, bron: extensions.bron };
            log.warn({ ...bij, ...zonderInhoud(originalError) }, 'bron gaf geen bruikbaar antwoord');
          }
        },
      };
    },
  };
}
