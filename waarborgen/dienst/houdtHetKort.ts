import type { ApolloServerPlugin } from '@apollo/server';

/** Who writes a question reads the first of what is wrong with it, and asks again. */
const MAX_FOUTEN = 20;

/**
 * Of a question that is refused whole, the first reasons: ten thousand wrong keys would else get an answer many times as
 * long as they are. Where there is data, each place that is missing keeps its own.
 */
export const houdtHetKort: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ response: { body } }) {
        if (body.kind !== 'single' || body.singleResult.data) return;
        body.singleResult.errors = body.singleResult.errors?.slice(0, MAX_FOUTEN);
      },
    };
  },
};
