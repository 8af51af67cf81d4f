import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';

export interface SubgraphSdl {
  naam: string;
  sdl: string;
  url: string;
}

/**
 * The supergraph of these subgraphs, as any Federation 2 router reads it.
 * @throws Error naming every reason why they do not fit together.
 */
export function compose(subgraphs: readonly SubgraphSdl[]): string {
  const result = composeServices(subgraphs.map(({ naam, sdl, url }) => ({ name: naam, typeDefs: parse(sdl), url })));
  if (result.supergraphSdl) return result.supergraphSdl;
  throw new Error(`De subgraphs passen niet op elkaar:\n${result.errors?.map((e) => `  ${e.message}`).join('\n')}`);
}
