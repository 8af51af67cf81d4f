import { readFileSync } from 'node:fs';
import { subgraphs } from '#demo/hub/subgraphs';
import type { Werkdeclaratie } from '#waarborgen/subgraph/partner';
import type { Subgraph } from '#waarborgen/subgraph/subgraph';
import { eindstanden } from '#waarborgen/werk/toestanden';
import { levens, metDiagrammen } from './levens';

describe.each(levens())('hoe de stukken van $naam leven', ({ leesmij, tekst }) => {
  test('staat in de README zoals de code het zegt (anders: npm run toestanden)', () => {
    const staat = readFileSync(leesmij, 'utf8');
    expect(metDiagrammen(staat, tekst)).toBe(staat);
  });
});

const metWerk = (subgraphs as unknown as readonly (Subgraph & Werkdeclaratie)[]).filter(({ toestanden }) => toestanden);

describe.each(metWerk.map(({ naam, ...rest }) => ({ naam, ...rest })))('elk leven bij $naam', ({
  toestanden = {},
  opdrachten = [],
}) => {
  test('noemt alleen opdrachten die er zijn', () => {
    const genoemd = Object.values(toestanden).flatMap(({ begin, stappen }) => [
      ...Object.keys(begin),
      ...Object.keys(stappen),
    ]);
    const namen = opdrachten.map(({ naam }) => naam);
    expect(genoemd.filter((naam) => !namen.includes(naam))).toEqual([]);
  });
  test('heeft een opdracht die iets verzet in zijn tabel', () => {
    for (const opdracht of opdrachten) {
      if (opdracht.vorm === 'STAP' && opdracht.toestanden)
        expect(Object.keys(opdracht.toestanden.tabel.stappen)).toContain(opdracht.naam);
    }
  });
  test.each(Object.entries(toestanden))('%s: is van begin tot eind te bereiken, en eindigt', (_, tabel) => {
    const overgangen = Object.values(tabel.stappen).flatMap((stap) => Object.entries(stap) as [string, string][]);
    const standen = new Set([...Object.values(tabel.begin), ...overgangen.flat()]);
    const bereikt = new Set(Object.values(tabel.begin));
    for (let nog = -1; nog !== bereikt.size; ) {
      nog = bereikt.size;
      for (const [van, naar] of overgangen) if (bereikt.has(van)) bereikt.add(naar);
    }
    expect([...standen].filter((stand) => !bereikt.has(stand))).toEqual([]);
    expect(eindstanden(tabel).length).toBeGreaterThan(0);
  });
});
