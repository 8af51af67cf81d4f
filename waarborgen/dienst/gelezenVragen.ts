import type { DocumentNode } from 'graphql';
import { LRUCache } from 'lru-cache';

const MAX_BYTES = 30 * 1024 * 1024;

/**
 * The questions that were read and checked before, so that the same words are not read again. Each counts with the whole
 * text that its parts point into: Apollo Server's own store counts the parts alone, and remarks are a part of nothing.
 */
export function gelezenVragen(maxSize = MAX_BYTES) {
  const vragen = new LRUCache<string, DocumentNode>({ maxSize, sizeCalculation: grootteVan });
  return {
    get: async (sleutel: string) => vragen.get(sleutel),
    set: async (sleutel: string, vraag: DocumentNode) => void vragen.set(sleutel, vraag),
    delete: async (sleutel: string) => vragen.delete(sleutel),
  };
}

/** In bytes, at most two for each letter. */
const grootteVan = (vraag: DocumentNode): number =>
  2 * ((vraag.loc?.source.body.length ?? 0) + JSON.stringify(vraag).length);
