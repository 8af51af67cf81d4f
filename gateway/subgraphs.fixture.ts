import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { graphql, parse } from 'graphql';

export type Fault = (response: ServerResponse, body: string) => void;
type Resolvers = Parameters<typeof buildSubgraphSchema>[0] extends infer M
  ? M extends { resolvers?: infer R }
    ? R
    : never
  : never;

/** A partner on a real socket: answers well, until it is given a fault. */
export class TestSubgraph {
  fault?: Fault;
  readonly received: { headers: IncomingMessage['headers']; query: string; variables?: Record<string, unknown> }[] = [];
  private readonly schema;
  private readonly server = createServer((request, response) => void this.answer(request, response));

  constructor(
    readonly naam: string,
    readonly typeDefs: string,
    resolvers: Resolvers,
  ) {
    this.schema = buildSubgraphSchema([{ typeDefs: parse(typeDefs), resolvers: resolvers as never }]);
  }

  async start(port = 0): Promise<this> {
    await new Promise<void>((done) => this.server.listen(port, '127.0.0.1', done));
    return this;
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((done) => this.server.close(done));
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await text(request);
    if (request.method === 'GET') return void response.writeHead(this.fault ? 503 : 200).end();
    const { query, variables } = JSON.parse(body);
    this.received.push({ headers: request.headers, query, variables });
    return this.fault ? this.fault(response, body) : this.answerWell(response, body);
  }

  async answerWell(response: ServerResponse, body: string): Promise<void> {
    const { query, variables } = JSON.parse(body);
    const result = await graphql({ schema: this.schema, source: query, variableValues: variables });
    response.setHeader('content-type', 'application/json').end(JSON.stringify(result));
  }
}

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@external", "@requires", "@inaccessible", "@shareable"])`;

export const huishouden = () =>
  new TestSubgraph(
    'huishouden',
    `${LINK}
    scalar Date
    type Query { huishouden(id: ID!): Huishouden  wieBenIk: String!  zoek(op: Zoekvraag!): [String!] }
    type Mutation { schrijf(tekst: String!): String }
    input Zoekvraag { vanaf: Date  aantal: Int!  intern: String @inaccessible }
    type Huishouden { id: ID!  wijk: String  leden: [Persoon!]! }
    type Persoon @key(fields: "id") {
      id: ID!  naam: String  bewijsWmo: String @inaccessible  bewijsCjg: String @inaccessible
    }`,
    {
      Query: {
        huishouden: (_: unknown, { id }: { id: string }) => ({
          id,
          wijk: 'Lindenholt',
          leden: ['p-1', 'p-2'].map(persoon),
        }),
        wieBenIk: () => 'wijkcoach',
        zoek: (_: unknown, { op }: { op: { vanaf: string } }) => [op.vanaf],
      },
      Persoon: { __resolveReference: ({ id }: { id: string }) => persoon(id) },
      Mutation: { schrijf: (_: unknown, { tekst }: { tekst: string }) => tekst },
    },
  );

const persoon = (id: string) => ({ id, naam: `naam van ${id}`, bewijsWmo: `wmo-${id}`, bewijsCjg: `cjg-${id}` });

interface Representation {
  id: string;
  bewijsWmo?: string;
  bewijsCjg?: string;
}

const partner = (naam: string, bewijs: 'bewijsWmo' | 'bewijsCjg', type: string, veld: string) =>
  new TestSubgraph(
    naam,
    `${LINK}
    type Query { ${naam}Caseload: [Persoon!] }
    interface Dossier { contact: String }
    type ${type} implements Dossier { contact: String  ${veld}: [String!]! }
    type Persoon @key(fields: "id") {
      id: ID!  ${bewijs}: String @external  ${naam}: ${type} @requires(fields: "${bewijs}")
    }`,
    {
      Query: { [`${naam}Caseload`]: () => [{ id: 'p-1' }] },
      Persoon: {
        __resolveReference: (reference: Representation) => reference,
        [naam]: (reference: Representation) => ({
          contact: `${naam} ziet ${reference[bewijs]}`,
          [veld]: [reference.id],
        }),
      },
    },
  );

export const wmo = () => partner('wmo', 'bewijsWmo', 'WmoDossier', 'beschikkingen');
export const cjg = () => partner('cjg', 'bewijsCjg', 'CjgDossier', 'trajecten');

export function compose(subgraphs: readonly TestSubgraph[]): string {
  const result = composeServices(
    subgraphs.map(({ naam, typeDefs, url }) => ({ name: naam, typeDefs: parse(typeDefs), url })),
  );
  if (!result.supergraphSdl) throw new Error(JSON.stringify(result.errors));
  return result.supergraphSdl;
}
