import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alleenToevoegen } from '#waarborgen/opslag/alleenToevoegen';
import { dag, geheel, langeTekst, optioneel, tabel, tekst, tijdstip } from '#waarborgen/opslag/tabel';

const id = tekst(64);

const gebeurtenis = tabel('regie_gebeurtenis', ['huishouden', 'nr'], {
  ...{ huishouden: id, nr: geheel, stap: tekst(32), soort: optioneel(tekst(32)) },
  ...{ persoon: optioneel(id), organisatie: optioneel(id), functionaris: optioneel(tekst()), naam: optioneel(tekst()) },
  ...{ reden: optioneel(langeTekst), tijdelijkTot: optioneel(dag), opschaling: optioneel(id) },
  ...{ doorPersoon: optioneel(id), doorFunctionaris: optioneel(tekst()), doorOrganisatie: optioneel(id), tijdstip },
});

/** How regie goes on in the hub from what was delivered. */
export class HuishoudenRegie1764400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.createTable(gebeurtenis);
    await alleenToevoegen(runner, 'regie_gebeurtenis');
  }

  /** Who had the regie, and why, stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wie de regie had, blijft vastgelegd.');
  }
}
