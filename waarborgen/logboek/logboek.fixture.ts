import { randomBytes } from 'node:crypto';
import { type ProefDatabase, proefDatabase } from '../conformance/proefDatabase';
import { proefPartner } from '../conformance/proefPartner';
import type { Opslag } from '../opslag/opslag';
import { openOpslagOf } from '../subgraph/subgraph';
import { Logregel } from './Logregel';

/** A row as an operation hands it to the logbook. */
export const regel = (anders: Partial<Logregel> = {}): Logregel =>
  Object.assign(new Logregel(), {
    ...{ tijdstip: '2026-11-24T09:00:00.000Z', persoon: 'x', domein: 'WMO', niveau: 'HOOFDLIJNEN', doel: 'PLANREGIE' },
    ...{ grond: 'TOESTEMMING', reden: null, uitkomst: 'VERSTREKT', toestemmingId: 't-1', toestemmingVersie: 2 },
    ...{ functionaris: 'wijkcoach-bakker', rol: 'WIJKCOACH', organisatie: 'org-wijkteams', team: null },
    traceId: randomBytes(16).toString('hex'),
    ...anders,
  });
export const regels = (aantal: number): Logregel[] => Array.from({ length: aantal }, () => regel());

export interface Proeflogboek {
  opslag: Opslag;
  database: ProefDatabase;
  /** All rows, in the order in which the database got them. */
  rijen(): Promise<Logregel[]>;
  stop(): Promise<void>;
}

/** A database with nothing in its logbook yet. */
export async function proeflogboek(): Promise<Proeflogboek> {
  const database = await proefDatabase('logboek');
  const opslag = await openOpslagOf(proefPartner, { DATABASE_URL: database.url, MIGRATIES: true });
  return {
    opslag,
    database,
    rijen: () => opslag.lezer.find(Logregel, { order: { id: 'ASC' } }),
    stop: async () => {
      await opslag.close();
      await database.cleanUp();
    },
  };
}

/** What somebody with the keys to the database could do: change it behind the guards that keep it growing. */
export async function knoei({ opslag, database }: Proeflogboek, ...opdrachten: string[]): Promise<void> {
  await opslag.write(async (manager) => {
    const vanSqlite = "SELECT name FROM sqlite_master WHERE type = 'trigger'";
    const triggers: { name: string }[] = database.url.startsWith('sqlite:') ? await manager.query(vanSqlite) : [];
    for (const { name } of triggers) await manager.query(`DROP TRIGGER "${name}"`);
    for (const opdracht of opdrachten) await manager.query(opdracht);
  });
}
