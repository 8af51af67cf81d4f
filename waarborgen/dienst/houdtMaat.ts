import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

type Fragmenten = ReadonlyMap<string, FragmentDefinitionNode>;
interface Vraag {
  schema: GraphQLSchema;
  fragmenten: Fragmenten;
  /** How many more parts it may have. */
  over: number;
}

/**
 * Refuses a question that costs out of all proportion to its length, before anything is planned or read: one of more
 * than `max` parts once its fragments are written out (twenty fragments that each name the next one twice make a
 * million), and one that walks in a circle (a field under itself multiplies the answer at every turn).
 */
export function houdtMaat(max: number): ApolloServerPlugin {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation }) {
          const vraag = { schema, fragmenten: fragmentenVan(document), over: max };
          if (operation) loop(operation.selectionSet, wortelVan(schema, operation), [], vraag);
        },
      };
    },
  };
}

const wortelVan = (schema: GraphQLSchema, { operation }: OperationDefinitionNode) =>
  schema.getRootType(operation)?.name;

const fragmentenVan = ({ definitions }: DocumentNode): Fragmenten =>
  new Map(definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])));

/** @throws GraphQLError at the first part that is too many, or that stands under itself. */
function loop(
  { selections }: SelectionSetNode,
  type: string | undefined,
  boven: readonly string[],
  vraag: Vraag,
): void {
  for (const deel of selections) {
    vraag.over -= 1;
    if (vraag.over < 0) throw teGroot();
    if (deel.kind === Kind.FRAGMENT_SPREAD) {
      const fragment = vraag.fragmenten.get(deel.name.value);
      if (fragment) loop(fragment.selectionSet, fragment.typeCondition.name.value, boven, vraag);
    } else if (deel.kind === Kind.INLINE_FRAGMENT) {
      loop(deel.selectionSet, deel.typeCondition?.name.value ?? type, boven, vraag);
    } else if (deel.selectionSet) {
      const plek = `${type}.${deel.name.value}`;
      if (boven.includes(plek) && !plek.startsWith('__')) throw inKring();
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

const teGroot = () => geweigerd('VRAAG_TE_GROOT', 'Deze vraag is te groot. Vraag minder velden tegelijk op.');
const inKring = () => geweigerd('VRAAG_IN_KRING', 'Deze vraag loopt in een kring: een veld staat onder zichzelf.');
const geweigerd = (code: string, bericht: string) =>
  new GraphQLError(bericht, { extensions: { code, http: { status: 400 } } });
