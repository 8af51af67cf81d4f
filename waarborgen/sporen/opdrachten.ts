import { SpanKind } from '@opentelemetry/api';
import {
  ATTR_DB_COLLECTION_NAME,
  ATTR_DB_OPERATION_NAME,
  ATTR_DB_SYSTEM_NAME,
} from '@opentelemetry/semantic-conventions';
import type { DataSource, QueryRunner } from 'typeorm';
import { type Stap, volg, wordtGevolgd } from './volg';

/**
 * Makes each statement that a request sends a step of its trace. typeorm tells its listeners that a statement begins or
 * ended, but not both of the same one, nor for whom: hence around the one place that every statement goes through.
 */
export function volgOpdrachten(bron: DataSource, systeem: 'mysql' | 'sqlite'): void {
  const { driver } = bron;
  const createQueryRunner = driver.createQueryRunner.bind(driver);
  // SQLite has one runner for all, which is handed out again and again.
  const gevolgd = new WeakSet<QueryRunner>();
  driver.createQueryRunner = (mode) => {
    const runner = createQueryRunner(mode);
    if (gevolgd.has(runner)) return runner;
    gevolgd.add(runner);
    // biome-ignore lint/suspicious/noExplicitAny: so typeorm itself declares what a statement gives.
    const query = runner.query.bind(runner) as (...woorden: any[]) => Promise<any>;
    runner.query = (sql: string, ...rest: unknown[]) =>
      wordtGevolgd() ? volg(stapVan(sql, systeem, tabellenVan(bron)), () => query(sql, ...rest)) : query(sql, ...rest);
    return runner;
  };
}

const OPDRACHTEN = [
  ...['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'REPLACE', 'WITH', 'SET', 'PRAGMA'],
  ...['BEGIN', 'START', 'COMMIT', 'ROLLBACK', 'SAVEPOINT', 'RELEASE'],
];

/** A statement by its verb and the first of our own tables that it names, and by nothing else of it. */
export function stapVan(sql: string, systeem: string, tabellen: ReadonlySet<string>): Stap {
  const [woord] = /[a-z]+/i.exec(sql) ?? [];
  const opdracht = OPDRACHTEN.find((bekend) => bekend === woord?.toUpperCase()) ?? 'ANDERS';
  const genoemd = [...sql.matchAll(/\b(?:FROM|INTO|UPDATE|JOIN)\s+[`"]?(\w+)/gi)].map(([, naam]) => naam);
  const tabel = genoemd.find((naam) => tabellen.has(naam));
  return {
    naam: tabel ? `${opdracht} ${tabel}` : opdracht,
    kind: SpanKind.CLIENT,
    attributes: {
      [ATTR_DB_SYSTEM_NAME]: systeem,
      [ATTR_DB_OPERATION_NAME]: opdracht,
      ...(tabel && { [ATTR_DB_COLLECTION_NAME]: tabel }),
    },
  };
}

const bekend = new WeakMap<DataSource, ReadonlySet<string>>();
function tabellenVan(bron: DataSource): ReadonlySet<string> {
  let tabellen = bekend.get(bron);
  if (!tabellen) {
    tabellen = new Set(bron.entityMetadatas.map(({ tableName }) => tableName));
    bekend.set(bron, tabellen);
  }
  return tabellen;
}
