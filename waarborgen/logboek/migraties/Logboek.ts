import type { MigrationInterface, QueryRunner } from 'typeorm';
import { geheel, optioneel, tabel, tekst, tijdstip } from '../../opslag/tabel';

export class Logboek1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const kolommen = {
      id: { ...geheel, isGenerated: true, generationStrategy: 'increment' as const },
      tijdstip,
      persoon: tekst(64),
      domein: tekst(32),
      niveau: tekst(32),
      doel: tekst(32),
      grond: optioneel(tekst(32)),
      reden: optioneel(tekst(32)),
      uitkomst: tekst(16),
      toestemmingId: optioneel(tekst(64)),
      toestemmingVersie: optioneel(geheel),
      functionaris: tekst(),
      rol: tekst(32),
      organisatie: optioneel(tekst(64)),
      team: optioneel(tekst(64)),
      traceId: tekst(32),
    };
    await runner.createTable(tabel('logboek', ['id'], kolommen, [['persoon']]));
  }

  /** What was disclosed stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Het logboek wordt niet weggegooid.');
  }
}
