import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import { Inzageniveau, reiktTot } from '#schema/lijsten/toegang';
import type { Inzages } from './inzage';

export interface InzageContext {
  inzages: Inzages;
}
type Field = GraphQLField<unknown, InzageContext>;

/**
 * Puts the filter before every field of the schema. What the reader may not see is not resolved at all: no value to
 * leak, no statement to count, no time to measure.
 */
export function filterVelden(schema: GraphQLSchema): GraphQLSchema {
  const besloten = beslotenTypen(schema);
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      field.resolve = filtered(field, niveauVan(field, besloten.has(type)));
    }
  }
  return schema;
}

function filtered(field: Field, nodig: Inzageniveau): GraphQLFieldResolver<unknown, InzageContext> {
  const resolve = field.resolve ?? defaultFieldResolver;
  if (nodig === Inzageniveau.GEEN) return resolve;
  return (source, args, context, info) => {
    const heeft = context.inzages.voor(info.path)?.niveau ?? Inzageniveau.GEEN;
    return reiktTot(heeft, nodig) ? resolve(source, args, context, info) : null;
  };
}

/** The level that a field needs. In a protected type an unclassified field needs DETAILS: closed until somebody says why it is open. */
export function niveauVan(field: GraphQLField<never, never>, besloten: boolean): Inzageniveau {
  return gedeclareerdNiveau(field) ?? (besloten ? Inzageniveau.DETAILS : Inzageniveau.GEEN);
}

export function gedeclareerdNiveau({ astNode }: GraphQLField<never, never>): Inzageniveau | undefined {
  const directive = astNode?.directives?.find((d) => d.name.value === 'toestemming');
  const value = directive?.arguments?.find((a) => a.name.value === 'niveau')?.value;
  return value?.kind === 'EnumValue' ? (value.value as Inzageniveau) : undefined;
}

/** A protected record carries its own `toegang: Toegang!`. */
export function isAfgeschermd(type: GraphQLObjectType): boolean {
  const toegang = type.getFields().toegang?.type;
  return toegang !== undefined && isNonNullType(toegang) && `${toegang.ofType}` === 'Toegang';
}

/** Every object type that can be reached through a protected record; an entity is a door of its own. */
export function beslotenTypen(schema: GraphQLSchema): Set<GraphQLObjectType> {
  const found = new Set<GraphQLObjectType>();
  const visit = (type: GraphQLNamedType): void => {
    if (isInterfaceType(type) || isUnionType(type))
      for (const possible of schema.getPossibleTypes(type)) visit(possible);
    if (!isObjectType(type) || found.has(type) || isEntiteit(type)) return;
    found.add(type);
    for (const field of Object.values(type.getFields())) visit(getNamedType(field.type));
  };
  for (const type of objectTypes(schema).filter(isAfgeschermd)) visit(type);
  return found;
}

const isEntiteit = ({ astNode }: GraphQLObjectType) =>
  astNode?.directives?.some((d) => d.name.value === 'key') ?? false;

export const objectTypes = (schema: GraphQLSchema): GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !type.name.startsWith('__'));
