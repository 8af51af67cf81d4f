import { subgraphs } from '#demo/hub/subgraphs';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { Logregel } from '#waarborgen/logboek/Logregel';
import { logboekOf } from '#waarborgen/subgraph/runSubgraph';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import type { Opbouw } from './opbouw';

export interface Beantwoord {
  /** By subgraph: the trace ids that its logbook must know. */
  teLoggen: Map<string, Set<string>>;
}

/** How many answers that came in whole are in no logbook; each chain is checked as well. */
export async function zoekInLogboeken(opbouw: Opbouw, { teLoggen }: Beantwoord): Promise<number> {
  let vergeten = 0;
  for (const subgraph of subgraphs) {
    const env = opbouw.omgeving(subgraph.naam);
    const opslag = await openOpslagOf(subgraph, readOmgeving(subgraph.omgeving, env));
    const regels = await opslag.lezer
      .createQueryBuilder(Logregel, 'r')
      .select('r.traceId', 'id')
      .distinct()
      .getRawMany();
    await opslag.close();
    const gelogd = new Set(regels.map(({ id }) => id as string));
    vergeten += [...(teLoggen.get(subgraph.naam) ?? [])].filter((id) => !gelogd.has(id)).length;
    if ((await logboekOf(subgraph, ['verify'], env)) !== 0) vergeten += 1;
  }
  return vergeten;
}
