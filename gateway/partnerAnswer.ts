import { ApolloServerErrorCode } from '@apollo/server/errors';
import { type ExecutionResult, GraphQLError } from 'graphql';
import { z } from 'zod';
import { DEURCODES } from '#waarborgen/dienst/foutBuitenGraphql';

/** A source that a partner asks in its turn; only the hub's own subgraph does. */
const Bron = z
  .string()
  .regex(/^[a-z]\w{0,31}$/)
  .optional()
  .catch(undefined);

/** GraphQL over HTTP, as far as the gateway relies on it: an object with data, or with errors that each say something. */
const Answer = z
  .object({
    data: z.record(z.string(), z.unknown()).nullish(),
    errors: z
      .array(
        z.object({
          message: z.string(),
          path: z
            .array(z.union([z.string(), z.int()]))
            .optional()
            .catch(undefined),
          extensions: z.object({ code: z.string().optional(), bron: Bron }).optional(),
        }),
      )
      .default([]),
  })
  .refine(({ data, errors }) => data || errors.length > 0);

/** Codes with which a server speaks about itself or about the gateway's own question: nothing in them is meant for people. */
const INTERNAL: ReadonlySet<string | undefined> = new Set([
  undefined,
  ApolloServerErrorCode.INTERNAL_SERVER_ERROR,
  ApolloServerErrorCode.GRAPHQL_PARSE_FAILED,
  ApolloServerErrorCode.GRAPHQL_VALIDATION_FAILED,
  ApolloServerErrorCode.OPERATION_RESOLUTION_FAILURE,
  ApolloServerErrorCode.BAD_REQUEST,
]);

/** What a partner answered; throws where that is no GraphQL answer, or only its door's: that is between the two of them. */
export function readAnswer(bron: string, status: number, text: string): ExecutionResult {
  const { data, errors } = Answer.parse(JSON.parse(text));
  if (status !== 200 && errors.length === 0) throw new Error(`Status ${status} without errors.`);
  if (status !== 200 && errors.some(({ extensions }) => DEURCODES.has(extensions?.code)))
    throw new Error(`Refused at the door with status ${status}.`);
  return {
    data: status === 200 ? data : null,
    // Only code and message go through: in `extensions.http` a partner could set the status of the whole answer.
    errors: errors.map(({ message, path, extensions }) => {
      const code = extensions?.code;
      return INTERNAL.has(code)
        ? new GraphQLError(`In de bron ${bron} ging iets mis.`, { path, extensions: { code: 'BRON_FOUT', bron } })
        : new GraphQLError(message, { path, extensions: { code, bron: wie(bron, extensions) } });
    }),
  };
}

/** Whose part is missing: where a partner says that it could not reach another, that one. */
const wie = (bron: string, extensions: { code?: string; bron?: string } = {}): string =>
  (extensions.code === ONBEREIKBAAR && extensions.bron) || bron;

const ONBEREIKBAAR = 'BRON_ONBEREIKBAAR';

/** The part of a partner that gave no usable answer, for whatever reason: the caller learns which one, not why. */
export function unavailable(bron: string): ExecutionResult {
  const bericht = `De bron ${bron} is nu niet bereikbaar.`;
  return { data: null, errors: [new GraphQLError(bericht, { extensions: { code: ONBEREIKBAAR, bron } })] };
}
