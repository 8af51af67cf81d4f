import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { operatiesCommand } from './commando';
import { hashVan } from './Operatieopslag';

const A = 'query A { wieBenIk { doel } }';
const B = 'query B { wieBenIk { team } }';

describe('npm run operations', () => {
  let map: string;
  let gezegd: string[];
  beforeEach(async () => {
    map = await mkdtemp(join(tmpdir(), 'operaties-'));
    gezegd = [];
    for (const [naam, tekst] of [
      ['a.graphql', A],
      ['b.graphql', B],
      ['fout.graphql', 'query F {\n  bestaatNiet\n}'],
    ])
      await writeFile(join(map, naam), tekst);
  });
  afterEach(() => rm(map, { recursive: true }));
  const pad = (naam: string) => join(map, naam);
  const doe = (...argumenten: string[]) =>
    operatiesCommand(argumenten, {
      env: { OPERATIONS_FILE: pad('operaties.json') },
      zeg: (regel) => void gezegd.push(regel),
    });

  test('publishes files, tells what there is, and takes one back', async () => {
    expect(await doe('publish', pad('a.graphql'), pad('b.graphql'))).toBe(0);
    expect(gezegd).toEqual([`${hashVan(A)}  A`, `${hashVan(B)}  B`, 'Gepubliceerd: 2 nieuw, 0 waren er al.']);
    gezegd = [];
    await doe('publish', pad('a.graphql'));
    await doe('withdraw', `sha256:${hashVan(A)}`);
    await doe('list');
    expect(gezegd).toEqual([
      `${hashVan(A)}  A`,
      'Gepubliceerd: 0 nieuw, 1 waren er al.',
      `Ingetrokken: ${hashVan(A)}`,
      `${hashVan(B)}  B`,
      'Er zijn 1 vragen gepubliceerd.',
    ]);
  });
  test('publishes all or nothing, against the schema that callers see', async () => {
    const poging = doe('publish', pad('a.graphql'), pad('fout.graphql'));
    await expect(poging).rejects.toThrow(
      new RegExp(`^${pad('fout.graphql')}:2: bewerking F: .*\\nEr is niets gepubliceerd\\.$`),
    );
    await expect(readFile(pad('operaties.json'))).rejects.toThrow('ENOENT');
  });
  test.each<[string, string[], RegExp]>([
    [
      'a file that is not there',
      ['publish', '/nergens.graphql'],
      /^\/nergens\.graphql: dit bestand is niet te lezen\.$/,
    ],
    ['a hash that nobody published', ['withdraw', 'abc'], /^Onder abc is niets gepubliceerd\.$/],
    ['a word that it does not know', ['verwijder'], /^Gebruik: npm run operations/],
    ['nothing', [], /^Gebruik: /],
    ['nothing to publish', ['publish'], /^Gebruik: /],
  ])('refuses %s', async (_, argumenten, bericht) => {
    await expect(doe(...argumenten)).rejects.toThrow(bericht);
  });
  test('needs to know where, and says when Redis does not answer', async () => {
    await expect(operatiesCommand(['list'], { env: {} })).rejects.toThrow(/REDIS_URL of OPERATIONS_FILE: noem een/);
    const env = { REDIS_URL: 'redis://:geheim@127.0.0.1:1' };
    await expect(operatiesCommand(['list'], { env })).rejects.toThrow(/^Redis is niet bereikbaar/);
  });
});
