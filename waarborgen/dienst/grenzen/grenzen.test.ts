import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  buildSchema,
  type GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  type OperationDefinitionNode,
  parse,
  validate,
} from 'graphql';
import { getComplexity } from 'graphql-query-complexity';
import { GRENZEN } from './grenzen';
import { keurder } from './houdtMaat';

// As it is, and counted.
jest.mock('graphql-query-complexity', () => {
  const echt = jest.requireActual('graphql-query-complexity');
  return { ...echt, getComplexity: jest.fn(echt.getComplexity) };
});

const supergraph = readFileSync(join(__dirname, '../../../schema/generated/supergraph.graphql'), 'utf8');
const schema = buildASTSchema(transformSupergraphToPublicSchema(parse(supergraph)));
const keer = (aantal: number, deel: (i: number) => string) =>
  Array.from({ length: aantal }, (_, i) => deel(i)).join(' ');

/** The code under which a door refuses a question that the schema itself has nothing against. */
function oordeel(query: string, variabelen = {}, grenzen = GRENZEN.deur, van: GraphQLSchema = schema) {
  const document = parse(query);
  expect(validate(van, document)).toEqual([]);
  const operatie = getOperationAST(document);
  if (!operatie) throw new Error('One operation was expected.');
  try {
    keurder(grenzen)(van, document, operatie, variabelen);
    return undefined;
  } catch (fout) {
    return (fout as { extensions?: { code?: string } }).extensions?.code ?? fout;
  }
}

const DOSSIER = `toegang { niveau grond reden } betrokken contact { organisatie telefoon } professionals { naam }
  leefgebieden termijnen { omschrijving uiterlijk teLaat } gebeurtenissen { edges { node { id datum omschrijving } } }`;
const LEDEN = `leden { id naam { volledig } toegang { domein niveau }
  ${['wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging'].map((domein) => `${domein} { ${DOSSIER} }`).join(' ')} }`;

describe('what people ask in their work passes:', () => {
  test.each([
    ['a household with all five domains', `{ huishouden(id: "hh-a") { wijk samenvatting { afgeschermd } ${LEDEN} } }`],
    ['a caseload page of 50 with all five domains', `{ huishoudens(first: 50) { edges { node { id ${LEDEN} } } } }`],
    [
      'a work list of 100',
      '{ werkvoorraad(first: 100) { edges { cursor node { huishouden samenvatting { termijnen { omschrijving } organisaties { organisatie } } } } } }',
    ],
  ])('%s', (_, query) => {
    expect(oordeel(query)).toBeUndefined();
  });
});

describe('what is out of all proportion is refused:', () => {
  test.each([
    ['too many aliases', `{ wieBenIk { ${keer(101, (i) => `a${i}: doel`)} } }`, 'TE_VEEL_ALIASSEN'],
    [
      'too many directives',
      `{ wieBenIk { doel ${keer(51, () => '... @include(if: true) { doel }')} } }`,
      'TE_VEEL_DIRECTIEVEN',
    ],
    ['too many root fields', `{ ${keer(21, () => 'wieBenIk { doel }')} }`, 'TE_VEEL_WORTELVELDEN'],
    [
      'too many root fields, in fragments',
      `{ ...f ...f ... { ...f } } fragment f on Query { ${keer(7, () => 'wieBenIk { doel }')} }`,
      'TE_VEEL_WORTELVELDEN',
    ],
    [
      'in a circle',
      '{ persoon(id: "p") { toestemmingen { edges { node { betrokkene { toestemmingen { edges { cursor } } } } } } } }',
      'VRAAG_IN_KRING',
    ],
    [
      'lists in lists',
      `{ huishoudens(first: 100) { edges { node { leden { ${['wmo', 'cjg', 'wijkteam'].map((d) => `${d} { gebeurtenissen(first: 100) { edges { node { id } } } }`).join(' ')} } } } } }`,
      'VRAAG_TE_DUUR',
    ],
  ])('%s', (_, query, code) => {
    expect(oordeel(query)).toBe(code);
  });

  test('one that is deep, as far as fields go: fragments add nothing', () => {
    const boom = buildSchema('type Query { a: A } type A { b: B } type B { c: C } type C { d: Int }');
    const grenzen = { ...GRENZEN.deur, diepte: 4 };
    expect(
      oordeel('{ a { ... on A { ...f } } } fragment f on A { b { ... { c { d } } } }', {}, grenzen, boom),
    ).toBeUndefined();
    expect(oordeel('{ a { b { c { d } } } }', {}, { ...grenzen, diepte: 3 }, boom)).toBe('VRAAG_TE_DIEP');
  });

  test('behind the gateway, where there is more room, all the same', () => {
    const query = (aantal: number) => `{ wieBenIk { ${keer(aantal, (i) => `a${i}: doel`)} } }`;
    expect(oordeel(query(1_000), {}, GRENZEN.achterdeur)).toBeUndefined();
    expect(oordeel(query(1_001), {}, GRENZEN.achterdeur)).toBe('TE_VEEL_ALIASSEN');
  });
});

describe('the cost of a question', () => {
  const breed =
    buildSchema(`type Query { a(first: Int! = 10): A! } type A { edges: [B!]! } type B { c(first: Int! = 10): C! id: ID! }
    type C { edges: [D!]! } type D { e(first: Int! = 10): E! id: ID! } type E { edges: [F!]! } type F { id: ID! }`);
  const bladzijden = (a: number, c: number, e: number) =>
    `{ a(first: ${a}) { edges { c(first: ${c}) { edges { e(first: ${e}) { edges { id } } } } } } }`;
  const grens = (kosten: number) => ({ ...GRENZEN.deur, kosten });

  test('of a page of 100 of 100 of 100 is too much, and of 100 of 100 of one is not', () => {
    expect(oordeel(bladzijden(100, 100, 100), {}, GRENZEN.deur, breed)).toBe('VRAAG_TE_DUUR');
    expect(oordeel(bladzijden(100, 100, 1), {}, GRENZEN.deur, breed)).toBeUndefined();
  });
  test('is that of the page that comes: never of more than 100, nor of less than one', () => {
    const kosten = (n: number, max: number) => oordeel(bladzijden(n, 1, 1), {}, grens(max), breed);
    expect([kosten(100, 601), kosten(100, 600)]).toEqual([undefined, 'VRAAG_TE_DUUR']);
    expect([kosten(1_000_000, 601), kosten(1_000_000, 600)]).toEqual([undefined, 'VRAAG_TE_DUUR']);
    expect([kosten(-1_000_000, 7), kosten(-1_000_000, 6)]).toEqual([undefined, 'VRAAG_TE_DUUR']);
  });
  test('is of the default size where none is named', () => {
    expect(oordeel('{ a { edges { id } } }', {}, grens(21), breed)).toBeUndefined();
    expect(oordeel('{ a { edges { id } } }', {}, grens(20), breed)).toBe('VRAAG_TE_DUUR');
  });

  test('follows the sizes in the variables, and is reckoned once for each', () => {
    const query = `query($n: Int! = 5, $met: Boolean! = true, $na: ID) { a(first: $n) { edges { id @include(if: $met) ...f } } }
      fragment f on B { c(first: 1) { edges { id @skip(if: true) } } }`;
    const document = parse(query);
    const operatie = getOperationAST(document) as OperationDefinitionNode;
    const keur = keurder(grens(20));
    const geteld = (variabelen: object) => {
      const eerder = jest.mocked(getComplexity).mock.calls.length;
      let code: unknown;
      try {
        keur(breed, document, operatie, { ...variabelen });
      } catch (fout) {
        code = (fout as GraphQLError).extensions.code;
      }
      return [code, jest.mocked(getComplexity).mock.calls.length - eerder];
    };
    expect(geteld({ n: 4 })).toEqual([undefined, 1]);
    expect(geteld({ n: 4, na: 'x' })).toEqual([undefined, 0]);
    expect(geteld({})).toEqual(['VRAAG_TE_DUUR', 1]);
    expect(geteld({})).toEqual(['VRAAG_TE_DUUR', 0]);
    expect(geteld({ met: false })).toEqual([undefined, 1]);
    expect(geteld({ n: 100 })).toEqual(['VRAAG_TE_DUUR', 1]);
  });
  test('of a size that is nothing is none: the variable may be, and the argument may not', () => {
    const query = 'query($n: Int) { a(first: $n) { edges { id } } }';
    expect(oordeel(query, { n: null }, GRENZEN.deur, breed)).toBe('BAD_USER_INPUT');
    expect(oordeel(query, {}, GRENZEN.deur, breed)).toBeUndefined();
  });
  test('is reckoned anew after a change of the schema', () => {
    const smal = buildSchema('type Query { a(first: Int! = 10): A! } type A { id: ID! }');
    const breder = buildSchema('type Query { a(first: Int! = 50): A! } type A { id: ID! }');
    const document = parse('{ a { id } }');
    const operatie = getOperationAST(document) as OperationDefinitionNode;
    const keur = keurder(grens(20));
    expect(() => keur(smal, document, operatie, {})).not.toThrow();
    expect(() => keur(breder, document, operatie, {})).toThrow();
  });
  test('is not reckoned of variables that do not fit: who executes it refuses them, and remembers nothing', () => {
    const query = 'query($n: Int!, $m: Int!) { a(first: $n) { edges { id c(first: $m) { edges { id } } } } }';
    for (const variabelen of [{}, { n: 'veel' }, { n: 1, m: null }, { n: 1, m: [1] }])
      expect(oordeel(query, variabelen, grens(1), breed)).toBeUndefined();
  });
});
