import type { MigrationInterface, QueryRunner } from 'typeorm';
import { geheel, langeTekst, optioneel, tabel, tekst } from '../../opslag/tabel';

/** Where a load stands, in every subgraph. */
export class Inlezing1764750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const kolommen = { id: geheel, houder: optioneel(tekst(36)), slag: geheel, stand: langeTekst };
    await runner.createTable(tabel('inlezing', ['id'], kolommen));
    await runner.createTable(tabel('inlezing_sleutel', ['sleutel'], { sleutel: tekst(64) }));
    await runner.query("INSERT INTO inlezing (id, slag, stand) VALUES (1, 0, '')");
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const naam of ['inlezing_sleutel', 'inlezing']) await runner.dropTable(naam);
  }
}
