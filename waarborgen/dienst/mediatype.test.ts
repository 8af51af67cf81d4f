import { antwoordtype } from './mediatype';

const JSON_TYPE = 'application/json';
const GRAPHQL = 'application/graphql-response+json';

test.each<[string | undefined, string | undefined]>([
  [undefined, JSON_TYPE],
  ['', JSON_TYPE],
  ['*/*', JSON_TYPE],
  ['application/*', JSON_TYPE],
  [JSON_TYPE, JSON_TYPE],
  [GRAPHQL, GRAPHQL],
  [`${GRAPHQL}; charset=utf-8`, GRAPHQL],
  [GRAPHQL.toUpperCase(), GRAPHQL],
  [`${GRAPHQL}, ${JSON_TYPE}`, GRAPHQL],
  [`${JSON_TYPE}, ${GRAPHQL}`, JSON_TYPE],
  [`${JSON_TYPE};q=0.5, ${GRAPHQL};q=0.6`, GRAPHQL],
  [`text/html, ${GRAPHQL};q=0.1`, GRAPHQL],
  [`*/*, ${JSON_TYPE};q=0`, GRAPHQL],
  [`${GRAPHQL};q=0, ${JSON_TYPE};q=0`, undefined],
  ['text/html', undefined],
  ['*/*;q=0', undefined],
  [`${JSON_TYPE};q=onzin`, undefined],
  ['onzin', undefined],
])('to Accept %s an answer is %s', (accept, soort) => {
  expect(antwoordtype(accept)).toBe(soort);
});
