import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DataSource, type DataSourceOptions, type EntityManager } from 'typeorm';
import { OmgevingOngeldig } from '../dienst/omgeving';
import { volgOpdrachten } from '../sporen/opdrachten';
import { StatementLog } from './statementLog';

/** A decorated record or a migration. */
export type Klasse = new () => object;

export interface Opslagopties {
  /** `mysql://…` or `sqlite:/path`. */
  url: string;
  entiteiten: readonly Klasse[];
  migraties: readonly Klasse[];
  /** Run what the database is behind on before the first statement. */
  migrate: boolean;
  /** With a MySQL server, at most. */
  verbindingen?: number;
  /** Told of every statement that is sent. */
  opStatement?: (sql: string) => void;
}

/** What a transaction needs beside being all or nothing; on SQLite, where one writes at a time, it has it as it is. */
export interface Schrijfwijze {
  /** Each of its reads sees what is committed by then, and not what stood there as it began to read. */
  actueel?: boolean;
  /** It waits for nobody's rows, and so for nobody who does. */
  voorrang?: boolean;
}

/** A database behind one reader and one writer. */
export interface Opslag {
  readonly lezer: EntityManager;
  /** One transaction: all of it, or nothing. */
  write<T>(werk: (manager: EntityManager) => Promise<T>, wijze?: Schrijfwijze): Promise<T>;
  close(): Promise<void>;
}

export async function openOpslag(opties: Opslagopties): Promise<Opslag> {
  return opties.url.startsWith('mysql:') ? openMysql(opties) : openSqlite(opties);
}

/** Who reads, or notes in the logbook what is read, does not wait in line behind those who wait for each other's rows. */
const verdeel = (verbindingen = 15) => {
  const schrijvers = Math.floor(verbindingen / 3);
  return { schrijvers, lezers: verbindingen - schrijvers };
};
/** For so long a statement waits for another's row: MySQL's own fifty seconds outlast every caller's patience. */
const SLOTWACHT_S = 5;

async function openMysql(opties: Opslagopties): Promise<Opslag> {
  const server = { type: 'mysql', url: opties.url, timezone: 'Z', charset: 'utf8mb4' } as const;
  const { lezers, schrijvers } = verdeel(opties.verbindingen);
  const bron = await connect({ ...server, poolSize: lezers }, opties);
  const schrijver = await ofSluit(bron, async () => {
    await vergelijktOpDeLetter(bron);
    if (opties.migrate) await bron.runMigrations();
    return connect({ ...server, poolSize: schrijvers }, opties);
  });
  await ofSluit(bron, () => ofSluit(schrijver, () => wachtKort(schrijver)));
  const write: Opslag['write'] = (werk, { actueel, voorrang } = {}) =>
    (voorrang ? bron : schrijver).transaction(actueel ? 'READ COMMITTED' : 'REPEATABLE READ', werk);
  const close = async () => {
    await Promise.all([schrijver.destroy(), bron.destroy()]);
  };
  return { lezer: bron.manager, write, close };
}

/** Said to each session as it begins; the first was there before anybody could listen. */
async function wachtKort(bron: DataSource): Promise<void> {
  const zeg = `SET SESSION innodb_lock_wait_timeout = ${SLOTWACHT_S}`;
  const { pool } = bron.driver as unknown as { pool: Sessies };
  pool.on('connection', (sessie) => sessie.query(zeg));
  await bron.query(zeg);
}

interface Sessies {
  on(wanneer: 'connection', doe: (sessie: { query(sql: string): unknown }) => void): void;
}

/** Ids, keys and names are compared to the letter; to MySQL's own collation `A-1` and `a-1` would be one record. */
async function vergelijktOpDeLetter(bron: DataSource): Promise<void> {
  const [{ collatie }] = await bron.query('SELECT @@collation_database AS collatie');
  if (collatie === 'utf8mb4_bin') return;
  throw new OmgevingOngeldig(['DATABASE_URL: deze database heeft een andere collatie dan utf8mb4_bin']);
}

const WACHT_MS = 2_000;

/** SQLite knows one writer: transactions wait in line for it, while readers see the last whole state (WAL). */
async function openSqlite(opties: Opslagopties): Promise<Opslag> {
  const database = opties.url.slice('sqlite:'.length);
  mkdirSync(dirname(database), { recursive: true });
  const embedded = {
    type: 'better-sqlite3',
    database,
    driver: require('libsql'),
    enableWAL: true,
    prepareDatabase,
  } as const;
  const schrijver = await connect({ ...embedded, prepareDatabase: prepareWriter }, opties);
  const lezer = await ofSluit(schrijver, async () => {
    if (opties.migrate) await schrijver.runMigrations({ transaction: 'each' });
    return connect(embedded, opties);
  });
  let rij: Promise<unknown> = Promise.resolve();
  const write = <T>(werk: (manager: EntityManager) => Promise<T>): Promise<T> => {
    const beurt = rij.then(() => schrijver.transaction(werk));
    rij = beurt.catch(() => undefined);
    return beurt;
  };
  const close = async () => {
    await rij;
    await Promise.all([schrijver.destroy(), lezer.destroy()]);
  };
  return { lezer: lezer.manager, write, close };
}

interface Verbinding {
  pragma(sql: string): unknown;
  prepare(sql: string): unknown;
}

function prepareDatabase(db: Verbinding): void {
  // Another process may be loading a file: wait for its turn to end instead of failing.
  db.pragma(`busy_timeout = ${WACHT_MS}`);
  // What is committed outlives a killed process; to outlive a power cut as well is for a production database.
  db.pragma('synchronous = NORMAL');
  // So that INSERT OR REPLACE, which deletes first, meets the trigger of a table that only grows.
  db.pragma('recursive_triggers = ON');
}

/**
 * A transaction takes the writer's turn as it begins. One that reads first would be refused at its first write, and not
 * wait, where another process wrote meanwhile; typeorm knows no other word to begin with.
 */
function prepareWriter(db: Verbinding): void {
  prepareDatabase(db);
  const prepare = db.prepare.bind(db);
  db.prepare = (sql) => prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE TRANSACTION' : sql);
}

/** What is open does not stay open when the next step fails. */
async function ofSluit<T>(open: DataSource, stap: () => T): Promise<Awaited<T>> {
  try {
    return await stap();
  } catch (error) {
    await open.destroy();
    throw error;
  }
}

function connect(basis: DataSourceOptions, { entiteiten, migraties, opStatement }: Opslagopties): Promise<DataSource> {
  const logger = opStatement && new StatementLog(opStatement);
  const records = { entities: [...entiteiten], migrations: [...migraties] };
  const bron = new DataSource({ ...basis, ...records, logger, synchronize: false } as DataSourceOptions);
  volgOpdrachten(bron, basis.type === 'mysql' ? 'mysql' : 'sqlite');
  return bron.initialize();
}
