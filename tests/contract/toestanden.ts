import { readFileSync, writeFileSync } from 'node:fs';
import { levens, metDiagrammen } from './levens';

/** `npm run toestanden` prints how every kind of record lives, and puts it in the README of its subgraph. */
for (const { naam, leesmij, tekst } of levens()) {
  const stond = readFileSync(leesmij, 'utf8');
  const staat = metDiagrammen(stond, tekst);
  if (staat !== stond) writeFileSync(leesmij, staat);
  process.stdout.write(`# ${naam}\n\n${tekst}\n`);
}
