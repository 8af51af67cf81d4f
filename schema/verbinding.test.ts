import fc from 'fast-check';
import { GraphQLError } from 'graphql';
import { MAX_PER_PAGINA, paginagrootte, paginate, paginateGeordend, readCursor, writeCursor } from './verbinding';

const letters = [...'hcaegbdf'];
const opNaam = (letter: string) => letter;
const pagina = (first: number, after?: string) => paginate(letters, opNaam, { first, after });
const namen = ({ edges }: { edges: { node: string }[] }) => edges.map(({ node }) => node).join('');

const geweigerd = (vraag: () => unknown): unknown => {
  try {
    return vraag();
  } catch (fout) {
    return fout;
  }
};

describe('een pagina', () => {
  test('begint waar de vorige ophield, op volgorde, en zegt of er meer is', () => {
    const een = pagina(3);
    const twee = pagina(3, een.pageInfo.endCursor as string);
    const drie = pagina(3, twee.pageInfo.endCursor as string);
    expect([een, twee, drie].map(namen)).toEqual(['abc', 'def', 'gh']);
    expect([een, twee, drie].map(({ pageInfo }) => [pageInfo.hasPreviousPage, pageInfo.hasNextPage])).toEqual([
      [false, true],
      [true, true],
      [true, false],
    ]);
    expect([een.edges[0].cursor, een.edges[2].cursor]).toEqual([een.pageInfo.startCursor, een.pageInfo.endCursor]);
  });
  test('na de laatste is leeg, en noemt geen cursor', () => {
    const leeg = { hasNextPage: false, hasPreviousPage: true, startCursor: null, endCursor: null };
    expect(pagina(3, writeCursor('h'))).toEqual({ edges: [], pageInfo: leeg });
  });
  test('van een lege lijst is leeg', () => {
    const leeg = { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null };
    expect(paginate([], opNaam, { first: 10 })).toEqual({ edges: [], pageInfo: leeg });
  });
  test('loopt door als het laatste dat men zag er niet meer is, of er iets bij kwam', () => {
    const zonder = letters.filter((letter) => letter !== 'c');
    expect(namen(paginate([...zonder, 'cc'], opNaam, { first: 2, after: writeCursor('c') }))).toBe('ccd');
  });
  test('verandert de lijst zelf niet', () => {
    pagina(3);
    expect(letters.join('')).toBe('hcaegbdf');
  });
  test('na pagina komt alles een keer voorbij, hoe groot de pagina ook is', () => {
    const lijst = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 60 });
    fc.assert(
      fc.property(lijst, fc.integer({ min: 1, max: 20 }), (alles, first) => {
        const gezien: string[] = [];
        for (let after: string | undefined, meer = true; meer; ) {
          const { edges, pageInfo } = paginate(alles, opNaam, { first, after });
          gezien.push(...edges.map(({ node }) => node));
          after = pageInfo.endCursor ?? undefined;
          meer = pageInfo.hasNextPage;
        }
        expect(gezien).toEqual(alles.toSorted((a, b) => (a < b ? -1 : 1)));
      }),
    );
  });
});

describe('een pagina van een lijst in een eigen orde', () => {
  const lijst = ['c', 'a', 'd', 'b'];
  const stuk = (first: number, after?: string) => paginateGeordend(lijst, opNaam, { first, after });
  test('houdt die orde, en gaat verder achter het nummer in de cursor', () => {
    const eerste = stuk(2);
    expect([namen(eerste), eerste.pageInfo]).toMatchObject(['ca', { hasNextPage: true, hasPreviousPage: false }]);
    const tweede = stuk(2, eerste.pageInfo.endCursor as string);
    expect([namen(tweede), tweede.pageInfo]).toMatchObject(['db', { hasNextPage: false, hasPreviousPage: true }]);
    expect(tweede.edges.map(({ cursor }) => readCursor(cursor))).toEqual(['d', 'b']);
  });
  test('gaat niet verder achter wat er niet in staat', () => {
    expect(geweigerd(() => stuk(2, writeCursor('z')))).toMatchObject({
      message: 'De cursor in after is niet van deze lijst.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('de grootte van een pagina', () => {
  const honderden = Array.from({ length: 250 }, (_, i) => String(i).padStart(3, '0'));

  test('is ten hoogste honderd, hoeveel er ook wordt gevraagd', () => {
    expect(MAX_PER_PAGINA).toBe(100);
    expect([1, 99, 100, 101, 2_147_483_647].map(paginagrootte)).toEqual([1, 99, 100, 100, 100]);
    const { edges, pageInfo } = paginate(honderden, opNaam, { first: 1_000 });
    expect([edges.length, pageInfo.hasNextPage]).toEqual([100, true]);
  });
  test.each([0, -1, -2_147_483_648])('is niet %i', (first) => {
    const fout = geweigerd(() => pagina(first));
    expect(fout).toBeInstanceOf(GraphQLError);
    expect(fout).toMatchObject({
      message: 'Vraag met first minstens 1 regel op.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
});

describe('een cursor', () => {
  test('is te lezen door wie haar maakte', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), (sleutel) => {
        expect(readCursor(writeCursor(sleutel))).toBe(sleutel);
      }),
    );
  });
  test.each([
    '',
    ' ',
    'h',
    'geen cursor!',
    'YQ==',
    ' YQ',
    'YQ\n',
    '/w',
    '_w',
    'YR',
  ])('die niet van hier is, %j, wordt geweigerd', (after) => {
    const fout = geweigerd(() => pagina(3, after));
    expect(fout).toMatchObject({
      message: 'De cursor in after is niet van deze lijst.',
      extensions: { code: 'BAD_USER_INPUT' },
    });
  });
  test('van een andere lijst laat niets zien dat niet in deze staat', () => {
    expect(namen(pagina(3, writeCursor('2026-11-23|iets anders')))).toBe('abc');
    expect(namen(pagina(3, writeCursor('zzz')))).toBe('');
  });
});
