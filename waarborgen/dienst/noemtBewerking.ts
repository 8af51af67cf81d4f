import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/**
 * Of several operations one is meant, of one that is not there none, and of a kind that the schema does not have none
 * either: behind a gateway nobody else says so.
 */
export const noemtBewerking: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, schema }) {
        if (!operation) throw geweigerd('OPERATION_RESOLUTION_FAILURE', 'Which operation is meant is not clear.');
        if (!schema.getRootType(operation.operation))
          throw geweigerd('GRAPHQL_VALIDATION_FAILED', `There is no ${operation.operation} here.`);
      },
    };
  },
};

const geweigerd = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code, http: { status: 400 } } });
