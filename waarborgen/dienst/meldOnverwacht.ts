import type { ApolloServerPlugin } from '@apollo/server';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError } from 'graphql';
import type { Lopend } from '../sporen/deur';
import { ONVERWACHT } from './foutVoorBuiten';
import { type Logger, zonderInhoud } from './log';

/** What a line in the log tells of the request that it belongs to. */
type Bij = Pick<Lopend, 'traceId'> | undefined;

/** An error that nobody meant: the caller hears that there was one, the operator which and in which trace. */
export function meldOnverwacht(log: Logger, bij: Bij, error: unknown): void {
  if (isBedoeld(error)) return;
  log.error({ traceId: bij?.traceId, ...zonderInhoud(unwrapResolverError(error)) }, 'onverwachte fout');
}

/** One that somebody gave a code means what it says. */
function isBedoeld(error: unknown): boolean {
  const code = error instanceof GraphQLError ? (error.extensions.code ?? ONVERWACHT) : ONVERWACHT;
  return code !== ONVERWACHT;
}

/** Here and not where errors are worded for the caller: there nobody knows any more whose question it was. */
export function meldtOnverwachts(log: Logger): ApolloServerPlugin<{ lopend?: Lopend }> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue: { lopend } }) {
          for (const error of errors) meldOnverwacht(log, lopend, error);
        },
      };
    },
    async unexpectedErrorProcessingRequest({ error, requestContext: { contextValue } }) {
      meldOnverwacht(log, contextValue.lopend, error);
    },
  };
}
