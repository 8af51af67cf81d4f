import { HeaderMap } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** A refusal before anything is executed: a stable code, a sentence for people, an HTTP status. */
export function weigering(
  code: string,
  bericht: string,
  status: 400 | 401 | 403 | 429 | 503,
  headers?: Readonly<Record<string, string>>,
): GraphQLError {
  // Hive's own server has its headers in another form, and says so of everybody's errors.
  const http: Record<string, unknown> = headers
    ? { status, headers: new HeaderMap(Object.entries(headers)) }
    : { status };
  return new GraphQLError(bericht, { extensions: { code, http } });
}
