import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alleenToevoegen } from '#waarborgen/opslag/alleenToevoegen';
import { dag, geheel, optioneel, tabel, tekst, tijdstip } from '#waarborgen/opslag/tabel';

const id = tekst(64);

const registratie = tabel(
  'gezag_registratie',
  ['kind', 'nr', 'volgnr'],
  {
    ...{ kind: id, nr: geheel, volgnr: geheel, soort: tekst(32), houder: optioneel(id), vanaf: dag },
    ...{ tot: optioneel(dag), bewijssoort: tekst(32), bewijsnummer: optioneel(tekst(64)) },
    ...{ gecontroleerdDoor: optioneel(tekst()), gecontroleerdOp: optioneel(dag) },
    ...{ functionaris: tekst(), organisatie: id, tijdstip },
  },
  [['houder']],
);

const ingang = tabel('gezag_ingang', ['kind', 'volgorde'], {
  ...{ kind: id, volgorde: geheel, registratie: geheel, functionaris: tekst(), organisatie: id, tijdstip },
});

/** Who has gezag over a child, as it was recorded in the hub, one after the other, and which of it took effect. */
export class HuishoudenGezag1764700000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(registratie);
    await runner.createTable(ingang);
    await alleenToevoegen(runner, 'gezag_registratie', 'gezag_ingang');
  }

  /** Consents rest on it: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wie het gezag had, blijft vastgelegd.');
  }
}
