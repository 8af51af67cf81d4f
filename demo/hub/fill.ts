import { join } from 'node:path';
import { BeheerFout, readOmgeving } from '#waarborgen/dienst/omgeving';
import { loadFile } from '#waarborgen/inlezen/loadFile';
import { openOpslagOf, type Subgraph } from '#waarborgen/subgraph/subgraph';
import { type Hubomgeving, wortel } from './omgeving';
import { subgraphs } from './subgraphs';

/** Where each organisation's delivered file of sample data is. */
export const voorbeeldbestand = (naam: string): string => join(wortel(), 'demo/data', `${naam}.jsonl`);

/** Fills every database that is still empty with the sample households; names those that it filled. */
export async function fillEmpty(hub: Hubomgeving): Promise<string[]> {
  const gevuld: string[] = [];
  for (const subgraph of subgraphs) {
    if (await fill(subgraph, hub.subgraph(subgraph.naam), voorbeeldbestand(subgraph.naam))) gevuld.push(subgraph.naam);
  }
  return gevuld;
}

/**
 * Fills an empty database through the subgraph's own loader; one that holds anything is left as it is.
 * @throws BeheerFout naming the first bad row: sample data have none.
 */
export async function fill(subgraph: Subgraph, env: NodeJS.ProcessEnv, pad: string): Promise<boolean> {
  const omgeving = readOmgeving(subgraph.omgeving, env);
  const opslag = await openOpslagOf(subgraph, omgeving);
  try {
    const [hoofdrecord] = subgraph.entiteiten;
    if ((await opslag.lezer.count(hoofdrecord)) > 0) return false;
    const { fouten } = await loadFile(opslag, { pad, soorten: subgraph.rijsoorten(omgeving), strict: true });
    if (fouten.length > 0) throw new BeheerFout(`${pad}: ${JSON.stringify(fouten[0])}`);
    return true;
  } finally {
    await opslag.close();
  }
}
