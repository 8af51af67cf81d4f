import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wordtWerk } from '#waarborgen/opslag/tabel';

export class WijkverplegingWerk1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await wordtWerk(
      runner,
      ['wijkverpleging_indicatie', 'wijkverpleging_zorgplan', 'wijkverpleging_inzet', 'wijkverpleging_polis'],
      [],
    );
  }

  /** What staff recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat medewerkers vastlegden wordt niet weggegooid.');
  }
}
