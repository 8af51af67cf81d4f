import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  dag,
  geheel,
  kolommen,
  langeTekst,
  optioneel,
  tekst,
  werkstuktabel,
  wordtOptioneel,
  wordtWerk,
} from '#waarborgen/opslag/tabel';

const tabellen = [
  werkstuktabel('cjg_jeugdhulpafwijzing', {
    ...{ hulpvraag: tekst(64), afgewezenOp: dag, categorie: optioneel(tekst(64)), motivering: langeTekst },
  }),
  werkstuktabel('cjg_jeugdhulpevaluatie', {
    ...{ hulpvraag: tekst(64), afgesprokenOp: optioneel(dag), gehoudenOp: dag },
    ...{ met: langeTekst, advies: tekst(32), bevindingen: langeTekst },
  }),
];

/** What is recorded in the hub itself, beside what is delivered. */
const ERBIJ = {
  cjg_hulpvraag: {
    ...{ onderzoekGestartOp: optioneel(dag), besluitUiterlijk: optioneel(dag), redenUitstel: optioneel(langeTekst) },
    ...{ jeugdhulpGestartOp: optioneel(dag), evaluatieOp: optioneel(dag) },
    ...{ redenAfsluiting: optioneel(tekst(32)), gesteldDoor: optioneel(tekst(32)) },
  },
  cjg_verwijzing: { naam: optioneel(tekst()) },
  cjg_jeugdhulpbesluit: {
    ...{ stand: { ...tekst(32), default: "'TOEGEWEZEN'" }, leveringsvorm: optioneel(tekst(8)) },
    ...{ redenBeeindiging: optioneel(tekst(32)), motivering: optioneel(langeTekst) },
    ...{ verwijzing: optioneel(tekst(64)), budget: optioneel(geheel) },
  },
  cjg_gezinsplanonderdeel: {
    ...{ stand: { ...tekst(32), default: "'AFGESPROKEN'" }, uitkomst: optioneel(tekst(32)) },
    toelichting: optioneel(langeTekst),
  },
};

export class CjgWerk1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const zaken = ['cjg_hulpvraag', 'cjg_gezinsplanonderdeel'];
    await wordtWerk(runner, ['cjg_verwijzing', 'cjg_jeugdhulpbesluit'], zaken);
    for (const [tabel, erbij] of Object.entries(ERBIJ)) await runner.addColumns(tabel, kolommen(erbij));
    await wordtOptioneel(runner, 'cjg_hulpvraag', ['organisatie', 'coach', 'telefoon']);
    await wordtOptioneel(runner, 'cjg_jeugdhulpbesluit', ['genomenOp']);
    for (const tabel of tabellen) await runner.createTable(tabel);
    await runner.query("UPDATE cjg_gezinsplanonderdeel SET stand = 'GEEVALUEERD' WHERE geevalueerdOp IS NOT NULL");
  }

  /** What staff recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat medewerkers vastlegden wordt niet weggegooid.');
  }
}
