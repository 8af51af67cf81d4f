import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  buildASTSchema,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isObjectType,
  parse,
  print,
} from 'graphql';
import { wortel } from '#demo/hub/omgeving';
import { compose } from '#schema/compose';
import { objectTypes } from '#waarborgen/toegang/veldfilter';
import { genereerKlant, UITVOER } from '../klant/genereer';
import { genereer } from './genereer';

const MAP = join(wortel(), 'schema/generated');

describe('het contract', () => {
  let bestanden: Map<string, string>;
  let publiek: GraphQLSchema;
  beforeAll(async () => {
    bestanden = await genereer();
    publiek = buildASTSchema(transformSupergraphToPublicSchema(parse(bestanden.get('supergraph.graphql') as string)));
  });

  test('staat in schema/generated zoals de code het zegt (anders: npm run sdl)', () => {
    expect(readdirSync(MAP).sort()).toEqual([...bestanden.keys()].sort());
    for (const [naam, sdl] of bestanden) expect(readFileSync(join(MAP, naam), 'utf8')).toBe(sdl);
  });

  test('is te gebruiken vanuit TypeScript: de client die ervan gemaakt is, is die van nu (anders: npm run client)', async () => {
    expect(readFileSync(join(wortel(), UITVOER), 'utf8')).toBe(await genereerKlant());
  });

  const velden = (type: string) => Object.keys((publiek.getType(type) as GraphQLObjectType).getFields());

  test.each([
    ['Query', ['huishouden', 'huishoudens', 'mijzelf', 'wieBenIk']],
    ['Huishouden', ['id', 'wijk', 'leden', 'plan', 'regisseur', 'betrokkenen', 'tijdlijn']],
    ['Tijdlijn', ['edges', 'pageInfo', 'ontbreekt']],
    [
      'Persoon',
      [
        'id',
        'naam',
        'geboortedatum',
        'wijkteam',
        'wmo',
        'schuldhulp',
        'cjg',
        'wijkverpleging',
        'toegang',
        'toestemmingen',
      ],
    ],
    ['Dossier', ['toegang', 'betrokken', 'contact', 'professionals', 'leefgebieden', 'termijnen', 'gebeurtenissen']],
    ['Toegang', ['domein', 'niveau', 'grond', 'geldigTot', 'reden']],
    [
      'Toestemming',
      [
        'id',
        'versie',
        'soort',
        'status',
        'betrokkene',
        'aan',
        'domein',
        'niveau',
        'doelen',
        'vanaf',
        'tot',
        'ondertekeningen',
        'ingetrokkenOp',
      ],
    ],
  ])('%s heeft de velden die anderen aanroepen', (type, namen) => {
    expect(velden(type)).toEqual(expect.arrayContaining(namen));
  });

  test('elke partner heeft een eigen dossier, en niemand kan om een bewijs vragen', () => {
    expect(
      publiek
        .getPossibleTypes(publiek.getType('Dossier') as never)
        .map((t) => t.name)
        .sort(),
    ).toEqual(['CjgDossier', 'SchuldhulpDossier', 'WijkteamDossier', 'WijkverplegingDossier', 'WmoDossier']);
    expect(velden('Persoon').filter((veld) => veld.startsWith('bewijs'))).toEqual([]);
    expect(bestanden.get('supergraph.graphql')).toMatch(/bewijsWmo: String .*@inaccessible/);
    expect(velden('WerkvoorraadConnection')).toEqual(['edges', 'pageInfo']);
  });

  describe('past ook samen', () => {
    const zonder = (naam: string, weg: RegExp) =>
      compose(
        [...bestanden]
          .filter(([bestand]) => bestand !== 'supergraph.graphql')
          .map(([bestand, sdl]) => ({
            ...{ naam: bestand.replace('.graphql', ''), url: 'http://localhost' },
            sdl: bestand === naam ? sdl.replace(weg, '') : sdl,
          })),
      );
    test('met een partner die (nog) geen deel van de tijdlijn aanbiedt: daaraan wordt niets gevraagd', () => {
      const supergraph = zonder('wmo.graphql', /^type Tijdlijn\s[\s\S]*?^}/m);
      const [tijdlijn] = /^type Tijdlijn [\s\S]*?^}/m.exec(supergraph) as RegExpExecArray;
      expect(tijdlijn).toMatch(/ {2}cjg: CjgTijdlijn .*graph: CJG/);
      expect(tijdlijn).not.toMatch(/ wmo: /);
      expect(tijdlijn.match(/requires: "wijkteam\{.*/g)).toHaveLength(3);
      expect(tijdlijn).not.toMatch(/requires: ".*wmo\{/);
    });
    test('en alleen dan: een bewijs dat de hub niet geeft, houdt de rest tegen', () => {
      expect(() => zonder('huishouden.graphql', /^ {2}bewijsWmo: .*$/m)).toThrow('passen niet op elkaar');
    });
  });

  test('elk veld dat naar een partner oversteekt mag ontbreken', () => {
    const persoon = (publiek.getType('Persoon') as GraphQLObjectType).getFields();
    for (const veld of ['wijkteam', 'wmo', 'schuldhulp', 'cjg', 'wijkverpleging'])
      expect(`${persoon[veld].type}`).not.toMatch(/!$/);
  });

  test('het niveau van elk veld staat in de supergraph, zodat elke lezer het kan zien', () => {
    expect(bestanden.get('supergraph.graphql')).toMatch(/hulpvraag: String .*@toestemming\(niveau: DETAILS\)/);
  });

  /** The fields for which the hub itself needs what others know, by their place in the schema. */
  const metVereisten = (schema: GraphQLSchema) =>
    objectTypes(schema).flatMap((type) =>
      Object.values(type.getFields()).filter(({ astNode }) =>
        astNode?.directives?.some((d) => /graph: HUISHOUDEN\b[^)]*requires:/.test(print(d))),
      ),
    );
  test('onder een veld waarvoor de hub bij anderen te rade gaat, staat er geen tweede: de router kan dat niet plannen', () => {
    const schema = buildASTSchema(parse(bestanden.get('supergraph.graphql') as string));
    const vragend = metVereisten(schema);
    expect(vragend.map(({ name }) => name)).toEqual(expect.arrayContaining(['samenvatting', 'edges', 'pageInfo']));
    const onder = (type: GraphQLNamedType, gezien = new Set<GraphQLNamedType>()): GraphQLField<unknown, unknown>[] => {
      if (!isObjectType(type) || gezien.has(type)) return [];
      gezien.add(type);
      return Object.values(type.getFields()).flatMap((veld) => [veld, ...onder(getNamedType(veld.type), gezien)]);
    };
    const dubbel = vragend.flatMap((veld) =>
      onder(getNamedType(veld.type)).filter((dieper) => vragend.includes(dieper)),
    );
    expect(dubbel.map(({ name }) => name)).toEqual([]);
  });
});
