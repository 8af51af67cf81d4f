import { z } from 'zod';
import { GEBRUIK, readKeuze, ruimOp } from '../bewaren/commando';
import { type Klok, systeemklok } from '../dienst/klok';
import { Opslagomgeving, readOmgeving } from '../dienst/omgeving';
import { finish } from '../dienst/runProces';
import { runWerkers } from '../dienst/werkers/runWerkers';
import { loadCommand } from '../inlezen/commando';
import { logboekCommand } from '../logboek/commando';
import { eisServer } from './eisServer';
import { startSubgraph } from './startSubgraph';
import { openOpslagOf, type Subgraph, type Subgraphomgeving } from './subgraph';

/**
 * The subgraph as a process, configured by its environment. Without a word it serves; `migreer` brings its database up
 * to date and ends; `load BESTAND …` takes in a delivered file (docs/laden.md) and ends; `logboek …` checks or tells what its
 * logbook says, and ends; `bewaartermijn [--dry-run]` erases what was kept long enough, and ends.
 */
export function runSubgraph<B, O extends Subgraphomgeving>(
  subgraph: Subgraph<B, O>,
  argumenten = process.argv.slice(2),
): void {
  const [woord, ...rest] = argumenten;
  if (woord === 'migreer') finish(migrate(subgraph));
  else if (woord === 'load') finish(loadInto(subgraph, rest));
  else if (woord === 'logboek') finish(logboekOf(subgraph, rest));
  else if (woord === 'bewaartermijn') finish(bewaartermijnOf(subgraph, rest));
  else {
    runWerkers({
      naam: subgraph.naam,
      omgeving: () => eisServer(readOmgeving(subgraph.omgeving) as O),
      start: (omgeving) => startSubgraph(subgraph, omgeving),
      // The first brings the database up to date.
      volgers: { MIGRATIES: 'false', MIGRATIES_FILE: '' },
    });
  }
}

async function migrate<B, O extends Subgraphomgeving>(subgraph: Subgraph<B, O>): Promise<number> {
  const omgeving = readOmgeving(Opslagomgeving.pick({ DATABASE_URL: true }));
  await openOpslagOf(subgraph, { ...omgeving, MIGRATIES: true }).then((opslag) => opslag.close());
  return 0;
}

/** Loading needs the database and the keys of the pseudonyms, not a port or a provider. */
export async function loadInto<B, O extends Subgraphomgeving>(
  subgraph: Subgraph<B, O>,
  argumenten: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const omgeving = readDeel(subgraph, /^(DATABASE_|MIGRATIES$|PSEUDONIEM_)/, env);
  return loadCommand(argumenten, {
    open: () => openOpslagOf(subgraph, omgeving),
    soorten: subgraph.rijsoorten(omgeving),
    zeg: (regel) => process.stdout.write(`${regel}\n`),
  });
}

/** What only reads the logbook changes nothing: not even to bring the database up to date. */
export async function logboekOf<B, O extends Subgraphomgeving>(
  subgraph: Subgraph<B, O>,
  argumenten: readonly string[],
  env: NodeJS.ProcessEnv = process.env,
): Promise<number> {
  const omgeving = readOmgeving(Opslagomgeving.pick({ DATABASE_URL: true }), env);
  return logboekCommand(argumenten, {
    naam: subgraph.naam,
    open: () => openOpslagOf(subgraph, { ...omgeving, MIGRATIES: false }),
    zeg: (regel) => process.stdout.write(`${regel}\n`),
    meld: (regel) => process.stderr.write(`${regel}\n`),
  });
}

/** Erasing needs the database and how long things are kept; it does not bring the database up to date. */
export async function bewaartermijnOf<B, O extends Subgraphomgeving>(
  subgraph: Subgraph<B, O>,
  argumenten: readonly string[],
  { env = process.env, klok = systeemklok, zeg = toonRegel }: Partial<Commando> = {},
): Promise<number> {
  const keuze = readKeuze(argumenten);
  if (!keuze || keuze.namen.length > 0) {
    process.stderr.write(`${GEBRUIK}\n`);
    return 2;
  }
  const { naam, bewaring } = subgraph;
  const omgeving = readDeel(subgraph, /^(DATABASE_|BEWAARTERMIJN_)/, env);
  const { BEWAARTERMIJN_JAREN: jaren = 0 } = omgeving as { BEWAARTERMIJN_JAREN?: number };
  const opties = { naam, bewaring, jaren, logboekjaren: omgeving.BEWAARTERMIJN_LOGBOEK_JAREN, klok, zeg };
  const opslag = await openOpslagOf(subgraph, { ...omgeving, MIGRATIES: false });
  await ruimOp(opslag, opties, keuze.dryRun).finally(() => opslag.close());
  return 0;
}

/** What a command is given, other than a process would. */
interface Commando {
  env: NodeJS.ProcessEnv;
  klok: Klok;
  zeg(regel: string): void;
}
const toonRegel = (regel: string): void => void process.stdout.write(`${regel}\n`);

/** The variables that this piece of work needs. Not a pick of the whole: what that asks of them together may be about others. */
function readDeel<B, O extends Subgraphomgeving>(subgraph: Subgraph<B, O>, nodig: RegExp, env: NodeJS.ProcessEnv): O {
  const deel = Object.entries(subgraph.omgeving.shape).filter(([naam]) => nodig.test(naam));
  return readOmgeving(z.object(Object.fromEntries(deel)), env) as unknown as O;
}
