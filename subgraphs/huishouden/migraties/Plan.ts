import type { MigrationInterface, QueryRunner } from 'typeorm';
import { TableIndex } from 'typeorm';
import { alleenToevoegen } from '#waarborgen/opslag/alleenToevoegen';
import { geheel, kolommen, langeTekst, optioneel, tabel, tekst, tijdstip } from '#waarborgen/opslag/tabel';

const id = tekst(64);
/** Fifty judgements of four thousand characters don't fit in MySQL's TEXT (64 kB). */
const heleLangeTekst = { type: 'mediumtext' };

const gebeurtenis = tabel('plan_gebeurtenis', ['plan', 'nr'], {
  ...{ plan: id, nr: geheel, soort: tekst(32), inhoud: heleLangeTekst },
  ...{ persoon: optioneel(id), functionaris: optioneel(tekst()), organisatie: optioneel(id) },
  ...{ reden: optioneel(langeTekst), tijdstip },
});

/** One open plan a household: the next one is numbered by those before it, so that of two at once one is first. */
const eenTegelijk = new TableIndex({
  name: 'ux_plan_huishouden_volgnummer',
  columnNames: ['huishouden', 'volgnummer'],
  isUnique: true,
});

/** The plan as a list of events. */
export class HuishoudenPlan1764500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(gebeurtenis);
    await runner.addColumns('plan', kolommen({ volgnummer: optioneel(geheel) }));
    await runner.createIndex('plan', eenTegelijk);
    await alleenToevoegen(runner, 'plan_gebeurtenis');
  }

  /** What was agreed with residents stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat in een plan is afgesproken wordt niet weggegooid.');
  }
}
