import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dag, janee, kolommen, langeTekst, optioneel, tekst, wordtWerk, zaaktabel } from '#waarborgen/opslag/tabel';

const bezwaar = zaaktabel('wmo_bezwaar', {
  ...{ beschikking: tekst(64), stand: tekst(32), ingediendOp: dag, beslissenVoor: dag },
  ...{ gronden: langeTekst, redenTeLaat: optioneel(langeTekst), redenVerdaging: optioneel(langeTekst) },
  ...{ uitkomst: optioneel(tekst(32)), beslistOp: optioneel(dag), motivering: optioneel(langeTekst) },
});

/** What is recorded in the hub itself, beside what is delivered. */
const ERBIJ = {
  wmo_melding: {
    ...{ onderzoekGestartOp: optioneel(dag), verslagOndertekendOp: optioneel(dag), beslotenOp: optioneel(dag) },
    ...{ keukentafelgesprek: optioneel(tekst(64)), verslag: optioneel(langeTekst) },
    ...{ gemeldDoor: optioneel(tekst()), clientondersteuningGenoemd: optioneel(janee) },
    ...{ afgeslotenOp: optioneel(dag), redenAfsluiting: optioneel(tekst(32)) },
  },
  wmo_beschikking: { bekendgemaaktOp: optioneel(dag), genomenDoor: optioneel(tekst(64)) },
  wmo_voorziening: {
    bijdrageplichtig: { ...janee, default: true },
    ...{ stand: { ...tekst(32), default: "'LOPEND'" }, redenBeeindiging: optioneel(tekst(32)) },
    ...{ redenWijziging: optioneel(langeTekst), opvolgerVan: optioneel(tekst(64)) },
  },
};

export class WmoWerk1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await wordtWerk(runner, ['wmo_beschikking', 'wmo_voorziening'], ['wmo_melding']);
    for (const [tabel, erbij] of Object.entries(ERBIJ)) await runner.addColumns(tabel, kolommen(erbij));
    await runner.createTable(bezwaar);
  }

  /** What staff recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat medewerkers vastlegden wordt niet weggegooid.');
  }
}
