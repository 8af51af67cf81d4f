import type { MigrationInterface, QueryRunner } from 'typeorm';
import { kolommen, optioneel, tekst } from '#waarborgen/opslag/tabel';

/** On which objection a decision was taken: against that one the court is next, and no objection. */
export class WmoOpBezwaar1764900000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumns('wmo_beschikking', kolommen({ opBezwaar: optioneel(tekst(64)) }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('wmo_beschikking', 'opBezwaar');
  }
}
