import { type MigrationInterface, type QueryRunner, TableColumn } from 'typeorm';
import { dag, janee, kolommen, langeTekst, optioneel, tekst, wordtWerk } from '#waarborgen/opslag/tabel';

/** What is recorded in the hub itself, beside what is delivered. */
const ERBIJ = {
  wijkteam_signaal: {
    ...{ contactVoor: optioneel(dag), contactOp: optioneel(dag), bezoekOp: optioneel(dag) },
    ...{ afloop: optioneel(tekst(32)), toelichting: optioneel(langeTekst) },
    ...{ anoniem: { ...janee, default: false }, melder: optioneel(tekst()) },
  },
  wijkteam_huisbezoek: {
    ...{ geplandOp: optioneel(dag), afgezegdOp: optioneel(dag) },
    ...{ redenAlleen: optioneel(langeTekst), redenAfgezegd: optioneel(langeTekst) },
  },
  wijkteam_casus: {
    ...{ signaal: optioneel(tekst(64)), planVanaf: optioneel(dag), uitvoeringVanaf: optioneel(dag) },
    ...{ afgesprokenTot: optioneel(dag), nazorgVanaf: optioneel(dag), nazorgTot: optioneel(dag) },
    ...{ afloop: optioneel(tekst(32)), terugblik: optioneel(langeTekst) },
  },
  wijkteam_keukentafelgesprek: {
    ...{ ondertekendOp: optioneel(dag), toestemmingGevraagd: optioneel(janee) },
    toestemmingUitkomst: optioneel(tekst(32)),
  },
  wijkteam_opschaling: {
    ...{ aanleidingen: optioneel(langeTekst), besluitVoor: optioneel(dag), motivering: optioneel(langeTekst) },
    ...{ opgeschaaldTot: optioneel(dag), redenAfschaling: optioneel(langeTekst), linkingPin: optioneel(tekst()) },
  },
};
const ZAKEN = ['wijkteam_signaal', 'wijkteam_huisbezoek', 'wijkteam_casus', 'wijkteam_opschaling'];

export class WijkteamWerk1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // A case's behandelaar is one of the staff by his kenmerk; here stood his name.
    await runner.renameColumn('wijkteam_signaal', 'behandelaar', 'coach');
    const bezochtOp = new TableColumn({ name: 'bezochtOp', ...dag });
    await runner.changeColumn('wijkteam_huisbezoek', bezochtOp, new TableColumn({ ...bezochtOp, ...optioneel(dag) }));
    await wordtWerk(runner, ['wijkteam_keukentafelgesprek'], ZAKEN);
    for (const [tabel, erbij] of Object.entries(ERBIJ)) await runner.addColumns(tabel, kolommen(erbij));
  }

  /** What staff recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat medewerkers vastlegden wordt niet weggegooid.');
  }
}
