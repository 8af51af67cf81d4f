import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isLeafType,
  isListType,
  type OperationDefinitionNode,
  visit,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { weigering } from '../../identiteit/refuse';

/** No page is longer, whatever is asked for. */
const MAX_BLADZIJDE = 100;
/** How long a list without a page usually is; of any other some. A page's `edges` were counted with the page. */
const VASTE_LIJSTEN: Readonly<Record<string, number>> = { edges: 1, leden: 4 };
const ENKELE = 3;

/** About how many values a field can add to the answer: of a list so many times what stands under it. */
const veelvoud: ComplexityEstimator = ({ field, args, childComplexity }) => {
  // What the schema says of itself is allowed or not, and costs nobody's data.
  if (field.name.startsWith('__')) return 0;
  const type = getNullableType(field.type);
  if (isLeafType(getNamedType(type))) return 1;
  if (typeof args.first === 'number') return 1 + Math.min(Math.max(args.first, 1), MAX_BLADZIJDE) * childComplexity;
  return 1 + (isListType(type) ? (VASTE_LIJSTEN[field.name] ?? ENKELE) : 1) * childComplexity;
};

type Variabelen = Readonly<Record<string, unknown>>;
/** What one operation costs with these variables; undefined where they do not fit it, which is refused elsewhere. */
export type Prijs = (variabelen: Variabelen) => number | undefined;

const MAX_BEWAARD = 64;

/** Reckons the cost of an operation once for each size that its variables give it. */
export function prijsVan(schema: GraphQLSchema, document: DocumentNode, operatie: OperationDefinitionNode): Prijs {
  const bepalend = bepalendeVariabelen(document);
  const bewaard = new Map<string, number>();
  return (variabelen) => {
    const maten = bepalend.map((naam) => variabelen[naam]);
    const sleutel = maten.map((maat) => (isMaat(maat) ? String(maat) : '?')).join();
    if (bewaard.has(sleutel)) return bewaard.get(sleutel);
    const prijs = reken(schema, document, operatie, variabelen);
    // With other variables the same sizes may fit: what did not is not kept, and neither is what is no mere size.
    if (prijs === undefined || !maten.every(isMaat)) return prijs;
    if (bewaard.size >= MAX_BEWAARD) bewaard.clear();
    bewaard.set(sleutel, prijs);
    return prijs;
  };
}

/** A size is a number, and a condition is true or false. */
const isMaat = (waarde: unknown): boolean => ['number', 'boolean', 'undefined'].includes(typeof waarde);

function reken(
  schema: GraphQLSchema,
  query: DocumentNode,
  operatie: OperationDefinitionNode,
  gegeven: Variabelen,
): number | undefined {
  const { coerced } = getVariableValues(schema, operatie.variableDefinitions ?? [], gegeven, { maxErrors: 1 });
  if (!coerced) return undefined;
  // The library knows an operation by a name that it need not have.
  const definitions = query.definitions.filter((node) => node === operatie || 'typeCondition' in node);
  try {
    return getComplexity({ schema, query: { ...query, definitions }, variables: gegeven, estimators: [veelvoud] });
  } catch (error) {
    // A variable may be null where the argument may not, as it has a default (GraphQL § 5.8.5).
    throw error instanceof GraphQLError ? onpassend() : error;
  }
}

const onpassend = () =>
  weigering('BAD_USER_INPUT', 'Een waarde in deze vraag ontbreekt of past niet bij het schema.', 400);

/** The variables that make an answer longer or shorter: a `first`, and the condition of @skip and @include. */
function bepalendeVariabelen(document: DocumentNode): string[] {
  const namen = new Set<string>();
  visit(document, {
    Argument: ({ name, value }) => {
      if ((name.value === 'first' || name.value === 'if') && value.kind === 'Variable') namen.add(value.name.value);
    },
  });
  return [...namen];
}
