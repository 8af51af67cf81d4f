import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLLocalDate, GraphQLSafeInt } from 'graphql-scalars';

interface Naamgeving {
  name: string;
  description: string;
  /** What to say of a value that is not one; the library's own sentence repeats the value. */
  anders: string;
}

function rename(scalar: GraphQLScalarType, { name, description, anders }: Naamgeving): GraphQLScalarType {
  const { parseValue, parseLiteral, ...rest } = scalar.toConfig();
  const inHetNederlands =
    <A extends unknown[]>(parse: (...args: A) => unknown) =>
    (...args: A) => {
      try {
        return parse(...args);
      } catch {
        throw new GraphQLError(anders, { extensions: { code: 'BAD_USER_INPUT' } });
      }
    };
  const parsers = { parseValue: inHetNederlands(parseValue), parseLiteral: inHetNederlands(parseLiteral) };
  return new GraphQLScalarType({ ...rest, ...parsers, name, description, extensions: {} });
}

/** A calendar date as the string `YYYY-MM-DD`: law counts in days, without a time zone. */
export const DateScalar = rename(GraphQLLocalDate, {
  name: 'Date',
  description: 'Een kalenderdag, JJJJ-MM-DD.',
  anders: 'Dit is geen bestaande dag; schrijf JJJJ-MM-DD.',
});

/** A moment, in ISO 8601 and UTC; a JavaScript `Date` in code. */
export const DateTimeScalar = rename(GraphQLDateTimeISO, {
  name: 'DateTime',
  description: 'Een tijdstip in UTC (ISO 8601).',
  anders: 'Dit is geen tijdstip; schrijf het volgens ISO 8601, in UTC.',
});

const heleCenten = rename(GraphQLSafeInt, {
  name: 'Eurocent',
  description: 'Een bedrag in hele eurocenten.',
  anders: 'Dit is geen geheel aantal eurocenten.',
}).toConfig();

/**
 * Money as a whole number of euro cents, never a fraction: none leaves otherwise. One that is given may be a fraction here,
 * so that the command it is given to says what is wrong with it, beside all else that is wrong.
 */
export const Eurocent = new GraphQLScalarType({
  ...heleCenten,
  parseValue: (waarde) => (typeof waarde === 'number' ? waarde : heleCenten.parseValue(waarde)),
  parseLiteral: (node, variabelen) =>
    node.kind === Kind.FLOAT || node.kind === Kind.INT ? Number(node.value) : heleCenten.parseLiteral(node, variabelen),
});
