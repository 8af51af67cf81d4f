import { createHash } from 'node:crypto';
import { buildSchema, parse } from 'graphql';
import { leesPublicatie } from './leesPublicatie';

const schema = buildSchema('type Query { een(first: Int! = 1): Een twee: String } type Een { naam: String een: Een }');
const lees = (tekst: string, pad = 'app.graphql') => leesPublicatie(pad, tekst, schema);
const sha = (tekst: string) => createHash('sha256').update(tekst).digest('hex');

describe('a file of GraphQL', () => {
  test('with one operation is published to the byte: its hash is that of the file', () => {
    const tekst = '# van de app\nquery Een {\n  een { ...n }\n}\nfragment n on Een { naam }\n\n';
    expect(lees(tekst)).toEqual({ operaties: new Map([[sha(tekst), tekst]]), fouten: [] });
  });
  test('with more is published one by one, each with the fragments that it uses', () => {
    const { operaties, fouten } = lees('query A { een { ...n } } query B { twee } fragment n on Een { naam }');
    expect(fouten).toEqual([]);
    const teksten = [...operaties.values()];
    expect(teksten.map((tekst) => parse(tekst).definitions.length)).toEqual([2, 1]);
    expect([...operaties.keys()]).toEqual(teksten.map(sha));
    expect(teksten[1]).toBe('query B {\n  twee\n}');
  });
  test.each([
    [
      'a field that is not there',
      'query A {\n  een {\n    leeftijd\n  }\n}',
      /^app\.graphql:3: bewerking A: .*"leeftijd"/,
    ],
    ['a mistake in a fragment', 'query A { een { ...n } }\nfragment n on Een { x }', /^app\.graphql:2: Cannot query/],
    ['half an operation', 'query A {\n een {', /^app\.graphql:2: Syntax Error/],
    ['an operation without a name', '\nquery { twee }', /^app\.graphql:2: een bewerking zonder naam\.$/],
    ['nothing', 'fragment n on Een { naam }', /^app\.graphql:1: Fragment "n" is never used/],
    [
      'a circle',
      'query A { een { een { een { naam } } } }',
      /^app\.graphql:1: bewerking A: Deze vraag loopt in een kring/,
    ],
    [
      'more words than the door reads',
      `query A { een { ${'naam '.repeat(2_000)} } }`,
      /^app\.graphql: Deze vraag is te groot/,
    ],
    ['nothing at all', '', /^app\.graphql:1: Syntax Error/],
  ])('with %s is refused, and it says where', (_, tekst, fout) => {
    const { fouten } = lees(tekst);
    expect(fouten[0]).toMatch(fout);
  });
  test('with a fragment in itself is told that, and nothing of what walked it afterwards', () => {
    const { fouten } = lees('query A { een { ...n } } fragment n on Een { naam ...n }');
    expect(fouten).toEqual([expect.stringContaining('Cannot spread fragment "n" within itself')]);
  });
  test('tells of every mistake', () => {
    expect(lees('query A { x }\nquery B { y }').fouten.map((fout) => fout.slice(0, 27))).toEqual([
      'app.graphql:1: bewerking A:',
      'app.graphql:2: bewerking B:',
    ]);
  });
});

describe('a manifest', () => {
  const A = 'query A { twee }';
  test.each<[string, unknown]>([
    ['of graphql-codegen', { [sha(A)]: A }],
    ['with the algorithm in its names', { [`sha256:${sha(A)}`]: A }],
    [
      'of Apollo',
      {
        format: 'apollo-persisted-query-manifest',
        version: 1,
        operations: [{ id: sha(A), body: A, name: 'A', type: 'query' }],
      },
    ],
  ])('%s is published as it stands', (_, manifest) => {
    expect(lees(JSON.stringify(manifest), 'm.json')).toEqual({ operaties: new Map([[sha(A), A]]), fouten: [] });
  });
  test.each<[string, string, RegExp]>([
    ['that is no JSON', '{', /^m\.json: dit is geen manifest/],
    ['of something else', '{"a":1}', /^m\.json: dit is geen manifest/],
    [
      'that names a document by another hash',
      JSON.stringify({ [sha('x')]: A }),
      /^m\.json: onder .* een andere SHA-256/,
    ],
    ['with nothing in it', '{}', /^m\.json: hier staat geen bewerking in\.$/],
    [
      'with a document that does not fit',
      JSON.stringify({ [sha('query A {\n x }')]: 'query A {\n x }' }),
      new RegExp(`^m\\.json, ${sha('query A {\n x }')}:2: bewerking A: `),
    ],
  ])('%s is refused', (_, tekst, fout) => {
    const { operaties, fouten } = lees(tekst, 'm.json');
    expect(fouten[0]).toMatch(fout);
    if (!fout.source.includes('bewerking A')) expect(operaties.size).toBe(0);
  });
});
