import type { EntityManager } from 'typeorm';
import { schrijfRijen } from '../opslag/schrijfRijen';
import { beginKeten } from './beginKeten';
import { chain, type Kop } from './keten';
import { Logregel } from './Logregel';

/** SQLite binds at most 32,766 values in a statement, MySQL 65,535. */
const PER_INSERT = 1_000;

/** Adds rows to a chain, or to one that begins here, in the transaction that is under way; gives where it ends then. */
export async function voegToe(
  manager: EntityManager,
  { kop: vanaf, regels, nu }: { kop?: Kop; regels: readonly Logregel[]; nu: Date },
): Promise<Kop> {
  const { geketend, kop } = chain(vanaf ?? (await beginKeten(manager, nu)), regels);
  for (let i = 0; i < geketend.length; i += PER_INSERT) {
    await schrijfRijen(manager, Logregel, geketend.slice(i, i + PER_INSERT));
  }
  return kop;
}
