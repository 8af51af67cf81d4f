// Stock @apollo/gateway (Elastic License 2.0) on a supergraph: for the benchmark alone, never part of the product.
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { startStandaloneServer } from '@apollo/server/standalone';
import { doorgegeven, subgraphs, supergraphFile } from './doorgegeven.mjs';

const gateway = new ApolloGateway({
  supergraphSdl: readFileSync(supergraphFile, 'utf8'),
  buildService: ({ name }) =>
    new RemoteGraphQLDataSource({
      url: subgraphs[name],
      willSendRequest: ({ request, context }) => {
        for (const [naam, waarde] of Object.entries(context.headers ?? {})) request.http.headers.set(naam, waarde);
      },
    }),
});
const server = new ApolloServer({
  gateway,
  introspection: true,
  includeStacktraceInErrorResponses: false,
  plugins: [ApolloServerPluginLandingPageDisabled()],
});
const { url } = await startStandaloneServer(server, {
  listen: { port: 0, host: '127.0.0.1' },
  context: async ({ req }) => ({ headers: doorgegeven((naam) => req.headers[naam]) }),
});
process.stdout.write(`${new URL(url).origin}\n`);
