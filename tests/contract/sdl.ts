import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wortel } from '#demo/hub/omgeving';
import { genereer } from './genereer';

/** `npm run sdl` writes the contract's files; with `--check` it only says which are no longer true. */
async function main(): Promise<number> {
  const map = join(wortel(), 'schema/generated');
  const verouderd = [...(await genereer())].filter(([naam, sdl]) => lees(join(map, naam)) !== sdl);
  if (process.argv.includes('--check')) {
    for (const [naam] of verouderd)
      process.stdout.write(`schema/generated/${naam} is niet meer waar: draai npm run sdl\n`);
    return verouderd.length > 0 ? 1 : 0;
  }
  mkdirSync(map, { recursive: true });
  for (const [naam, sdl] of verouderd) writeFileSync(join(map, naam), sdl);
  process.stdout.write(`${verouderd.length} bestanden bijgewerkt\n`);
  return 0;
}

const lees = (pad: string): string | undefined => (existsSync(pad) ? readFileSync(pad, 'utf8') : undefined);

void main().then((code) => process.exit(code));
