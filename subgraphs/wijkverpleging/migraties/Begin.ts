import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dag, geheel, langeTekst, optioneel, stuktabel, tekst } from '#waarborgen/opslag/tabel';

const tabellen = [
  stuktabel('wijkverpleging_indicatie', {
    herindicatieVan: optioneel(tekst(64)),
    fase: tekst(32),
    geindiceerdOp: dag,
    leveringsvorm: tekst(8),
    vanaf: dag,
    tot: optioneel(dag),
    leefgebieden: langeTekst,
    minutenVerzorging: geheel,
    minutenVerpleging: geheel,
    toelichting: optioneel(langeTekst),
    organisatie: tekst(),
    verpleegkundige: tekst(),
    telefoon: tekst(),
  }),
  stuktabel('wijkverpleging_zorgplan', {
    indicatie: tekst(64),
    opgesteldOp: dag,
    doelen: langeTekst,
    problemen: langeTekst,
    acties: langeTekst,
  }),
  stuktabel('wijkverpleging_inzet', {
    indicatie: tekst(64),
    week: tekst(8),
    minutenGepland: geheel,
    minutenGeleverd: optioneel(geheel),
  }),
  stuktabel('wijkverpleging_polis', {
    verzekeraar: tekst(),
    polissoort: tekst(16),
    vanaf: dag,
    tot: optioneel(dag),
    polisnummer: tekst(64),
  }),
];

export class WijkverplegingBegin1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const tabel of tabellen) await runner.createTable(tabel);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const tabel of tabellen) await runner.dropTable(tabel);
  }
}
