import type { GraphQLFormattedError } from 'graphql';
import { grensVanBibliotheek } from './grenzen/geweigerd';

export const ONVERWACHT = 'INTERNAL_SERVER_ERROR';
export const ONVERWACHT_BERICHT = 'Er ging iets mis bij ons. Probeer het later opnieuw.';

/** An error that we meant to show keeps its words; any other keeps them to itself (and is in the log, `meldOnverwacht`). */
export function foutVoorBuiten({ message, locations, path, extensions: gezegd }: GraphQLFormattedError) {
  const grens = grensVanBibliotheek(message, gezegd);
  if (grens) return { message: grens.message, extensions: { code: grens.extensions.code } };
  const { code = ONVERWACHT, bron } = gezegd ?? {};
  const extensions = bron === undefined ? { code } : { code, bron };
  if (code === ONVERWACHT) return { message: ONVERWACHT_BERICHT, path, extensions };
  const plaatsen = locations?.slice(0, MAX_PLAATSEN);
  return { message: kort(zonderNummer(phrase(code, message))), locations: plaatsen, path, extensions };
}

/**
 * GraphQL's own sentences are English and for who writes the query; he is told in Dutch what kind of mistake it is. The
 * one about a variable would repeat its value, and guess at the schema.
 */
function phrase(code: unknown, message: string): string {
  const [, variabele] = /^Variable "(\$\w+)"/.exec(message) ?? [];
  if (code === 'BAD_USER_INPUT' && variabele)
    return `De waarde van ${variabele} ontbreekt of past niet bij het schema.`;
  // A parser that ran out of stack says so in words about itself.
  if (code === 'GRAPHQL_PARSE_FAILED' && !message.startsWith('Syntax Error'))
    return 'De vraag is geen geldige GraphQL: zij gaat te diep.';
  if (code === 'GRAPHQL_PARSE_FAILED') return `De vraag is geen geldige GraphQL: ${zonderWaarde(message)}`;
  if (code === 'GRAPHQL_VALIDATION_FAILED') return `De vraag past niet bij het schema: ${zonderWaarde(message)}`;
  return NAMENS_APOLLO[String(code)] ?? message;
}

/** A circle of fragments is as many places as it has fragments. */
const MAX_PLAATSEN = 10;

/** A name may be as long as a whole request. */
const kort = (message: string): string => (message.length > 500 ? `${message.slice(0, 500)}…` : message);

/** Whatever somebody named a variable or a field: nine digits of it may be a BSN. */
const zonderNummer = (message: string): string => message.replace(/\d{9,}/g, '…');

/** What Apollo Server refuses by itself, in words that may quote the request. */
const NAMENS_APOLLO: Readonly<Record<string, string | undefined>> = {
  BAD_REQUEST: 'Dit verzoek is geen vraag: stuur met POST een JSON-object met een tekst "query".',
  OPERATION_RESOLUTION_FAILURE: 'Noem in "operationName" welke van de bewerkingen in de vraag is bedoeld.',
  PERSISTED_QUERY_NOT_SUPPORTED: 'Stuur de vraag zelf mee: een bewaarde vraag kent deze dienst niet.',
};

/** What was written where GraphQL expected something else may be about a person (a BSN as a date). */
const WAARDEN: readonly (readonly [RegExp, string])[] = [
  [/^Value .* does not exist in/s, 'This value does not exist in'],
  [/^(\w+|Enum "\w+") cannot represent .*$/s, '$1 cannot represent this value.'],
  [/^(Expected value of type "[^"]*"), found .*$/s, '$1.'],
  [/\b(found|Unexpected) ([A-Z]\w+) ".*"/s, '$1 $2'],
  [/(Invalid [^:"]*): ".*"/s, '$1'],
];
const zonderWaarde = (message: string): string =>
  WAARDEN.reduce((tekst, [waarde, anders]) => tekst.replace(waarde, anders), message);
