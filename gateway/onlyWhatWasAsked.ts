import {
  type DocumentNode,
  type FieldNode,
  type FragmentSpreadNode,
  type GraphQLSchema,
  getNamedType,
  type InlineFragmentNode,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import { type Fragmenten, fragmentenVan } from '#waarborgen/dienst/grenzen/fragmenten';

/** What an answer may contain at one place: the response keys that were asked for, and objects of these types. */
interface Shape {
  keys: Map<string, Shape | undefined>;
  typenames: Set<string>;
  /** What may not be left out; where a fragment asked for it, of objects of these types. */
  needed: { key: string; of?: ReadonlySet<string> }[];
}
/** Where entities come back, and the variable in which they were asked for. */
type Entities = [key: string, variable: string][];
type Variables = Readonly<Record<string, unknown>>;
type Keep = (data: Record<string, unknown>, variables: Variables) => Record<string, unknown>;

const MAX_DEPTH_OF_A_LEAF = 16;

/**
 * Cuts a partner's answer down to what this partner was asked. Answers are merged into one tree: without this, a partner
 * could put words into another's mouth, or with an absurd type or depth bring down the whole answer instead of its part.
 */
export function onlyWhatWasAsked(schema: GraphQLSchema): (document: DocumentNode) => Keep {
  const known = new WeakMap<DocumentNode, { shape: Shape; entities: Entities }>();
  return (document) => (data, variables) => {
    let asked = known.get(document);
    if (!asked) {
      asked = readQuestion(document, schema);
      known.set(document, asked);
    }
    for (const [key, variable] of asked.entities) expectAsMany(data[key], variables[variable]);
    return keep(data, asked.shape) as Record<string, unknown>;
  };
}

function expectAsMany(answered: unknown, representations: unknown): void {
  const both = Array.isArray(answered) && Array.isArray(representations);
  if (!both || answered.length !== representations.length) throw new TypeError('Not one entity for each asked for.');
}

function keep(value: unknown, shape: Shape): unknown {
  if (value === null || value === undefined) return null;
  if (Array.isArray(value)) return value.map((item) => keep(item, shape));
  if (typeof value !== 'object') throw new TypeError('A value where an object was asked for.');
  const source = value as Record<string, unknown>;
  const typename = source.__typename;
  if (typename !== undefined && !(typeof typename === 'string' && shape.typenames.has(typename)))
    throw new TypeError('An object of another type than was asked for.');
  for (const { key, of } of shape.needed) {
    const asked = !of || (typeof typename === 'string' && of.has(typename));
    // Null says that there is nothing; silence would be taken for the same.
    if (asked && !Object.hasOwn(source, key)) throw new TypeError('Something that was asked for is missing.');
  }
  const result: Record<string, unknown> = {};
  for (const [key, child] of shape.keys) {
    if (Object.hasOwn(source, key)) result[key] = child ? keep(source[key], child) : leaf(source[key], 0);
  }
  return result;
}

function leaf(value: unknown, depth: number): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (depth > MAX_DEPTH_OF_A_LEAF) throw new RangeError('A value nested too deep.');
  for (const item of Object.values(value)) leaf(item, depth + 1);
  return value;
}

function readQuestion(document: DocumentNode, schema: GraphQLSchema): { shape: Shape; entities: Entities } {
  const operation = document.definitions.find((node) => node.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new TypeError('A document without an operation.');
  const shape = emptyShape();
  const typename = schema.getRootType(operation.operation)?.name;
  collect({ schema, fragments: fragmentenVan(document) }, { shape, typename }, operation.selectionSet);
  return { shape, entities: entitiesOf(operation.selectionSet) };
}

interface Asked {
  schema: GraphQLSchema;
  fragments: Fragmenten;
}

/** Somewhere in the question, and what is gathered there. */
interface Place {
  shape: Shape;
  typename: string | undefined;
  /** The fragments around it: of which objects they ask it, and whether a variable decides on it. */
  of?: ReadonlySet<string>;
  maybe?: boolean;
}

function collect(asked: Asked, place: Place, { selections }: SelectionSetNode): void {
  for (const name of possibleTypes(asked.schema, place.typename)) place.shape.typenames.add(name);
  for (const selection of selections) {
    const maybe = place.maybe || (selection.directives ?? []).length > 0;
    if (selection.kind === Kind.FIELD) collectField(asked, { ...place, maybe }, selection);
    else collectFragment(asked, { ...place, maybe }, selection);
  }
}

function collectField(asked: Asked, { shape, typename, of, maybe }: Place, field: FieldNode): void {
  const key = field.alias?.value ?? field.name.value;
  const child = shape.keys.get(key) ?? (field.selectionSet && emptyShape());
  shape.keys.set(key, child);
  if (!maybe) shape.needed.push({ key, of });
  if (child && field.selectionSet)
    collect(asked, { shape: child, typename: typeOfField(asked.schema, typename, field) }, field.selectionSet);
}

function collectFragment(asked: Asked, place: Place, spread: InlineFragmentNode | FragmentSpreadNode): void {
  const fragment = spread.kind === Kind.INLINE_FRAGMENT ? spread : asked.fragments.get(spread.name.value);
  if (!fragment) return;
  const only = fragment.typeCondition?.name.value;
  const under =
    only === undefined ? place : { ...place, typename: only, of: new Set(possibleTypes(asked.schema, only)) };
  collect(asked, under, fragment.selectionSet);
}

/** `_entities` is in no supergraph: there the types come from the fragments under it. */
function typeOfField(schema: GraphQLSchema, parent: string | undefined, { name }: FieldNode): string | undefined {
  const type = parent === undefined ? undefined : schema.getType(parent);
  const found = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name.value] : undefined;
  return found && getNamedType(found.type).name;
}

function possibleTypes(schema: GraphQLSchema, name: string | undefined): string[] {
  const type = name === undefined ? undefined : schema.getType(name);
  if (isAbstractType(type)) return schema.getPossibleTypes(type).map((possible) => possible.name);
  return type ? [type.name] : [];
}

const emptyShape = (): Shape => ({ keys: new Map(), typenames: new Set(), needed: [] });

function entitiesOf({ selections }: SelectionSetNode): Entities {
  return selections.flatMap((selection): Entities => {
    if (selection.kind !== Kind.FIELD || selection.name.value !== '_entities') return [];
    const representations = selection.arguments?.[0]?.value;
    const key = selection.alias?.value ?? '_entities';
    return representations?.kind === Kind.VARIABLE ? [[key, representations.name.value]] : [];
  });
}
