import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dag, geheel, langeTekst, optioneel, stuktabel, tekst } from '#waarborgen/opslag/tabel';

const tabellen = [
  stuktabel('wmo_melding', {
    fase: tekst(32),
    gemeldOp: dag,
    onderzoekAfgerondOp: optioneel(dag),
    aangevraagdOp: optioneel(dag),
    leefgebieden: langeTekst,
    hulpvraag: optioneel(langeTekst),
    organisatie: tekst(),
    consulent: tekst(),
    telefoon: tekst(),
  }),
  stuktabel('wmo_beschikking', {
    melding: tekst(64),
    besluit: tekst(32),
    genomenOp: dag,
    motivering: optioneel(langeTekst),
  }),
  stuktabel('wmo_voorziening', {
    beschikking: tekst(64),
    categorie: tekst(64),
    leveringsvorm: tekst(8),
    aanbieder: tekst(),
    vanaf: dag,
    tot: optioneel(dag),
    productcode: optioneel(tekst(5)),
    volume: optioneel(geheel),
    eenheid: optioneel(tekst(32)),
    frequentie: optioneel(tekst(32)),
    budget: optioneel(geheel),
  }),
];

export class WmoBegin1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const tabel of tabellen) await runner.createTable(tabel);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const tabel of tabellen) await runner.dropTable(tabel);
  }
}
