import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wordtWerk } from '#waarborgen/opslag/tabel';

export class CjgWerk1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await wordtWerk(runner, ['cjg_hulpvraag', 'cjg_verwijzing', 'cjg_jeugdhulpbesluit', 'cjg_gezinsplanonderdeel'], []);
  }

  /** What staff recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat medewerkers vastlegden wordt niet weggegooid.');
  }
}
