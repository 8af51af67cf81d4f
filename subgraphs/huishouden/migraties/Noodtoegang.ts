import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alleenToevoegen } from '#waarborgen/opslag/alleenToevoegen';
import { dag, geheel, langeTekst, optioneel, tabel, tekst, tijdstip } from '#waarborgen/opslag/tabel';

const id = tekst(64);

const tabellen = [
  tabel(
    'noodtoegang',
    ['id'],
    {
      ...{ id, functionaris: tekst(), organisatie: id, rol: tekst(32) },
      ...{ reden: langeTekst, domeinen: langeTekst, van: tijdstip, tot: tijdstip, beoordelenVoor: tijdstip },
    },
    [['organisatie'], ['van']],
  ),
  tabel('noodtoegang_persoon', ['noodtoegang', 'persoon'], { noodtoegang: id, persoon: id }, [['persoon']]),
  tabel('noodtoegang_gebeurtenis', ['noodtoegang', 'versie'], {
    ...{ noodtoegang: id, versie: geheel, soort: tekst(32), oordeel: optioneel(tekst(32)) },
    ...{ functionaris: tekst(), organisatie: id, rol: tekst(32), toelichting: optioneel(langeTekst) },
    ...{ inwonerInformerenOp: optioneel(dag), tijdstip },
  }),
];

/** Break-glass: what was asked, about whom, and what a second person made of it. */
export class HuishoudenNoodtoegang1764200000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const t of tabellen) await runner.createTable(t);
    await alleenToevoegen(runner, 'noodtoegang', 'noodtoegang_persoon', 'noodtoegang_gebeurtenis');
  }

  /** Who broke the glass stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wie noodtoegang vroeg, blijft vastgelegd.');
  }
}
