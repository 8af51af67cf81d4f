import type { MigrationInterface, QueryRunner } from 'typeorm';
import { dag, geheel, janee, langeTekst, optioneel, tabel, tekst, tijdstip } from '#waarborgen/opslag/tabel';

const id = tekst(64);
const periode = { vanaf: dag, tot: optioneel(dag) };

const tabellen = [
  tabel('organisatie', ['id'], { id, naam: tekst(), bronVan: optioneel(tekst(32)), zorgverzekeraar: janee }),
  tabel('team', ['id'], { id, organisatie: id, naam: tekst() }),
  tabel('huishouden', ['id'], { id, wijk: optioneel(tekst(64)) }, [['wijk']]),
  tabel('persoon', ['id'], {
    ...{ id, sub: { ...optioneel(tekst()), isUnique: true } },
    ...{ voornaam: tekst(), voorvoegsel: optioneel(tekst(32)), achternaam: tekst(), geboortedatum: dag },
  }),
  tabel('lidmaatschap', ['persoon', 'huishouden'], { persoon: id, huishouden: id, ...periode }, [['huishouden']]),
  tabel('pseudoniem', ['waarde'], { waarde: id, persoon: id, domein: tekst(32) }, [['persoon']]),
  tabel('gezag', ['kenmerk'], { kenmerk: id, kind: id, soort: tekst(32), houder: optioneel(id), ...periode }, [
    ['kind'],
    ['houder'],
  ]),
  tabel(
    'vertegenwoordiging',
    ['kenmerk'],
    { kenmerk: id, persoon: id, vertegenwoordiger: id, soort: tekst(32), domeinen: optioneel(langeTekst), ...periode },
    [['persoon'], ['vertegenwoordiger']],
  ),
  tabel(
    'betrokkenheid',
    ['kenmerk'],
    {
      kenmerk: id,
      huishouden: id,
      persoon: optioneel(id),
      organisatie: id,
      team: optioneel(id),
      domein: tekst(32),
      ...periode,
    },
    [['huishouden'], ['organisatie']],
  ),
  tabel(
    'regie',
    ['kenmerk'],
    {
      kenmerk: id,
      huishouden: id,
      soort: tekst(32),
      naam: optioneel(tekst()),
      persoon: optioneel(id),
      organisatie: optioneel(id),
      ...periode,
    },
    [['huishouden']],
  ),
  tabel(
    'toestemming',
    ['id'],
    {
      ...{ id, soort: tekst(32), betrokkene: id },
      ...{ aanOrganisatie: optioneel(id), aanTeam: optioneel(id), aanPlandeelnemers: janee },
      ...{ domein: tekst(32), niveau: tekst(32), doelen: langeTekst, vanaf: dag, tot: dag },
      ...{ wijze: tekst(32), toelichting: optioneel(langeTekst) },
    },
    [['betrokkene']],
  ),
  tabel('toestemming_gebeurtenis', ['toestemming', 'versie'], {
    ...{ toestemming: id, versie: geheel, soort: tekst(32), door: id, tijdstip },
  }),
  tabel('plan', ['id'], { id, huishouden: id, status: tekst(32), opgesteldOp: dag, vastgesteldOp: optioneel(dag) }, [
    ['huishouden'],
  ]),
  tabel(
    'plandoel',
    ['id'],
    {
      id,
      plan: id,
      betreft: langeTekst,
      leefgebied: tekst(32),
      gewenstResultaat: langeTekst,
      streefdatum: dag,
      meting: langeTekst,
    },
    [['plan']],
  ),
  tabel(
    'planactie',
    ['id'],
    { id, doel: id, uitvoerder: tekst(32), wat: langeTekst, wanneer: optioneel(dag), wie: optioneel(tekst()) },
    [['doel']],
  ),
];

export class HuishoudenBegin1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const t of tabellen) await runner.createTable(t);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const t of tabellen) await runner.dropTable(t);
  }
}
