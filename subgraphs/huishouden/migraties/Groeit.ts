import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alleenToevoegen } from '#waarborgen/opslag/alleenToevoegen';

/** What residents recorded about sharing is added to, never changed. */
export class ToestemmingGroeit1764100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await alleenToevoegen(runner, 'toestemming', 'toestemming_gebeurtenis');
  }

  /** A consent stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat iemand over delen vastlegde, blijft staan.');
  }
}
