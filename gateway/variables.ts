import {
  coerceInputValue,
  GraphQLError,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

export type Variables = Readonly<Record<string, unknown>>;
type Read = { coerced: Variables; errors?: undefined } | { coerced?: undefined; errors: GraphQLError[] };

/** The variables of an operation, or what is wrong with them: the answer names the place, never the value (a BSN?). */
export function readVariables(schema: GraphQLSchema, operation: OperationDefinitionNode, given: Variables): Read {
  const definitions = operation.variableDefinitions ?? [];
  const { coerced } = getVariableValues(schema, definitions, given, { maxErrors: 1 });
  if (coerced) return { coerced };
  return { errors: definitions.flatMap((definition) => placesOf(definition, schema, given)).map(badInput) };
}

function placesOf(definition: VariableDefinitionNode, schema: GraphQLSchema, given: Variables): string[] {
  const name = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type) as GraphQLInputType;
  if (!Object.hasOwn(given, name)) return isNonNullType(type) && !definition.defaultValue ? [`$${name}`] : [];
  const places = new Set<string>();
  try {
    coerceInputValue(given[name], type, (path, _value, error) => {
      // Of a field that is missing or unknown, the path stops at the object around it; the message begins with its name.
      const field = /^Field "(\w+)"/.exec(error.message)?.[1];
      places.add([`$${name}`, ...path, ...(field ? [field] : [])].join('.'));
      if (places.size >= MAX_PLACES) throw ENOUGH;
    });
  } catch (error) {
    if (error !== ENOUGH) throw error;
  }
  return [...places];
}

/** Each wrong key is compared with every right one, for a suggestion that nobody gets to see. */
const MAX_PLACES = 20;
const ENOUGH = new Error('More places than anybody reads.');

const badInput = (place: string) =>
  new GraphQLError(`De waarde van ${place} ontbreekt of past niet bij het schema.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
