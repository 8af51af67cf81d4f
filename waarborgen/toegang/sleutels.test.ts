import { randomBytes } from 'node:crypto';
import { readGeheim, readSleutelbos } from './sleutels';

const geheim = (bytes = 32) => randomBytes(bytes).toString('base64url');

describe('een sleutelbos', () => {
  test('is een sleutel met een naam, of twee bij het wisselen: de eerste tekent', () => {
    const [oud, nieuw] = [geheim(), geheim(64)];
    expect(readSleutelbos(`2026-11:${oud}`)).toEqual([{ kid: '2026-11', geheim: Buffer.from(oud, 'base64url') }]);
    expect(readSleutelbos(` nieuw:${nieuw} , oud:${oud}\n`).map((s) => s.kid)).toEqual(['nieuw', 'oud']);
  });
  test.each([
    [
      'drie sleutels',
      `a:${geheim()},b:${geheim()},c:${geheim()}`,
      'noem ten hoogste twee sleutels: de nieuwe en de vorige',
    ],
    ['twee met dezelfde naam', `a:${geheim()},a:${geheim()}`, 'geef elke sleutel een eigen naam'],
    ['een zonder naam', geheim(), 'schrijf elke sleutel als naam:base64url, gescheiden door een komma'],
    ['een met een lege naam', `:${geheim()}`, 'schrijf elke sleutel als naam:base64url, gescheiden door een komma'],
    ['een zonder geheim', 'a:', 'schrijf elke sleutel als naam:base64url, gescheiden door een komma'],
    [
      'een die geen base64url is',
      `a:${'+/=='.repeat(11)}`,
      'schrijf elke sleutel als naam:base64url, gescheiden door een komma',
    ],
    ['een komma aan het eind', `a:${geheim()},`, 'schrijf elke sleutel als naam:base64url, gescheiden door een komma'],
    ['niets', '', 'schrijf elke sleutel als naam:base64url, gescheiden door een komma'],
    ['een sleutel van 248 bits', `a:${geheim(31)}`, 'een sleutel heeft minstens 256 bits (43 tekens base64url)'],
  ])('is niet %s, en de melding herhaalt de waarde niet', (_, tekst, bericht) => {
    expect(() => readSleutelbos(tekst)).toThrow(new Error(bericht));
  });
});

test('een geheim heeft minstens 256 bits', () => {
  const bytes = randomBytes(32);
  expect(readGeheim(`${bytes.toString('base64url')}\n`)).toEqual(bytes);
  expect(() => readGeheim(geheim(31))).toThrow('een sleutel heeft minstens 256 bits (43 tekens base64url)');
  expect(() => readGeheim('')).toThrow('256 bits');
});
test.each([
  ['gewone base64', `${'a'.repeat(44)}+/==`],
  ['een opvulteken', `${'a'.repeat(43)}=`],
  ['een spatie', `${'a'.repeat(30)} ${'a'.repeat(30)}`],
])('een geheim is geen %s: base64url leest daar stil overheen', (_, tekst) => {
  expect(() => readGeheim(tekst)).toThrow('een sleutel heeft minstens 256 bits (43 tekens base64url)');
});
