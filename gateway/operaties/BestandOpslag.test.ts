import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BestandOpslag } from './BestandOpslag';
import { hashVan } from './Operatieopslag';
import { opslagHoudtZich } from './opslagHoudtZich.fixture';

opslagHoudtZich('a file', async () => {
  const map = await mkdtemp(join(tmpdir(), 'operaties-'));
  const pad = join(map, 'operaties.json');
  return {
    open: () => new BestandOpslag(pad),
    beschadig: async (hash, tekst) => {
      const bekend = JSON.parse(await readFile(pad, 'utf8'));
      await writeFile(pad, JSON.stringify({ ...bekend, [hash]: tekst }));
    },
    ruimOp: () => rm(map, { recursive: true }),
  };
});

describe('a file with operations', () => {
  let map: string;
  let pad: string;
  beforeEach(async () => {
    map = await mkdtemp(join(tmpdir(), 'operaties-'));
    pad = join(map, 'operaties.json');
  });
  afterEach(() => rm(map, { recursive: true }));
  const A = new Map([[hashVan('query A { wieBenIk { doel } }'), 'query A { wieBenIk { doel } }']]);

  test('is a manifest by itself, and leaves nothing beside it', async () => {
    await new BestandOpslag(pad).publiceer(A);
    expect(JSON.parse(await readFile(pad, 'utf8'))).toEqual(Object.fromEntries(A));
    expect(await readdir(map)).toEqual(['operaties.json']);
  });
  test('is for every gateway to read, unless it was made for fewer', async () => {
    await new BestandOpslag(pad).publiceer(A);
    expect((await stat(pad)).mode & 0o777).toBe(0o644);
    await chmod(pad, 0o640);
    await new BestandOpslag(pad).trekIn([...A.keys()][0]);
    expect((await stat(pad)).mode & 0o777).toBe(0o640);
  });
  test('that somebody else is changing is left alone', async () => {
    await writeFile(`${pad}.slot`, '');
    await expect(new BestandOpslag(pad).publiceer(A)).rejects.toThrow(/^Iemand anders publiceert nu\./);
    expect(await readdir(map)).toEqual(['operaties.json.slot']);
  });
  test.each(['{', '[]', '{"a":1}', 'null'])('that holds %s is not read', async (inhoud) => {
    await writeFile(pad, inhoud);
    await expect(new BestandOpslag(pad).lees()).rejects.toThrow();
  });
});
