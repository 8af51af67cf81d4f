import { type MigrationInterface, type QueryRunner, TableIndex } from 'typeorm';
import { alleenToevoegen } from '../../opslag/alleenToevoegen';
import { dag, geheel, langeTekst, optioneel, tabel, tekst, tijdstip } from '../../opslag/tabel';

const opdracht = tabel('opdracht', ['sleutel'], {
  ...{ sleutel: tekst(64), invoer: tekst(64), resultaat: tekst(64), tijdstip },
});

const medewerker = tabel('medewerker', ['kenmerk'], {
  ...{ kenmerk: tekst(64), sub: tekst(), organisatie: tekst(64), organisatienaam: tekst() },
  ...{ team: optioneel(tekst(64)), teamnaam: optioneel(tekst()), moederorganisatie: optioneel(tekst()) },
  ...{ naam: tekst(), telefoon: tekst(), kwalificaties: langeTekst, tot: optioneel(dag) },
});

const gebeurtenis = tabel(
  'werk_gebeurtenis',
  ['id'],
  {
    ...{
      id: tekst(36),
      tabel: tekst(64),
      kenmerk: tekst(64),
      versie: geheel,
      opdracht: tekst(64),
      functionaris: tekst(),
    },
    ...{ rol: tekst(32), organisatie: optioneel(tekst(64)), tijdstip },
  },
  [['kenmerk']],
);

/** One person works once for one organisation. */
const eenPerOrganisatie = new TableIndex({
  ...{ name: 'ux_medewerker_organisatie_sub', columnNames: ['organisatie', 'sub'], isUnique: true },
});

/** What a partner needs for its own staff's work, beside its records. */
export class PartnerWerk1764700000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(opdracht);
    await runner.createTable(gebeurtenis);
    await alleenToevoegen(runner, 'opdracht', 'werk_gebeurtenis');
    await runner.createTable(medewerker);
    await runner.createIndex('medewerker', eenPerOrganisatie);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const van of [medewerker, gebeurtenis, opdracht]) await runner.dropTable(van);
  }
}
