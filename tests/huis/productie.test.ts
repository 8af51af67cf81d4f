import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { regels } from '#waarborgen/dienst/productie';
import { ROOT } from './subgraphs';

const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const rows = [...read('docs/productie.md').matchAll(/^\| (\w+) \| (.+?) \| .*\|$/gm)].slice(1);

describe('docs/productie.md', () => {
  test('names every rule of a production environment, in their order, and no other', () => {
    expect([...new Set(rows.map(([, name]) => name))]).toEqual(regels.map(({ name }) => name));
  });

  test('repeats each sentence as the process says it', () => {
    const source = read('waarborgen/dienst/productie.ts');
    const said = [...source.matchAll(/'([^'\n]+ [^'\n]+\.)'/g)].map(([, sentence]) => sentence);
    expect(said.length).toBeGreaterThanOrEqual(regels.length);
    expect(rows.map(([, , sentence]) => sentence).sort()).toEqual(said.sort());
  });
});
