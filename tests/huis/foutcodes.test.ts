import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTNERS, ROOT } from './subgraphs';

const bronnen = ['subgraphs', 'waarborgen/opdrachten', 'waarborgen/werk'].flatMap((map) =>
  readdirSync(join(ROOT, map), { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.ts') && !naam.endsWith('.test.ts'))
    .map((naam) => readFileSync(join(ROOT, map, naam), 'utf8')),
);
const uitleg = [
  ...['toestemming', 'noodtoegang', 'plan', 'regie', 'wijkbeeld', 'werk', 'betrokkenheid', 'gezag'].map(
    (naam) => `docs/${naam}.md`,
  ),
  ...PARTNERS.map((naam) => `subgraphs/${naam}/README.md`).filter((pad) => existsSync(join(ROOT, pad))),
]
  .map((pad) => readFileSync(join(ROOT, pad), 'utf8'))
  .join();

const VELDEN = readFileSync(join(ROOT, 'waarborgen/werk/velden.ts'), 'utf8');

/** The codes that a mutation answers with in `fouten`. */
const gegeven = new Set([
  ...bronnen.flatMap((bron) => [...bron.matchAll(/\bfout\(\s*'([A-Z_]+)'/g)].map(([, code]) => code)),
  ...[...VELDEN.matchAll(/'([A-Z]+_[A-Z_]+)',\s*(?:bericht|['`])/g)].map(([, code]) => code),
]);
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
