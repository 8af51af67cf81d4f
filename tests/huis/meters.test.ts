import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './subgraphs';

const bronnen = ['waarborgen', 'gateway', 'subgraphs'].flatMap((kamer) =>
  readdirSync(join(ROOT, kamer), { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.ts') && !/\.(test|fixture)\.ts$/.test(naam))
    .map((naam) => [join(kamer, naam), readFileSync(join(ROOT, kamer, naam), 'utf8')] as const),
);

/** Counters and histograms add up by nature; a gauge is a sum, a maximum or neither, and only its author knows. */
test('every gauge says what those of several workers are together', () => {
  const gauges = bronnen.flatMap(([bestand, bron]) =>
    bron
      .split(/new Gauge(?:<[^>]*>)?\(/)
      .slice(1)
      .map((rest) => [bestand, rest.slice(0, rest.indexOf('})'))] as const),
  );
  expect(gauges.length).toBeGreaterThan(1);
  expect(gauges.filter(([, opties]) => !/\baggregator: '\w+'/.test(opties)).map(([bestand]) => bestand)).toEqual([]);
});
