import type { ApolloServerPlugin } from '@apollo/server';
import { GraphQLError } from 'graphql';

/** Of several operations one is meant, and of one that is not there none: behind a gateway nobody else says so. */
export const noemtBewerking: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation }) {
        if (operation) return;
        const extensions = { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } };
        throw new GraphQLError('Which operation is meant is not clear.', { extensions });
      },
    };
  },
};
