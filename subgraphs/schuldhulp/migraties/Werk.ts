import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wordtWerk } from '#waarborgen/opslag/tabel';

export class SchuldhulpWerk1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await wordtWerk(
      runner,
      [
        'schuldhulp_aanmelding',
        'schuldhulp_traject',
        'schuldhulp_plan_van_aanpak',
        'schuldhulp_schuld',
        'schuldhulp_budgetbeheer',
      ],
      [],
    );
  }

  /** What staff recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat medewerkers vastlegden wordt niet weggegooid.');
  }
}
