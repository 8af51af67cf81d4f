import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dag, kolommen, langeTekst, optioneel, tekst, werkstuktabel, wordtWerk } from '#waarborgen/opslag/tabel';

const evaluatie = werkstuktabel('wijkverpleging_evaluatie', {
  ...{ indicatie: tekst(64), afgesprokenVoor: optioneel(dag), gehoudenOp: dag, conclusie: tekst(32) },
  ...{ bevindingen: optioneel(langeTekst), aandachtsgebieden: optioneel(langeTekst) },
});

/** What is recorded in the hub itself, beside what is delivered. */
const ERBIJ = {
  wijkverpleging_indicatie: {
    ...{ grondslag: optioneel(tekst(32)), evaluerenVoor: optioneel(dag) },
    ...{ beeindigdOp: optioneel(dag), redenEinde: optioneel(tekst(32)) },
  },
  wijkverpleging_zorgplan: { besprokenOp: optioneel(dag), aandachtsgebieden: optioneel(langeTekst) },
  wijkverpleging_inzet: { toelichting: optioneel(tekst()) },
};

export class WijkverplegingWerk1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await wordtWerk(
      runner,
      ['wijkverpleging_zorgplan', 'wijkverpleging_inzet', 'wijkverpleging_polis'],
      ['wijkverpleging_indicatie'],
    );
    for (const [tabel, erbij] of Object.entries(ERBIJ)) await runner.addColumns(tabel, kolommen(erbij));
    await runner.createTable(evaluatie);
  }

  /** What staff recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat medewerkers vastlegden wordt niet weggegooid.');
  }
}
