import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createConnection } from 'mysql2/promise';

export interface ProefDatabase {
  url: string;
  cleanUp(): Promise<void>;
}

/** An empty database of its own: SQLite in a folder, or on the MySQL-protocol server that `MYSQL_URL` names. */
export async function proefDatabase(naam: string): Promise<ProefDatabase> {
  const server = process.env.MYSQL_URL;
  return server ? opServer(server, `proef_${naam}_${randomBytes(6).toString('hex')}`) : opSchijf(naam);
}

async function opServer(server: string, naam: string): Promise<ProefDatabase> {
  const statement = async (sql: string) => {
    const verbinding = await createConnection(server);
    await verbinding.query(sql);
    await verbinding.end();
  };
  await statement(`CREATE DATABASE ${naam} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  const url = new URL(server);
  url.pathname = `/${naam}`;
  return { url: url.href, cleanUp: () => statement(`DROP DATABASE ${naam}`) };
}

async function opSchijf(naam: string): Promise<ProefDatabase> {
  const map = mkdtempSync(join(tmpdir(), `eenplan-${naam}-`));
  return {
    url: `sqlite:${join(map, `${naam}.db`)}`,
    cleanUp: async () => rmSync(map, { recursive: true, force: true }),
  };
}
