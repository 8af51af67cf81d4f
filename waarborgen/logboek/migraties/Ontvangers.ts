import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';

/** So that who received data on a consent is found without walking through the whole log. */
export class LogboekOntvangers1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createIndex('logboek', new TableIndex({ name: NAAM, columnNames: ['toestemmingId', 'tijdstip'] }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropIndex('logboek', NAAM);
  }
}

const NAAM = 'ix_logboek_toestemmingId_tijdstip';
