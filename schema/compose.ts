import { composeServices } from '@theguild/federation-composition';
import {
  type DocumentNode,
  type FieldDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
  parse,
  print,
} from 'graphql';

export interface SubgraphSdl {
  naam: string;
  sdl: string;
  url: string;
}

/**
 * The supergraph of these subgraphs, as any Federation 2 router reads it.
 * @throws Error naming every reason why they do not fit together.
 */
export function compose(subgraphs: readonly SubgraphSdl[]): string {
  const gelezen = subgraphs.map(({ naam, sdl, url }) => ({ name: naam, typeDefs: parse(sdl), url }));
  const neemtDeel = deelnemersIn(gelezen.map(({ typeDefs }) => typeDefs));
  const result = composeServices(gelezen.map((s) => ({ ...s, typeDefs: metDeelnemers(s.typeDefs, neemtDeel) })));
  if (result.supergraphSdl) return result.supergraphSdl;
  throw new Error(`De subgraphs passen niet op elkaar:\n${result.errors?.map((e) => `  ${e.message}`).join('\n')}`);
}

/** The one type of which a part is for whoever takes part; anywhere else a field that nobody has is a mistake. */
const IN_DELEN = 'Tijdlijn';

type Objecttype = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;
const isInDelen = (deel: DocumentNode['definitions'][number]): deel is Objecttype =>
  (deel.kind === Kind.OBJECT_TYPE_DEFINITION || deel.kind === Kind.OBJECT_TYPE_EXTENSION) &&
  deel.name.value === IN_DELEN;
const isVanElders = ({ directives = [] }: FieldDefinitionNode) => directives.some((d) => d.name.value === 'external');

/** The fields of it that some subgraph has itself. */
function deelnemersIn(documenten: readonly DocumentNode[]): Set<string> {
  const velden = documenten.flatMap(({ definitions }) => definitions.filter(isInDelen).flatMap((d) => d.fields ?? []));
  return new Set(velden.filter((veld) => !isVanElders(veld)).map(({ name }) => name.value));
}

/** Leaves out of it what nobody has: the hub asks that partner for no part, and says that it is missing. */
function metDeelnemers(document: DocumentNode, neemtDeel: ReadonlySet<string>): DocumentNode {
  const velden = (fields: readonly FieldDefinitionNode[] = []) =>
    fields.filter(({ name }) => neemtDeel.has(name.value)).map((veld) => zonderWieOntbreekt(veld, neemtDeel));
  return {
    ...document,
    definitions: document.definitions.map((deel) =>
      isInDelen(deel) ? { ...deel, fields: velden(deel.fields) } : deel,
    ),
  };
}

function zonderWieOntbreekt(veld: FieldDefinitionNode, neemtDeel: ReadonlySet<string>): FieldDefinitionNode {
  const directives = veld.directives?.map((directive) => {
    const [vereist] = directive.arguments ?? [];
    if (directive.name.value !== 'requires' || vereist?.value.kind !== Kind.STRING) return directive;
    const [vraag] = parse(`{ ${vereist.value.value} }`).definitions;
    if (vraag.kind !== Kind.OPERATION_DEFINITION) return directive;
    const over = vraag.selectionSet.selections.filter((s) => s.kind !== Kind.FIELD || neemtDeel.has(s.name.value));
    return { ...directive, arguments: [{ ...vereist, value: { ...vereist.value, value: over.map(print).join(' ') } }] };
  });
  return { ...veld, directives };
}
