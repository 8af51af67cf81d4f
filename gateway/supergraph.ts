import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { unifiedGraphHandler } from '@graphql-hive/router-runtime';
import type { ExecutionRequest } from '@graphql-tools/utils';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  assertValidSchema,
  buildASTSchema,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
  isEnumType,
  isScalarType,
  Kind,
  parse,
  valueFromASTUntyped,
} from 'graphql';
import { DateScalar, DateTimeScalar, Eurocent } from '#schema/scalars';
import { BeheerFout } from '#waarborgen/dienst/omgeving';
import { answerWithoutPartners } from './introspection';
import { onlyWhatWasAsked } from './onlyWhatWasAsked';
import type { GatewayContext, Partners } from './partners';
import { readVariables } from './variables';
import { volgVraag } from './volgVraag';

type GatewayInterface = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];
type Listener = Parameters<GatewayInterface['onSchemaLoadOrUpdate']>[0];
type Loaded = Awaited<ReturnType<GatewayInterface['load']>>;
type Executor = NonNullable<Loaded['executor']>;

type Question = ExecutionRequest<Record<string, unknown>, GatewayContext>;
type Answer = Awaited<ReturnType<Executor>>;
type Execute = (question: Question) => Answer | Promise<Answer>;

/** Of these the gateway knows by itself what is no value. */
export const SCALARS: readonly GraphQLScalarType[] = [DateScalar, DateTimeScalar, Eurocent];

export interface SupergraphOptions {
  sdl: string;
  partners: Partners;
  /** Scalars that the gateway can check itself, so that a date that does not exist never travels. */
  scalars?: readonly GraphQLScalarType[];
}

/** The federation under Apollo Server: Hive's query planner, with the partners' own connections under it. */
export class Supergraph implements GatewayInterface {
  private readonly listeners = new Set<Listener>();
  /** By the schema that an operation was checked against: after an update, what had begun ends on the old one. */
  private readonly executors = new WeakMap<GraphQLSchema, Execute>();

  constructor(private readonly options: SupergraphOptions) {}

  onSchemaLoadOrUpdate(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async load(): Promise<Loaded> {
    try {
      await this.update(this.options.sdl);
    } catch (error) {
      // A server that did not start is never told to stop.
      await this.stop();
      throw error;
    }
    return { executor: this.execute };
  }

  /** Takes over a new supergraph without a restart; throws on a broken one, and the old one goes on serving. */
  async update(sdl: string): Promise<void> {
    const { partners, scalars = [] } = this.options;
    const document = parse(sdl);
    const apiSchema = publicSchema(document, scalars);
    this.executors.set(apiSchema, await planner(document, sdl, partners));
    for (const listener of this.listeners) listener({ apiSchema, coreSupergraphSdl: sdl });
  }

  async stop(): Promise<void> {
    await this.options.partners.close();
  }

  private readonly execute: Executor = async (asked) => {
    const { schema, document, operation, operationName } = asked;
    const context = asked.context as GatewayContext;
    const variables = asked.request.variables ?? {};
    const { coerced, errors } = readVariables(schema, operation, variables);
    if (errors) return { errors };
    const answer = answerWithoutPartners(schema, { document, operation, variables: coerced });
    if (answer) return answer;
    const execute = this.executors.get(schema) as Execute;
    const question = { document, variables, operationName: operationName ?? undefined, context };
    return execute({ ...question, operationType: operation.operation });
  };
}

/** What callers may know of a supergraph. */
export function publicSchema(supergraph: DocumentNode, scalars: readonly GraphQLScalarType[]): GraphQLSchema {
  const schema = buildASTSchema(transformSupergraphToPublicSchema(supergraph));
  for (const { name, parseValue, parseLiteral } of scalars) {
    const declared = schema.getType(name);
    if (isScalarType(declared)) Object.assign(declared, { parseValue, parseLiteral });
  }
  assertValidSchema(schema);
  return schema;
}

async function planner(document: DocumentNode, sdl: string, partners: Partners): Promise<Execute> {
  const unifiedGraph = buildASTSchema(document);
  const namen = subgraphNames(unifiedGraph);
  const unknown = namen.filter((naam) => !partners.namen.includes(naam));
  if (unknown.length > 0) throw new BeheerFout(`De supergraph noemt bronnen zonder adres: ${unknown.join(', ')}.`);
  const keepAsked = onlyWhatWasAsked(unifiedGraph);
  const handler = await unifiedGraphHandler({
    unifiedGraph,
    getUnifiedGraphSDL: () => sdl,
    onSubgraphExecute: async (bron: string, question: Question) => {
      const answer = await volgVraag(bron, question, (gevolgd) => partners.ask(bron, gevolgd));
      if (!answer.data) return { ...answer, data: nothingOf(question) };
      try {
        return { ...answer, data: keepAsked(question.document)(answer.data, question.variables ?? {}) };
      } catch (error) {
        return { ...partners.lost(bron, error, question.context), data: nothingOf(question) };
      }
    },
  } as Parameters<typeof unifiedGraphHandler>[0]);
  // Hive builds its view of the subgraphs at the first question; build it now, so that a broken one is refused.
  for (const naam of namen) handler.getSubgraphSchema(naam);
  return handler.executor as Execute;
}

function subgraphNames(supergraph: GraphQLSchema): string[] {
  const graphs = supergraph.getType('join__Graph');
  const names = isEnumType(graphs)
    ? graphs.getValues().flatMap(({ astNode }) => astNode?.directives?.flatMap((d) => d.arguments ?? []) ?? [])
    : [];
  const found = names.filter((a) => a.name.value === 'name').map((a) => String(valueFromASTUntyped(a.value)));
  if (found.length === 0) throw new BeheerFout('Dit is geen supergraph: er staan geen bronnen in.');
  return found;
}

/** Without data Hive leaves out `data` whole; with the name of the root alone every root field becomes null by itself. */
function nothingOf({ document, operationType }: Question): Record<string, unknown> | null {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  const ofEntities = operation?.selectionSet.selections.some(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  return ofEntities ? null : { __typename: operationType === 'mutation' ? 'Mutation' : 'Query' };
}
