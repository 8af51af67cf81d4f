import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';

export type Fragmenten = ReadonlyMap<string, FragmentDefinitionNode>;

/** By the name that they are spread under. */
export const fragmentenVan = ({ definitions }: DocumentNode): Fragmenten =>
  new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));
