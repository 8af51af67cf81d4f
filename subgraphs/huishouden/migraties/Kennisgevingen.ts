import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alleenToevoegen } from '#waarborgen/opslag/alleenToevoegen';
import { optioneel, tabel, tekst, tijdstip } from '#waarborgen/opslag/tabel';

const id = tekst(64);

const tabellen = [
  tabel(
    'kennisgeving',
    ['id'],
    {
      ...{ id, toestemming: id, betrokkene: id, domein: tekst(32), organisatie: id, team: optioneel(id) },
      ...{ niveau: tekst(32), eerste: tijdstip, laatste: tijdstip, ingetrokken: tijdstip, tijdstip },
    },
    [['toestemming'], ['organisatie']],
  ),
  tabel('kennisgeving_gebeurtenis', ['kennisgeving'], {
    ...{ kennisgeving: id, functionaris: tekst(), organisatie: id, tijdstip },
  }),
  tabel('kennisgeving_opgemaakt', ['toestemming', 'bron'], { toestemming: id, bron: tekst(32), tijdstip }),
];

/** Notices to who read on a consent that was withdrawn. */
export class HuishoudenKennisgevingen1764300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const t of tabellen) await runner.createTable(t);
    await alleenToevoegen(runner, 'kennisgeving', 'kennisgeving_gebeurtenis', 'kennisgeving_opgemaakt');
  }

  /** Who was told stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Kennisgevingen worden niet weggegooid.');
  }
}
