import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { type Options, transformFile } from '@swc/core';
import { ROOT } from '../huis/subgraphs';

/** The sources as JavaScript in a folder of their own, for tests that need real processes. */
export interface Gebouwd {
  /** The entry point that this source became. */
  main(bron: string): string;
  stop(): void;
}

const KAMERS = ['schema', 'waarborgen', 'gateway', 'subgraphs', 'tests/uitval'];
const GEEN_PROEF = /^(?!.*\.(test|fixture)\.ts$).*\.ts$/;

/** As jest reads them itself, without checking the types again: that takes a tenth of the time. */
export async function bouw(): Promise<Gebouwd> {
  const map = mkdtempSync(join(tmpdir(), 'eenplan-gebouwd-'));
  const [[, opties]] = Object.values(require(join(ROOT, 'jest.config.js')).transform) as [[string, Options]];
  cpSync(join(ROOT, 'package.json'), join(map, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(map, 'node_modules'));
  const bronnen = KAMERS.flatMap((kamer) =>
    readdirSync(join(ROOT, kamer), { recursive: true, encoding: 'utf8' })
      .filter((naam) => GEEN_PROEF.test(naam))
      .map((naam) => join(kamer, naam)),
  );
  await Promise.all(bronnen.map((bron) => vertaal(bron, map, opties)));
  return { main: (bron) => doel(map, bron), stop: () => rmSync(map, { recursive: true, force: true }) };
}

const doel = (map: string, bron: string): string => join(map, 'dist', bron.replace(/\.ts$/, '.js'));

async function vertaal(bron: string, map: string, opties: Options): Promise<void> {
  const { code } = await transformFile(join(ROOT, bron), opties);
  mkdirSync(dirname(doel(map, bron)), { recursive: true });
  writeFileSync(doel(map, bron), code);
}
