import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What must be on the list, whatever else is. */
const GENOEMD = [
  ...['alias', 'fragment', 'inline fragment op het implementerende type', 'interface', '__typename', '@requires'],
  ...['_entities` met vervalste representaties', 'node-achtig', 'aantallen', 'cursors van een ander', 'sorteren'],
  ...['filteren', 'foutmeldingen', 'zelfde aantal statements', 'bundelen', 'bewaarde vraag herhalen'],
  ...['twee keer Authorization', 'twee keer Doelbinding', 'token voor een ander publiek', 'alg: none', 'stale JWKS'],
  ...['een bewijs gebruiken dat een andere lezer ophaalde', 'een bewijs van na de intrekking'],
  'een opdracht die meer antwoordt dan de maker mag lezen',
];

interface Omweg {
  omweg: string;
  waarborg: string;
  bestand: string;
  titel: string;
}
const WORTEL = join(__dirname, '../..');

const omwegen: Omweg[] = readFileSync(join(__dirname, 'omwegen.md'), 'utf8')
  .split('\n')
  .filter((regel) => regel.startsWith('| ') && !regel.startsWith('| omweg |'))
  .map((regel) => {
    const [omweg, waarborg, bestand, test] = regel.slice(2, -2).split(' | ');
    return { omweg, waarborg, bestand, titel: /^`(.+)`$/.exec(test)?.[1] ?? '' };
  });

/** Files beside the list go by their name alone. */
const bronVan = ({ bestand }: Omweg): string => {
  const pad = join(bestand.includes('/') && !bestand.startsWith('orakel/') ? WORTEL : __dirname, bestand);
  return existsSync(pad) ? readFileSync(pad, 'utf8') : '';
};

/** The names of tests, groups and rows of tests, as they stand in the source. */
function namenIn(bron: string): Set<string> {
  // An empty string holds no name, and its second quote begins none.
  const letterlijk = /(['"`])((?:\\.|(?!\1).)*)\1/g;
  return new Set([...bron.matchAll(letterlijk)].map(([, , tekst]) => tekst.replaceAll("\\'", "'")));
}

describe('de lijst van omwegen', () => {
  test('noemt van elke omweg een waarborg en een test', () => {
    expect(omwegen.length).toBeGreaterThan(GENOEMD.length);
    for (const { omweg, waarborg, bestand, titel } of omwegen)
      expect([omweg, [waarborg, bestand, titel].every(Boolean)]).toEqual([omweg, true]);
  });
  test.each(
    omwegen.map((o) => [`${o.bestand}: ${o.titel}`, o] as const),
  )('wijst een test aan die er is: %s', (_, o) => {
    expect(namenIn(bronVan(o))).toContain(o.titel);
  });
  test.each(GENOEMD)('gaat over: %s', (naam) => {
    expect(omwegen.some(({ omweg }) => omweg.toLowerCase().includes(naam.toLowerCase()))).toBe(true);
  });
  test('wijst waarborgen aan die er zijn', () => {
    const genoemd = omwegen.flatMap(({ waarborg }) => [
      ...waarborg.matchAll(/`((?:waarborgen|subgraphs|gateway|schema)\/[\w./]+)`/g),
    ]);
    expect(genoemd.length).toBeGreaterThan(30);
    for (const [, pad] of genoemd) expect([pad, existsSync(join(WORTEL, pad))]).toEqual([pad, true]);
  });
});
