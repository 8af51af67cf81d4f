import 'reflect-metadata';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { type DefinitionNode, type DocumentNode, type GraphQLSchema, parse } from 'graphql';
import { type BuildSchemaOptions, buildSchema, createResolversMap, getMetadataStorage } from 'type-graphql';
import { DateTimeScalar } from './scalars';
import { toestemmingDirective } from './toestemming';

type Class = abstract new (...args: never[]) => object;

export interface SubgraphOptions {
  resolvers: BuildSchemaOptions['resolvers'];
  /** Every entity and every type that no resolver mentions by itself (implementations of an interface); an entity left out would vanish silently. */
  types: Class[];
}

const FEDERATION = 'https://specs.apollo.dev/federation/v2.9';
const IMPORTS = ['@key', '@shareable', '@requires', '@external', '@inaccessible', '@composeDirective'];

/** Decorated classes to a Federation 2 subgraph that speaks the shared contract. */
export async function buildSubgraph({ resolvers, types }: SubgraphOptions): Promise<GraphQLSchema> {
  const schema = await buildSchema({
    resolvers,
    orphanedTypes: types as never,
    validate: false,
    scalarsMap: [{ type: Date, scalar: DateTimeScalar }],
    // type-graphql's own check would reject a subgraph without a Query root.
    skipCheck: true,
  });
  const links = [
    `@link(url: "${FEDERATION}", import: ${JSON.stringify(IMPORTS)})`,
    `@link(url: "${toestemmingDirective.url}", import: ["${toestemmingDirective.name}"])`,
    `@composeDirective(name: "${toestemmingDirective.name}")`,
  ];
  const typeDefs = byName(
    parse([`extend schema ${links.join(' ')}`, toestemmingDirective.sdl, printSchemaWithDirectives(schema)].join('\n')),
  );
  return buildSubgraphSchema([{ typeDefs, resolvers: withReferenceResolvers(schema, types) as never }]);
}

/** The committed SDL tells what changed in the contract, not in which order the code was read. */
function byName(document: DocumentNode): DocumentNode {
  const naam = (d: DefinitionNode) => ('name' in d ? (d.name?.value ?? '') : '');
  return { ...document, definitions: document.definitions.toSorted((a, b) => naam(a).localeCompare(naam(b), 'en')) };
}

/** Metadata is global per process and every subgraph has its own `Persoon`: match by class, never by name. */
function withReferenceResolvers(schema: GraphQLSchema, types: Class[]): Record<string, unknown> {
  const resolvers = createResolversMap(schema) as Record<string, object>;
  const known = getMetadataStorage().objectTypes;
  for (const type of types as (Class & { resolveReference?: (ref: unknown) => unknown })[]) {
    const meta = known.find((m) => m.target === type);
    if (!meta || !type.resolveReference) continue;
    resolvers[meta.name] = { ...resolvers[meta.name], __resolveReference: type.resolveReference.bind(type) };
  }
  return resolvers;
}
