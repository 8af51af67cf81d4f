import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dag, geheel, langeTekst, optioneel, stuktabel, tekst } from '#waarborgen/opslag/tabel';

const tabellen = [
  stuktabel('schuldhulp_aanmelding', {
    aangemeldOp: dag,
    intakeOp: optioneel(dag),
    dreiging: optioneel(tekst(32)),
    vroegsignaal: optioneel(tekst(32)),
    hulpvraag: optioneel(langeTekst),
    organisatie: tekst(),
    schuldhulpverlener: tekst(),
    telefoon: tekst(),
  }),
  stuktabel('schuldhulp_traject', {
    aanmelding: tekst(64),
    status: tekst(32),
    gestartOp: dag,
    beeindigdOp: optioneel(dag),
    oplossing: optioneel(tekst(32)),
    uitstroom: optioneel(tekst(32)),
  }),
  stuktabel('schuldhulp_plan_van_aanpak', {
    aanmelding: tekst(64),
    vastgesteldOp: dag,
    doelen: langeTekst,
    afspraken: optioneel(langeTekst),
  }),
  stuktabel('schuldhulp_schuld', {
    schuldsoort: tekst(32),
    sinds: dag,
    schuldeiser: tekst(),
    oorspronkelijkBedrag: geheel,
    huidigBedrag: geheel,
  }),
  stuktabel('schuldhulp_budgetbeheer', {
    traject: tekst(64),
    vorm: tekst(64),
    uitvoerder: tekst(),
    vanaf: dag,
    tot: optioneel(dag),
  }),
];

export class SchuldhulpBegin1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const tabel of tabellen) await runner.createTable(tabel);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const tabel of tabellen) await runner.dropTable(tabel);
  }
}
