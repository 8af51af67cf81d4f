// Hive Gateway's own server (MIT) on a supergraph: the one that its command starts, without the command.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createGatewayRuntime } from '@graphql-hive/gateway-runtime';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import http from '@graphql-mesh/transport-http';
import { doorgegeven, subgraphs, supergraphFile } from './doorgegeven.mjs';

const gateway = createGatewayRuntime({
  supergraph: readFileSync(supergraphFile, 'utf8'),
  unifiedGraphHandler,
  transports: { http },
  // Who asks the same twice at once looked twice, and stands in the logbook twice.
  transportEntries: Object.fromEntries(
    Object.entries(subgraphs).map(([naam, location]) => [
      naam,
      { location, options: { deduplicateInflightRequests: false } },
    ]),
  ),
  propagateHeaders: { fromClientToSubgraphs: ({ request }) => doorgegeven((naam) => request.headers.get(naam)) },
  // A number of its own would be one header more.
  requestId: false,
  // What a partner answers, in its own words and codes.
  subgraphErrors: false,
  logging: 'warn',
  landingPage: false,
  graphiql: false,
});
const server = createServer(gateway);
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}\n`));
