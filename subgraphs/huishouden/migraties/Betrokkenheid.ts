import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alleenToevoegen } from '#waarborgen/opslag/alleenToevoegen';
import { dag, janee, kolommen, langeTekst, optioneel, tabel, tekst, tijdstip } from '#waarborgen/opslag/tabel';

const id = tekst(64);

const gebeurtenis = tabel(
  'betrokkenheid_gebeurtenis',
  ['betrokkenheid', 'stap'],
  {
    ...{ betrokkenheid: id, stap: tekst(32), huishouden: id, dag, reden: optioneel(langeTekst) },
    ...{ functionaris: tekst(), organisatie: id, rol: tekst(32), tijdstip },
  },
  [['huishouden']],
);

/** Who said that an organisation works with somebody, and who that it stopped; which involvements began so. */
export class HuishoudenBetrokkenheid1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(gebeurtenis);
    await runner.addColumns('betrokkenheid', kolommen({ zelfGemeld: { ...janee, default: false } }));
    await alleenToevoegen(runner, 'betrokkenheid_gebeurtenis');
  }

  async down(): Promise<void> {
    throw new Error('Wie zei dat een organisatie betrokken raakte, blijft vastgelegd.');
  }
}
