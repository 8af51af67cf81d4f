import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wortel } from '#demo/hub/omgeving';
import { genereerKlant, UITVOER } from './genereer';

/** `npm run client` writes the typed client; with `--check` it only says whether it is still true. */
async function main(): Promise<number> {
  const pad = join(wortel(), UITVOER);
  const tekst = await genereerKlant();
  if (existsSync(pad) && readFileSync(pad, 'utf8') === tekst) return 0;
  if (process.argv.includes('--check')) {
    process.stdout.write(`${UITVOER} is niet meer waar: draai npm run client\n`);
    return 1;
  }
  writeFileSync(pad, tekst);
  process.stdout.write(`${UITVOER} bijgewerkt\n`);
  return 0;
}

void main().then((code) => process.exit(code));
