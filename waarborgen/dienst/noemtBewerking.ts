import type { ApolloServerPlugin } from '@apollo/server';
import { weigering } from '../identiteit/refuse';

/**
 * Of several operations one is meant, of one that is not there none, and of a kind that the schema does not have none
 * either: behind a gateway nobody else says so.
 */
export const noemtBewerking: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, schema }) {
        if (!operation) throw weigering('OPERATION_RESOLUTION_FAILURE', 'Which operation is meant is not clear.', 400);
        if (!schema.getRootType(operation.operation))
          throw weigering('GRAPHQL_VALIDATION_FAILED', `There is no ${operation.operation} here.`, 400);
      },
    };
  },
};
