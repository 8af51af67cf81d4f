import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from '../huis/subgraphs';
import { alleManifesten } from './alleManifesten';

/** `npm run manifesten [-- --check]`: writes deploy/kubernetes, or says which of its files are not current. */
const check = process.argv.includes('--check');
const oud = Object.entries(alleManifesten()).filter(([bestand, tekst]) => {
  const pad = join(ROOT, 'deploy/kubernetes', bestand);
  const huidig = existsSync(pad) ? readFileSync(pad, 'utf8') : undefined;
  if (huidig === tekst) return false;
  if (!check) {
    mkdirSync(dirname(pad), { recursive: true });
    writeFileSync(pad, tekst);
  }
  return true;
});
for (const [bestand] of oud) console.log(`${check ? 'not current' : 'written'}: deploy/kubernetes/${bestand}`);
if (check && oud.length > 0) process.exitCode = 1;
