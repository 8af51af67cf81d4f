import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { Bsn, isBsn, pseudoniemVan } from './pseudoniem';

/** Nine digits that keep the elfproef: eight free ones, and the ninth that makes the sum right, where there is one. */
const bsn = fc
  .array(fc.integer({ min: 0, max: 9 }), { minLength: 8, maxLength: 8 })
  .map((cijfers) => ({ cijfers, laatste: cijfers.reduce((som, cijfer, i) => som + cijfer * (9 - i), 0) % 11 }))
  .filter(({ laatste, cijfers }) => laatste < 10 && cijfers.some((c) => c > 0))
  .map(({ cijfers, laatste }) => [...cijfers, laatste].join(''));

describe('de elfproef', () => {
  test.each(['111222333', '123456782', '999990019', '010000008'])('%s slaagt', (tekst) => {
    expect(isBsn(tekst)).toBe(true);
  });
  test.each([
    ['een ander laatste cijfer', '123456783'],
    ['nullen', '000000000'],
    ['acht cijfers', '11122233'],
    ['tien cijfers', '1112223330'],
    ['letters', '11122233a'],
    ['spaties eromheen', ' 111222333'],
    ['een regeleinde erachter', '111222333\n'],
    ['punten', '111.222.333'],
    ['cijfers van een ander schrift', '١١١٢٢٢٣٣٣'],
    ['niets', ''],
  ])('%s slaagt niet', (_, tekst) => {
    expect(isBsn(tekst)).toBe(false);
  });
  test('elk nummer dat klopt slaagt, en met een cijfer anders niet meer', () => {
    fc.assert(
      fc.property(bsn, fc.nat(8), fc.integer({ min: 1, max: 9 }), (nummer, plaats, verschil) => {
        const cijfer = (Number(nummer[plaats]) + verschil) % 10;
        expect(isBsn(nummer)).toBe(true);
        expect(isBsn(nummer.slice(0, plaats) + cijfer + nummer.slice(plaats + 1))).toBe(false);
      }),
    );
  });
  test('twee buurcijfers verwisseld slaagt niet', () => {
    fc.assert(
      fc.property(bsn, fc.nat(6), (nummer, i) => {
        fc.pre(nummer[i] !== nummer[i + 1]);
        expect(isBsn(nummer.slice(0, i) + nummer[i + 1] + nummer[i] + nummer.slice(i + 2))).toBe(false);
      }),
    );
  });
  test('een melding over een BSN herhaalt het niet', () => {
    const { error } = Bsn.safeParse('123456783');
    expect(error?.issues.map((i) => i.message)).toEqual(['is geen geldig BSN (elfproef)']);
    expect(JSON.stringify(error)).not.toContain('123456783');
  });
});

describe('een pseudoniem', () => {
  const [eigen, ander] = [randomBytes(32), randomBytes(32)];

  test('is voor een partner altijd hetzelfde, en voor elke partner anders', () => {
    fc.assert(
      fc.property(bsn, (nummer) => {
        expect(pseudoniemVan(nummer, eigen)).toBe(pseudoniemVan(nummer, eigen));
        expect(pseudoniemVan(nummer, eigen)).not.toBe(pseudoniemVan(nummer, ander));
      }),
    );
  });
  test('is van elk BSN een ander, van vaste vorm, en bevat het BSN niet', () => {
    fc.assert(
      fc.property(bsn, bsn, (een, twee) => {
        fc.pre(een !== twee);
        expect(pseudoniemVan(een, eigen)).toMatch(/^[0-9a-f]{64}$/);
        expect(pseudoniemVan(een, eigen)).not.toBe(pseudoniemVan(twee, eigen));
        expect(pseudoniemVan(een, eigen)).not.toContain(een);
      }),
    );
  });
});
