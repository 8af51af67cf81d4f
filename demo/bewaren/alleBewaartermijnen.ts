import { existsSync } from 'node:fs';
import { readKeuze } from '#waarborgen/bewaren/commando';
import type { Klok } from '#waarborgen/dienst/klok';
import { bewaartermijnOf } from '#waarborgen/subgraph/runSubgraph';
import type { Hubomgeving } from '../hub/omgeving';
import { subgraphs } from '../hub/subgraphs';

const GEBRUIK = `Gebruik: npm run bewaartermijn -- [--dry-run] [NAAM…]
NAAM is een van ${subgraphs.map((s) => s.naam).join(', ')}`;

export interface Uitvoer {
  /** Where the six keep their databases. */
  hub: Hubomgeving;
  zeg(regel: string): void;
  meld(regel: string): void;
  klok?: Klok;
}

/** Of all six, or of those that are named, what was kept long enough; returns the exit code. */
export async function alleBewaartermijnen(argumenten: string[], { hub, zeg, meld, klok }: Uitvoer): Promise<number> {
  const keuze = readKeuze(argumenten);
  if (!keuze || keuze.namen.some((naam) => !subgraphs.some((s) => s.naam === naam))) {
    meld(GEBRUIK);
    return 2;
  }
  const { namen, dryRun } = keuze;
  const gekozen = subgraphs.filter(({ naam }) => namen.length === 0 || namen.includes(naam));
  const zonder = gekozen.find(({ naam }) => !heeftDatabase(hub.subgraph(naam)));
  if (zonder) {
    meld(`${zonder.naam} heeft nog geen database: begin met npm start.`);
    return 2;
  }
  const env = (naam: string) => ({ ...bewaarinstellingen(process.env), ...hub.subgraph(naam) });
  for (const subgraph of gekozen)
    await bewaartermijnOf(subgraph, dryRun ? ['--dry-run'] : [], { env: env(subgraph.naam), klok, zeg });
  return 0;
}

/** What the shell sets holds for all of them. */
const bewaarinstellingen = (env: NodeJS.ProcessEnv): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(env).filter(([naam]) => naam.startsWith('BEWAARTERMIJN_')));

/** Looking must not make one. */
function heeftDatabase({ DATABASE_URL }: NodeJS.ProcessEnv): boolean {
  const [, bestand] = /^sqlite:(.*)$/.exec(DATABASE_URL as string) ?? [];
  return !bestand || existsSync(bestand);
}
