import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { ROOT, SUBGRAPHS } from './subgraphs';

const ROOMS = ['schema', 'waarborgen', 'gateway', 'subgraphs', 'demo', 'tests'];

/** A house of its own with these rules, so that a wrong file stands beside no right one. */
const lab = mkdtempSync(join(tmpdir(), 'importregels-'));
for (const file of ['biome.json', 'package.json']) copyFileSync(join(ROOT, file), join(lab, file));
afterAll(() => rmSync(lab, { recursive: true }));

type Source = readonly [path: string, source: string];

/** What lint says of each of these sources, if it stood at about this path: only the named rule counts. */
function lintAll(sources: readonly Source[], rule = 'style/noRestrictedImports'): ('allowed' | 'refused')[] {
  const paths = sources.map(([path], i) => path.replace(/(\.\w+)?\.ts$/, `-${i}$&`));
  for (const [i, path] of paths.entries()) {
    mkdirSync(dirname(join(lab, path)), { recursive: true });
    writeFileSync(join(lab, path), sources[i][1]);
  }
  const biome = require.resolve('@biomejs/biome/bin/biome', { paths: [ROOT] });
  const args = [biome, 'lint', '--reporter=json', '--max-diagnostics=none', ...paths];
  const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: lab, encoding: 'utf8' });
  for (const path of paths) rmSync(join(lab, path));
  if (!stdout.startsWith('{')) throw new Error(`lint did not run: ${stderr}`);
  const { diagnostics, summary } = JSON.parse(stdout) as Report;
  if (summary.unchanged !== paths.length) throw new Error(`lint read ${summary.unchanged} of ${paths.length} files`);
  const wrong = diagnostics.filter((d) => d.category === `lint/${rule}` && d.severity !== 'information');
  return paths.map((path) => (wrong.some(({ location }) => location.path === path) ? 'refused' : 'allowed'));
}
interface Report {
  summary: { unchanged: number };
  diagnostics: { category: string; severity: string; location: { path: string } }[];
}

const lint = (path: string, source: string, rule?: string) => lintAll([[path, source]], rule)[0];

const imports = (specifier: string) => `import { x } from '${specifier}';\nexport const y = x;\n`;

describe('the import rules of the rooms', () => {
  const allowed: [from: string, to: string][] = [
    ['schema/scalars.ts', './lijsten/toegang'],
    ['schema/dossier/Dossier.ts', '../toestemming'],
    ['waarborgen/toegang/beslis.ts', '#schema/lijsten/toegang'],
    ['waarborgen/toegang/beslis.ts', '../identiteit/vrager'],
    ['waarborgen/toegang/beslis.ts', '#waarborgen/identiteit/vrager'],
    ['gateway/main.ts', '#schema/scalars'],
    ['gateway/main.ts', '#waarborgen/dienst/dienst'],
    ['subgraphs/wmo/schema.ts', '#schema/buildSubgraph'],
    ['subgraphs/wmo/schema.ts', '#waarborgen/toegang/inzage'],
    ['subgraphs/wmo/schema.ts', './records/Beschikking'],
    ['subgraphs/wmo/records/Beschikking.ts', '../store'],
    ['subgraphs/wmo/records/Beschikking.ts', '../schema'],
    ['demo/start.ts', '#subgraphs/wmo/main'],
    ['demo/start.ts', '#gateway/main'],
    ['tests/integration/inzage.test.ts', '#subgraphs/wmo/main'],
    ['tests/integration/inzage.test.ts', '#demo/personas'],
  ];
  const told = new Map<string, string>();
  beforeAll(() => {
    const all = [...allowed, ...refused];
    const answers = lintAll(all.map(([from, to]) => [from, imports(to)]));
    for (const [i, [from, to]] of all.entries()) told.set(`${from} ${to}`, answers[i]);
  });
  test.each(allowed)('%s may import %s', (from, to) => {
    expect(told.get(`${from} ${to}`)).toBe('allowed');
  });

  const refused: [from: string, to: string][] = [
    ...ROOMS.filter((room) => room !== 'schema').map((room): [string, string] => ['schema/x.ts', `#${room}/y`]),
    ...['gateway', 'subgraphs', 'demo', 'tests'].map((room): [string, string] => ['waarborgen/a/x.ts', `#${room}/y`]),
    ...['gateway', 'subgraphs', 'demo', 'tests'].map((room): [string, string] => ['subgraphs/cjg/x.ts', `#${room}/y`]),
    ...['subgraphs', 'demo', 'tests'].map((room): [string, string] => ['gateway/x.ts', `#${room}/y`]),
    ...SUBGRAPHS.filter((name) => name !== 'wmo').flatMap((name): [string, string][] => [
      ['subgraphs/wmo/x.ts', `#subgraphs/${name}/schema`],
      ['subgraphs/wmo/x.ts', `../${name}/schema`],
      ['subgraphs/wmo/records/x.ts', `../../${name}/schema`],
    ]),
    ['subgraphs/wmo/x.test.ts', '#demo/personas'],
    ['subgraphs/wmo/x.ts', '../../schema/scalars'],
    ['subgraphs/wmo/records/x.ts', '../../../waarborgen/toegang/inzage'],
    ['subgraphs/wmo/x.ts', './../cjg/schema'],
    ['schema/x.ts', '../waarborgen/toegang/inzage'],
    ['waarborgen/toegang/x.ts', '../../schema/scalars'],
    ['waarborgen/toegang/x.ts', '../../subgraphs/wmo/schema'],
    ['gateway/x.ts', '../waarborgen/dienst/dienst'],
    ['gateway/x.ts', '../subgraphs/wmo/schema'],
    ['demo/x.ts', '../subgraphs/wmo/main'],
    ['tests/integration/x.test.ts', '../../subgraphs/wmo/main'],
  ];
  test.each(refused)('%s may not import %s', (from, to) => {
    expect(told.get(`${from} ${to}`)).toBe('refused');
  });

  test.each([
    ['a re-export', "export * from '#subgraphs/cjg/schema';\n"],
    ['a type-only import', "import type { A } from '#subgraphs/cjg/schema';\nexport type B = A;\n"],
    ['an import when called', "export const x = () => import('#subgraphs/cjg/schema');\n"],
  ])('%s counts as an import', (_form, source) => {
    expect(lint('subgraphs/wmo/x.ts', source)).toBe('refused');
  });
});

describe('the other rules that lint keeps', () => {
  test.each<[rule: string, path: string, wrong: string, right: string]>([
    [
      'suspicious/noExplicitAny',
      'gateway/x.ts',
      'export const x = (y: any) => y;\n',
      'export const x = (y: unknown) => y;\n',
    ],
    ['suspicious/noConsole', 'gateway/x.ts', "console.log('x');\n", "process.stdout.write('x');\n"],
    ['suspicious/noSkippedTests', 'schema/x.test.ts', "test.skip('x', () => {});\n", "test('x', () => {});\n"],
    ['suspicious/noFocusedTests', 'schema/x.test.ts', "test.only('x', () => {});\n", "test('x', () => {});\n"],
    ['correctness/noUndeclaredDependencies', 'gateway/x.ts', imports('oidc-provider'), imports('jose')],
    ['correctness/noUndeclaredDependencies', 'demo/x.ts', imports('express'), imports('oidc-provider')],
    ['correctness/noUndeclaredDependencies', 'gateway/x.fixture.ts', imports('express'), imports('jest')],
    ['correctness/noUndeclaredDependencies', 'gateway/x.ts', imports('express'), imports('#schema/scalars')],
    [
      'nursery/noFloatingPromises',
      'gateway/x.ts',
      'const f = async () => {};\nf();\n',
      'const f = async () => {};\nexport const g = () => f();\n',
    ],
    ['complexity/noExcessiveLinesPerFunction', 'gateway/x.ts', lines(41), lines(38)],
    ['nursery/noExcessiveLinesPerFile', 'gateway/x.ts', 'export {};\n'.repeat(201), 'export {};\n'.repeat(200)],
  ])('%s bites in %s', (rule, path, wrong, right) => {
    expect(lint(path, wrong, rule)).toBe('refused');
    expect(lint(path, right, rule)).toBe('allowed');
  });

  test('a class that decorators need at run time may be imported as a value', () => {
    const source = "import { A } from './a';\nexport type B = A;\n";
    expect(lint('schema/x.ts', source, 'style/useImportType')).toBe('allowed');
  });
});

function lines(count: number): string {
  return `export function x() {\n${'  Date.now();\n'.repeat(count)}}\n`;
}

describe('the source files as they are', () => {
  const files = ROOMS.flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }).map((file) => join(room, file)),
  ).filter((file) => file.endsWith('.ts') && !file.includes('node_modules') && file !== relative(ROOT, __filename));
  const found = files.map(specifiersOf);

  /** The first folder, and for a subgraph its own. */
  const roomOf = (path: string) => path.split('/', path.startsWith('subgraphs/') ? 2 : 1).join('/');

  test('there are source files', () => expect(found.length).toBeGreaterThan(0));

  test('every import across rooms uses the short name', () => {
    const leaving = found.flatMap(({ file, specifiers }) =>
      specifiers
        .filter((s) => s.startsWith('.') && roomOf(join(dirname(file), s)) !== roomOf(file))
        .map((s) => `${file}: ${s}`),
    );
    expect(leaving).toEqual([]);
  });

  // Lint reads import and export; require and import types are held to the same rules here.
  test.each([
    ...new Set(found.map(({ file }) => roomOf(file))),
  ])('%s imports only what it may, in whatever form', (room) => {
    const own = found.filter(({ file }) => roomOf(file) === room);
    const names = new Set(own.flatMap(({ specifiers }) => specifiers.filter((s) => s.startsWith('#'))));
    const source = [...names].map((name) => `import '${name}';\n`).join('');
    expect([lint(`${room}/x.ts`, source), source]).toEqual(['allowed', source]);
  });
});

function specifiersOf(file: string): { file: string; specifiers: string[] } {
  const source = readFileSync(join(ROOT, file), 'utf8');
  const forms = /\b(?:from|import|require|require\.resolve|jest\.mock)\s*\(?\s*(['"`])([#.][^'"`]*)\1/g;
  return { file, specifiers: [...source.matchAll(forms)].map((match) => match[2]) };
}
