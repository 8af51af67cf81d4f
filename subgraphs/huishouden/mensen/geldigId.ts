import { GraphQLError } from 'graphql';

const ID_VORM = /^[A-Za-z0-9][\w-]{0,63}$/;

/** @throws GraphQLError where the id is of no form that an id has. */
export function geldigId(id: string): string {
  if (ID_VORM.test(id)) return id;
  throw new GraphQLError('Dit id heeft geen geldige vorm.', { extensions: { code: 'ID_ONGELDIG' } });
}
