import { finish } from '#waarborgen/dienst/runProces';
import { OPTIES } from '#waarborgen/inlezen/opdrachtregel';
import { loadInto } from '#waarborgen/subgraph/runSubgraph';
import { hubomgeving } from './hub/omgeving';
import { subgraphs } from './hub/subgraphs';

/**
 * `npm run load -- NAAM BESTAND [--strict] [--volledig] [--verslag PAD]`: a subgraph's own loader command (docs/laden.md).
 * Where the environment names no database it works on the data folder of `npm start`.
 */
async function load([naam, ...argumenten]: string[]): Promise<number> {
  const subgraph = subgraphs.find((s) => s.naam === naam);
  if (!subgraph) {
    process.stdout.write(`Gebruik: npm run load -- NAAM ${OPTIES}, met als NAAM ${namen}\n`);
    return 2;
  }
  return loadInto(subgraph, argumenten, process.env.DATABASE_URL ? process.env : hubomgeving().subgraph(subgraph.naam));
}

const namen = subgraphs.map((s) => s.naam).join(', ');

finish(load(process.argv.slice(2)));
