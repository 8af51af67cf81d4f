import type { Logger } from 'typeorm';

/** Passes on every statement, without its parameters. */
export class StatementLog implements Logger {
  constructor(private readonly opStatement: (sql: string) => void) {}
  logQuery(sql: string): void {
    this.opStatement(sql);
  }
  logQueryError(): void {}
  logQuerySlow(): void {}
  logSchemaBuild(): void {}
  logMigration(): void {}
  log(): void {}
}
