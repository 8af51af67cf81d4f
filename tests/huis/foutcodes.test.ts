import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PARTNERS, ROOT } from './subgraphs';

const bronnenIn = (map: string) =>
  readdirSync(join(ROOT, map), { recursive: true, encoding: 'utf8' })
    .filter((naam) => naam.endsWith('.ts') && !naam.endsWith('.test.ts'))
    .map((naam) => readFileSync(join(ROOT, map, naam), 'utf8'));
const bronnen = ['subgraphs', 'waarborgen/opdrachten', 'waarborgen/werk'].flatMap(bronnenIn);
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

describe('the faults of a delivered row', () => {
  const bronnen = [
    ...bronnenIn('waarborgen/inlezen'),
    ...bronnenIn('subgraphs').filter((bron) => bron.includes("from '#waarborgen/inlezen/")),
  ];
  const regels = bronnen.flatMap((bron) => bron.split('\n').filter((regel) => /\bcode: /.test(regel)));
  const gegeven = new Set(regels.flatMap((regel) => [...regel.matchAll(/'([A-Z_]{5,})'/g)].map(([, code]) => code)));
  const uitleg = readFileSync(join(ROOT, 'docs', 'laden.md'), 'utf8');
  const beschreven = [...uitleg.matchAll(/^\| `([A-Z_]{5,})` \|/gm)].map(([, code]) => code);

  test('are each explained in docs/laden.md, and none that nothing gives', () => {
    expect(gegeven.size).toBeGreaterThan(15);
    expect(beschreven.toSorted()).toEqual([...gegeven].toSorted());
  });
});
