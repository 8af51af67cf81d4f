import { OmgevingOngeldig } from '../dienst/omgeving';
import type { Subgraphomgeving } from './subgraph';

/**
 * SQLite is one file that one process writes; more processes need a server.
 * @throws OmgevingOngeldig where several workers would share a file.
 */
export function eisServer<O extends Pick<Subgraphomgeving, 'WORKERS' | 'DATABASE_URL'>>(omgeving: O): O {
  if (omgeving.WORKERS === 1 || omgeving.DATABASE_URL.startsWith('mysql:')) return omgeving;
  throw new OmgevingOngeldig([
    'WORKERS: meer dan een werker kan alleen op MySQL; SQLite is een bestand voor een proces',
  ]);
}
