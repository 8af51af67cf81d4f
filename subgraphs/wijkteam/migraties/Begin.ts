import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dag, langeTekst, optioneel, stuktabel, tekst } from '#waarborgen/opslag/tabel';

/** Twelve leefgebieden with four notes each don't fit in MySQL's TEXT (64 kB). */
const gespreksnotities = { type: 'mediumtext' };
const vanHetTeam = { organisatie: tekst(), team: tekst(), telefoon: tekst() };

const tabellen = [
  stuktabel('wijkteam_signaal', {
    ontvangenOp: dag,
    leefgebieden: langeTekst,
    afgehandeldOp: optioneel(dag),
    bron: tekst(32),
    inhoud: optioneel(langeTekst),
    behandelaar: tekst(),
    ...vanHetTeam,
  }),
  stuktabel('wijkteam_huisbezoek', {
    signaal: optioneel(tekst(64)),
    bezochtOp: dag,
    coaches: langeTekst,
    verslag: optioneel(langeTekst),
  }),
  stuktabel('wijkteam_casus', {
    status: tekst(32),
    geopendOp: dag,
    ondersteuningVanaf: optioneel(dag),
    verlenging: optioneel(langeTekst),
    ondersteuningAfgerondOp: optioneel(dag),
    afgeslotenOp: optioneel(dag),
    leefgebieden: langeTekst,
    coach: tekst(),
    ...vanHetTeam,
  }),
  stuktabel('wijkteam_keukentafelgesprek', {
    casus: tekst(64),
    gevoerdOp: dag,
    vraag: langeTekst,
    besproken: gespreksnotities,
  }),
  stuktabel('wijkteam_opschaling', {
    casus: tekst(64),
    naar: tekst(32),
    status: tekst(32),
    voorgesteldOp: dag,
    beslotenOp: optioneel(dag),
    afgeschaaldOp: optioneel(dag),
    verantwoordelijke: tekst(),
    reden: langeTekst,
  }),
];

export class WijkteamBegin1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const tabel of tabellen) await runner.createTable(tabel);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const tabel of tabellen) await runner.dropTable(tabel);
  }
}
