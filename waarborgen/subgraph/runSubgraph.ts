import { z } from 'zod';
import { Opslagomgeving, readOmgeving } from '../dienst/omgeving';
import { finish, runProces } from '../dienst/runProces';
import { loadCommand } from '../inlezen/commando';
import { logboekCommand } from '../logboek/commando';
import { startSubgraph } from './startSubgraph';
import { openOpslagOf, type Subgraph, type Subgraphomgeving } from './subgraph';

/**
 * The subgraph as a process, configured by its environment. Without a word it serves; `migreer` brings its database up
 * to date and ends; `load BESTAND …` takes in a delivered file (docs/laden.md) and ends; `logboek …` checks or tells what its
 * logbook says, and ends.
 */
export function runSubgraph<B, O extends Subgraphomgeving>(
  subgraph: Subgraph<B, O>,
  argumenten = process.argv.slice(2),
): void {
  const [woord, ...rest] = argumenten;
  if (woord === 'migreer') finish(migrate(subgraph));
  else if (woord === 'load') finish(loadInto(subgraph, rest));
  else if (woord === 'logboek') finish(logboekOf(subgraph, rest));
  else void runProces(async () => startSubgraph(subgraph, readOmgeving(subgraph.omgeving) as O));
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
  const nodig = Object.entries(subgraph.omgeving.shape).filter(([naam]) =>
    /^(DATABASE_URL|MIGRATIES|PSEUDONIEM_)/.test(naam),
  );
  // Not a pick of the whole: what that asks of variables together may be about some that are not read here.
  const omgeving = readOmgeving(z.object(Object.fromEntries(nodig)), env) as unknown as O;
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
