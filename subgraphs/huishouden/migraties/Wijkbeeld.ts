import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alleenToevoegen } from '#waarborgen/opslag/alleenToevoegen';
import { dag, geheel, optioneel, tabel, tekst, tijdstip } from '#waarborgen/opslag/tabel';

const maand = tekst(7);
const getal = optioneel(geheel);

const tabellen = [
  tabel('wijkbeeld', ['maand', 'wijk'], {
    ...{ maand, wijk: tekst(64), huishoudens: getal, huishoudensMetPlan: getal, professionals: getal },
    ...{ termijnen: getal, termijnenGehaald: getal, doelen: getal, doelenBehaald: getal },
    ...{ lopendeDoelen: getal, doelenUitEigenKring: getal },
  }),
  tabel('wijkbeeld_maand', ['maand'], { maand, vastgesteldOp: dag }),
  tabel('wijkbeeld_stilte', ['maand', 'bron'], { maand, bron: tekst(32), tijdstip }),
];

/** What was told of a wijk stays as it was told: who asks again can't find out what changed. */
export class HuishoudenWijkbeeld1764600000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const t of tabellen) await runner.createTable(t);
    await alleenToevoegen(runner, 'wijkbeeld', 'wijkbeeld_maand', 'wijkbeeld_stilte');
  }

  async down(): Promise<void> {
    throw new Error('Vastgestelde cijfers over een wijk blijven zoals ze zijn.');
  }
}
