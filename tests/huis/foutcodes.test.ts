import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './subgraphs';

const bronnen = ['subgraphs', 'waarborgen/opdrachten'].flatMap((kamer) =>
  readdirSync(join(ROOT, kamer), { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.ts') && !naam.endsWith('.test.ts'))
    .map((naam) => readFileSync(join(ROOT, kamer, naam), 'utf8')),
);
const uitleg = [
  'toestemming.md',
  'noodtoegang.md',
  'plan.md',
  'regie.md',
  'wijkbeeld.md',
  'betrokkenheid.md',
  'gezag.md',
]
  .map((naam) => readFileSync(join(ROOT, 'docs', naam), 'utf8'))
  .join();

/** The codes that a mutation answers with in `fouten`. */
const gegeven = new Set(
  bronnen.flatMap((bron) => [...bron.matchAll(/\bfout\(\s*'([A-Z_]+)'/g)].map(([, code]) => code)),
);
const beschreven = new Set(
  uitleg
    .split('\n')
    .filter((regel) => regel.startsWith('| `'))
    .flatMap((regel) => [...regel.split('|')[1].matchAll(/`([A-Z_]{5,})`/g)].map(([, code]) => code)),
);

describe('the faults of mutations', () => {
  test('are each explained in docs/', () => {
    expect(gegeven.size).toBeGreaterThan(30);
    expect([...gegeven].filter((code) => !beschreven.has(code))).toEqual([]);
  });
  test('are none that nothing gives any more', () => {
    const status = ['WACHT_OP_ONDERTEKENING', 'GELDIG', 'VERLOPEN', 'INGETROKKEN'];
    expect([...beschreven].filter((code) => !gegeven.has(code) && !status.includes(code))).toEqual([]);
  });
});
