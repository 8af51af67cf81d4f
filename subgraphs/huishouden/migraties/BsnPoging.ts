import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tabel, tekst, tijdstip } from '#waarborgen/opslag/tabel';

const poging = tabel('bsn_poging', ['id'], { id: tekst(36), functionaris: tekst(), organisatie: tekst(64), tijdstip }, [
  ['functionaris'],
  ['organisatie'],
  ['tijdstip'],
]);

/** Who tries which BSNs there are is counted before he is answered. */
export class HuishoudenBsnPoging1764800000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(poging);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropTable(poging.name);
  }
}
