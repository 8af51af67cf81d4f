import {
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import { type Fragmenten, fragmentenVan } from './fragmenten';
import { geweigerd } from './geweigerd';

interface Vraag {
  schema: GraphQLSchema;
  fragmenten: Fragmenten;
}

/**
 * Refuses a question that walks in a circle: a field under itself multiplies the answer at every turn. It is walked with
 * its fragments written out: only one that is known to be small, and no fragment of itself.
 */
export function looptInGeenKring(
  schema: GraphQLSchema,
  document: DocumentNode,
  operatie: OperationDefinitionNode,
): void {
  const vraag = { schema, fragmenten: fragmentenVan(document) };
  loop(operatie.selectionSet, schema.getRootType(operatie.operation)?.name, [], vraag);
}

/** @throws GraphQLError at the first part that stands under itself. */
function loop(
  { selections }: SelectionSetNode,
  type: string | undefined,
  boven: readonly string[],
  vraag: Vraag,
): void {
  for (const deel of selections) {
    if (deel.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = vraag.fragmenten.get(deel.name.value);
      if (fragment) loop(fragment.selectionSet, fragment.typeCondition.name.value, boven, vraag);
    } else if (deel.kind === Kind.INLINE_FRAGMENT) {
      loop(deel.selectionSet, deel.typeCondition?.name.value ?? type, boven, vraag);
    } else if (deel.selectionSet) {
      const plek = `${type}.${deel.name.value}`;
      if (boven.includes(plek) && !plek.startsWith('__')) throw geweigerd('VRAAG_IN_KRING');
      loop(deel.selectionSet, typeVan(type, deel.name.value, vraag.schema), [...boven, plek], vraag);
    }
  }
}

function typeVan(type: string | undefined, veld: string, schema: GraphQLSchema): string | undefined {
  const ouder = type === undefined ? undefined : schema.getType(type);
  const gevonden = isObjectType(ouder) || isInterfaceType(ouder) ? ouder.getFields()[veld] : undefined;
  return gevonden ? getNamedType(gevonden.type).name : INTROSPECTIE[veld];
}

/** Fields that stand on the root without being declared there. */
const INTROSPECTIE: Readonly<Record<string, string | undefined>> = { __schema: '__Schema', __type: '__Type' };
