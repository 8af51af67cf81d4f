import { type MigrationInterface, type QueryRunner, TableColumn, type TableColumnOptions } from 'typeorm';
import { alleenToevoegen } from '#waarborgen/opslag/alleenToevoegen';
import { dag, janee, langeTekst, optioneel, tabel, tekst, tijdstip } from '#waarborgen/opslag/tabel';

const bewijs = {
  bewijssoort: { ...tekst(32), default: "'NIET_VASTGELEGD'" },
  bewijsnummer: optioneel(tekst(64)),
  gecontroleerdDoor: optioneel(tekst()),
  gecontroleerdOp: optioneel(dag),
};

/** What is new in tables that are there: by table, the columns. */
const KOLOMMEN: Record<string, Record<string, Omit<TableColumnOptions, 'name'>>> = {
  persoon: { overledenOp: optioneel(dag) },
  gezag: bewijs,
  vertegenwoordiging: bewijs,
  toestemming: { aanVertegenwoordigers: { ...janee, default: false } },
  toestemming_gebeurtenis: {
    functionaris: optioneel(tekst()),
    organisatie: optioneel(tekst(64)),
    wijze: optioneel(tekst(32)),
    toelichting: optioneel(langeTekst),
  },
};

const opdracht = tabel('opdracht', ['sleutel'], {
  sleutel: tekst(64),
  invoer: tekst(64),
  resultaat: tekst(64),
  tijdstip,
});

const lidmaatschap = tabel(
  'lidmaatschap',
  ['persoon', 'huishouden', 'vanaf'],
  { persoon: tekst(64), huishouden: tekst(64), vanaf: dag, tot: optioneel(dag) },
  [['huishouden']],
);

/** Who comes back to a household lives there anew. SQLite can't change a key: the rows go over to a new table. */
async function metVanafInDeSleutel(runner: QueryRunner): Promise<void> {
  await runner.dropIndex('lidmaatschap', 'ix_lidmaatschap_huishouden');
  await runner.renameTable('lidmaatschap', 'lidmaatschap_oud');
  await runner.createTable(lidmaatschap);
  const kolommen = 'persoon, huishouden, vanaf, tot';
  await runner.query(`INSERT INTO lidmaatschap (${kolommen}) SELECT ${kolommen} FROM lidmaatschap_oud`);
  await runner.dropTable('lidmaatschap_oud');
}

/** The life of a consent: who wrote it down, for all domains or one, and what makes somebody speak for another. */
export class HuishoudenToestemmingen1764100000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [naam, kolommen] of Object.entries(KOLOMMEN)) {
      const nieuw = Object.entries(kolommen).map(([name, opties]) => new TableColumn({ name, ...opties }));
      await runner.addColumns(naam, nieuw);
    }
    await runner.changeColumn('toestemming', 'domein', new TableColumn({ name: 'domein', ...optioneel(tekst(32)) }));
    await metVanafInDeSleutel(runner);
    await runner.createTable(opdracht);
    await alleenToevoegen(runner, 'toestemming', 'toestemming_gebeurtenis', 'opdracht');
  }

  /** What residents recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Vastgelegde toestemmingen worden niet weggegooid.');
  }
}
