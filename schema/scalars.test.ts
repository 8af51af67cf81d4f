import { GraphQLError, type GraphQLScalarType, parseValue } from 'graphql';
import { DateScalar, DateTimeScalar, Eurocent } from './scalars';

const GEEN_DAG = 'Dit is geen bestaande dag; schrijf JJJJ-MM-DD.';
const GEEN_TIJDSTIP = 'Dit is geen tijdstip; schrijf het volgens ISO 8601, in UTC.';
const GEEN_BEDRAG = 'Dit is geen geheel aantal eurocenten.';

/** As a variable, and as it is written in the query itself. */
const wegen = (scalar: GraphQLScalarType, waarde: unknown): (() => unknown)[] => [
  () => scalar.parseValue(waarde),
  () => scalar.parseLiteral(parseValue(JSON.stringify(waarde)), {}),
];

describe.each<[string, GraphQLScalarType, unknown[], unknown[], string]>([
  [
    'Date',
    DateScalar,
    ['2026-11-23', '2028-02-29', '1926-01-01'],
    [
      '2026-02-29',
      '2026-13-01',
      '2026-00-10',
      '23-11-2026',
      '2026-11-23T10:00:00Z',
      '2026-1-1',
      '',
      'gisteren',
      20261123,
      null,
      true,
      {},
    ],
    GEEN_DAG,
  ],
  [
    'DateTime',
    DateTimeScalar,
    ['2026-11-23T10:00:00Z', '2026-11-23T10:00:00.123Z'],
    ['2026-11-23', '2026-02-30T10:00:00Z', '2026-11-23T25:00:00Z', '23 november', '', null, {}],
    GEEN_TIJDSTIP,
  ],
  [
    'Eurocent',
    Eurocent,
    // What is no whole number the command itself refuses, beside all else that is wrong with it.
    [0, 4200, -4200, Number.MAX_SAFE_INTEGER, 0.5, 1e20],
    ['42,00', 'tien', null, {}],
    GEEN_BEDRAG,
  ],
])('%s', (naam, scalar, goed, fout, bericht) => {
  test('heet zoals hij in het contract heet', () => {
    expect([scalar.name, scalar.description]).toEqual([naam, expect.any(String)]);
  });
  test.each(goed)('neemt %j aan', (waarde) => {
    for (const lees of wegen(scalar, waarde)) {
      const gelezen = lees();
      expect(gelezen instanceof Date ? gelezen.getTime() : gelezen).toBe(
        gelezen instanceof Date ? Date.parse(String(waarde)) : waarde,
      );
    }
  });
  test.each(fout)('weigert %j, in het Nederlands en zonder de waarde te herhalen', (waarde) => {
    for (const lees of wegen(scalar, waarde)) {
      expect(lees).toThrow(new GraphQLError(bericht));
      try {
        lees();
      } catch (error) {
        expect((error as GraphQLError).extensions).toEqual({ code: 'BAD_USER_INPUT' });
      }
    }
  });
});

test('een dag blijft een dag, en een tijdstip gaat in UTC naar buiten', () => {
  expect(DateScalar.serialize('2026-11-23')).toBe('2026-11-23');
  expect(JSON.stringify(DateTimeScalar.serialize(new Date('2026-11-23T23:30:00+01:00')))).toBe(
    '"2026-11-23T22:30:00.000Z"',
  );
  expect(Eurocent.serialize(4200)).toBe(4200);
  expect(() => Eurocent.serialize(0.5)).toThrow();
});
