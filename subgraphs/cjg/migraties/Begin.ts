import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dag, geheel, janee, langeTekst, optioneel, stuktabel, tekst } from '#waarborgen/opslag/tabel';

const tabellen = [
  stuktabel('cjg_hulpvraag', {
    status: tekst(32),
    gesteldOp: dag,
    afgeslotenOp: optioneel(dag),
    leefgebieden: langeTekst,
    vraag: optioneel(langeTekst),
    vertrouwelijk: janee,
    organisatie: tekst(),
    coach: tekst(),
    telefoon: tekst(),
  }),
  stuktabel('cjg_verwijzing', {
    hulpvraag: tekst(64),
    verwijzer: tekst(32),
    verwezenOp: dag,
    reden: optioneel(langeTekst),
  }),
  stuktabel('cjg_jeugdhulpbesluit', {
    hulpvraag: tekst(64),
    genomenOp: dag,
    categorie: tekst(64),
    verwijzer: tekst(32),
    aanbieder: tekst(),
    vanaf: dag,
    tot: optioneel(dag),
    toegewezenOp: optioneel(dag),
    productcode: optioneel(tekst(5)),
    volume: optioneel(geheel),
    eenheid: optioneel(tekst(32)),
    frequentie: optioneel(tekst(32)),
  }),
  stuktabel('cjg_gezinsplanonderdeel', {
    hulpvraag: tekst(64),
    leefgebied: tekst(32),
    doel: tekst(),
    afgesprokenOp: dag,
    evaluatieOp: optioneel(dag),
    geevalueerdOp: optioneel(dag),
    afspraken: optioneel(langeTekst),
  }),
];

export class CjgBegin1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const tabel of tabellen) await runner.createTable(tabel);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const tabel of tabellen) await runner.dropTable(tabel);
  }
}
