import { printSubgraphSchema } from '@apollo/subgraph';
import { subgraphs } from '#demo/hub/subgraphs';
import { compose } from '#schema/compose';

const EERSTE_POORT = 4001;

/** What each organisation promised, and what they promise together: file name to text. */
export async function genereer(): Promise<Map<string, string>> {
  const delen = await Promise.all(
    subgraphs.map(async (subgraph, i) => ({
      naam: subgraph.naam,
      sdl: `${printSubgraphSchema(await subgraph.schema())}\n`,
      url: `http://${subgraph.naam}:${EERSTE_POORT + i}/graphql`,
    })),
  );
  return new Map([
    ...delen.map(({ naam, sdl }): [string, string] => [`${naam}.graphql`, sdl]),
    ['supergraph.graphql', `${compose(delen)}\n`],
  ]);
}
