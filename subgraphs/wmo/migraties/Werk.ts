import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wordtWerk } from '#waarborgen/opslag/tabel';

export class WmoWerk1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await wordtWerk(runner, ['wmo_beschikking', 'wmo_voorziening'], ['wmo_melding']);
  }

  /** What staff recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat medewerkers vastlegden wordt niet weggegooid.');
  }
}
