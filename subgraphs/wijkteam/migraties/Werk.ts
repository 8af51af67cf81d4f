import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wordtWerk } from '#waarborgen/opslag/tabel';

export class WijkteamWerk1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await wordtWerk(
      runner,
      [
        'wijkteam_signaal',
        'wijkteam_huisbezoek',
        'wijkteam_casus',
        'wijkteam_keukentafelgesprek',
        'wijkteam_opschaling',
      ],
      [],
    );
  }

  /** What staff recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat medewerkers vastlegden wordt niet weggegooid.');
  }
}
