import type { MigrationInterface, QueryRunner } from 'typeorm';
import {
  dag,
  geheel,
  janee,
  kolommen,
  langeTekst,
  optioneel,
  tekst,
  werkstuktabel,
  wordtOptioneel,
  wordtWerk,
  zaaktabel,
} from '#waarborgen/opslag/tabel';

const NIEUW = [
  zaaktabel('schuldhulp_vroegsignaal', {
    ...{ stand: tekst(32), ontvangenOp: dag, bron: tekst(32), signaalpartner: tekst(), achterstand: geheel },
    ...{ dreiging: optioneel(tekst(32)), contactpogingen: langeTekst },
    ...{ resultaat: optioneel(tekst(32)), afgeslotenOp: optioneel(dag) },
  }),
  werkstuktabel('schuldhulp_toelatingsbesluit', {
    ...{ aanmelding: tekst(64), genomenOp: dag, toelating: tekst(32), motivering: langeTekst },
  }),
  werkstuktabel('schuldhulp_voorstel', {
    ...{ traject: tekst(64), stand: tekst(32), verzondenOp: dag, antwoordVoor: dag, oplossing: tekst(32) },
    ...{ aanbod: geheel, looptijd: geheel, inhoud: langeTekst },
    ...{ vrijTeLatenBedrag: geheel, vrijTeLatenBron: tekst(), vrijTeLatenOp: dag },
    ...{ dwangakkoordGevraagdOp: optioneel(dag), dwangakkoord: optioneel(tekst(32)), dwangakkoordOp: optioneel(dag) },
    redenIntrekking: optioneel(langeTekst),
  }),
];

/** What is recorded in the hub itself, beside what is delivered. */
const ERBIJ = {
  schuldhulp_aanmelding: {
    ...{ toelating: optioneel(tekst(32)), beslotenOp: optioneel(dag), afgerondOp: optioneel(dag) },
  },
  schuldhulp_traject: {
    ...{ stabilisatieOp: optioneel(dag), oplossingOp: optioneel(dag), begeleidingOp: optioneel(dag) },
    ...{ nazorgOp: optioneel(dag), afspraakOp: optioneel(dag) },
    ...{ kredietverstrekker: optioneel(tekst()), redenEinde: optioneel(langeTekst) },
  },
  schuldhulp_schuld: {
    ...{ preferent: { ...janee, default: false }, peildatum: optioneel(dag), redenWijziging: optioneel(langeTekst) },
  },
  schuldhulp_budgetbeheer: { zaaknummer: optioneel(tekst()) },
};

/** A resident who comes by himself is nobody's yet. */
const NOG_NIEMAND = ['organisatie', 'schuldhulpverlener', 'telefoon'];

export class SchuldhulpWerk1764700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const stukken = ['schuldhulp_plan_van_aanpak', 'schuldhulp_schuld', 'schuldhulp_budgetbeheer'];
    await wordtWerk(runner, stukken, ['schuldhulp_aanmelding', 'schuldhulp_traject']);
    for (const [tabel, erbij] of Object.entries(ERBIJ)) await runner.addColumns(tabel, kolommen(erbij));
    await wordtOptioneel(runner, 'schuldhulp_aanmelding', NOG_NIEMAND);
    for (const tabel of NIEUW) await runner.createTable(tabel);
  }

  /** What staff recorded stays on record: there is no way back. */
  async down(): Promise<void> {
    throw new Error('Wat medewerkers vastlegden wordt niet weggegooid.');
  }
}
