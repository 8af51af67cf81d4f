import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, type GraphQLNamedType, isObjectType, isSpecifiedScalarType } from 'graphql';
import { ROOT } from './subgraphs';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const supergraph = read('schema/generated/supergraph.graphql');
const begrippen = read('BEGRIPPEN.md');

/** The types that are the contract's own. */
function typenIn(sdl: string): string[] {
  return Object.values(buildSchema(sdl).getTypeMap())
    .filter((type) => !isSpecifiedScalarType(type) && !isVanFederatie(type) && !isBladeren(type))
    .map(({ name }) => name);
}

/** What a command takes and gives is told by the command itself, and by the record that it is about. */
function opdrachttypen(sdl: string): string[] {
  const schema = buildSchema(sdl);
  const namen = Object.keys(schema.getMutationType()?.getFields() ?? {});
  return [
    ...namen.map((naam) => `${naam[0].toUpperCase()}${naam.slice(1)}Input`),
    ...typenIn(sdl).filter((naam) => naam.endsWith('Payload')),
  ];
}

/** A name with `__` belongs to introspection or to a specification that the supergraph links to. */
const isVanFederatie = ({ name }: GraphQLNamedType) => name.includes('__');

const BLADEREN = [
  ['edges', 'pageInfo'],
  ['cursor', 'node'],
  ['hasNextPage', 'endCursor'],
];

/** A connection, its edges and its page info (GraphQL Cursor Connections Specification), known by their fields. */
function isBladeren(type: GraphQLNamedType): boolean {
  return isObjectType(type) && BLADEREN.some((fields) => fields.every((field) => field in type.getFields()));
}

const KOP = '| Begrip | Engels | Wat het is | Bron |';
const CELLEN = 4;

interface Rij {
  regel: string;
  begrip: string;
  cellen: string[];
}

function rijenIn(tekst: string): Rij[] {
  return tekst
    .split('\n')
    .filter((regel) => regel.startsWith('|') && regel !== KOP && !/^[|-]+$/.test(regel))
    .map((regel) => ({ regel, cellen: regel.split('|').slice(1, -1) }))
    .map(({ regel, cellen }) => ({ regel, cellen, begrip: cellen[0].trim() }));
}

/** A term in backticks that is written as a type is said to be one. */
const typeVan = ({ begrip }: Rij): string | undefined => /^`([A-Z]\w*)`$/.exec(begrip)?.[1];

/** Without a letter a cell says nothing. */
const isHeel = ({ cellen }: Rij) => cellen.length === CELLEN && cellen.every((cel) => /\p{L}/u.test(cel));

function gebreken(sdl: string, tekst: string) {
  const [typen, vanOpdrachten] = [typenIn(sdl), opdrachttypen(sdl)];
  const rijen = rijenIn(tekst);
  const genoemd = rijen.flatMap((rij) => typeVan(rij) ?? []);
  const woorden = rijen.map(({ begrip }) => begrip.replaceAll('`', '').toLowerCase());
  return {
    typenZonderRegel: typen.filter((type) => !genoemd.includes(type) && !vanOpdrachten.includes(type)),
    regelsZonderType: genoemd.filter((type) => !typen.includes(type)),
    regelsMetLegeCel: rijen.filter((rij) => !isHeel(rij)).map(({ regel }) => regel),
    dubbel: woorden.filter((woord, i) => woorden.indexOf(woord) !== i),
  };
}

const GEEN = { typenZonderRegel: [], regelsZonderType: [], regelsMetLegeCel: [], dubbel: [] };

describe('BEGRIPPEN.md', () => {
  test('has one whole line for every type of the contract, and none for a type that is gone', () => {
    expect(gebreken(supergraph, begrippen)).toEqual(GEEN);
  });

  test('explains words besides the types', () => {
    expect(rijenIn(begrippen).length).toBeGreaterThan(typenIn(supergraph).length);
  });
});

describe('the check on BEGRIPPEN.md', () => {
  const contract = `
    type Query { a(b: B): AConnection c: C d: D e: E f: F }
    type AConnection { edges: [AEdge!]! pageInfo: PageInfo! }
    type AEdge { cursor: String! node: A! }
    type PageInfo { hasNextPage: Boolean! endCursor: String }
    type A implements C { id: ID } input B { id: ID } interface C { id: ID } enum D { X } scalar E union F = A
    scalar link__Import enum join__Graph { X } scalar join__FieldSet`;
  const regel = (begrip: string) => `| ${begrip} | english | Wat het is. | werkafspraak |\n`;
  const typen = ['Query', 'A', 'B', 'C', 'D', 'E', 'F'];
  const heel = `${KOP}\n|---|---|---|---|\n${typen.map((type) => regel(`\`${type}\``)).join('')}${regel('woord')}`;

  test('asks for no line for paging, federation or what GraphQL brings itself', () => {
    expect(gebreken(contract, heel)).toEqual(GEEN);
  });

  test.each(typen)('names the type %s when its line is taken out', (type) => {
    const tekst = heel.replace(regel(`\`${type}\``), '');
    expect(gebreken(contract, tekst)).toEqual({ ...GEEN, typenZonderRegel: [type] });
  });

  test('takes a word without backticks for no type', () => {
    const tekst = heel.replace('`A`', 'A');
    expect(gebreken(contract, tekst)).toEqual({ ...GEEN, typenZonderRegel: ['A'] });
  });

  test('names a line whose type does not exist', () => {
    expect(gebreken(contract, heel + regel('`Weg`'))).toEqual({ ...GEEN, regelsZonderType: ['Weg'] });
  });

  test.each([
    '| woordje | english | Wat het is. | |',
    '| woordje | english | Wat het is. | – |',
    '| woordje | english | | werkafspraak |',
    '| woordje | | Wat het is. | werkafspraak |',
    '| | english | Wat het is. | werkafspraak |',
    '| woordje | english | Wat het is. |',
    '| woordje | english | Wat het is. | werkafspraak | meer |',
  ])('names a line that is not whole: %s', (los) => {
    expect(gebreken(contract, `${heel}${los}\n`)).toEqual({ ...GEEN, regelsMetLegeCel: [los] });
  });

  test.each(['woord', 'Woord', '`@woord`', '`A`', 'a'])('names a term that stands there twice: %s', (begrip) => {
    const tekst = heel + regel('`@woord`') + regel(begrip);
    const dubbel = [begrip.replaceAll('`', '').toLowerCase()];
    expect(gebreken(contract, tekst)).toEqual({ ...GEEN, dubbel });
  });
});
