import { GraphQLError } from 'graphql';

/** A refusal before anything is executed: a stable code, a sentence for people, an HTTP status. */
export function weigering(code: string, bericht: string, status: 400 | 401 | 403 | 503): GraphQLError {
  return new GraphQLError(bericht, { extensions: { code, http: { status } } });
}
