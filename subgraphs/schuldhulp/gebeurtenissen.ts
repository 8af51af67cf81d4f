import { type Gebeurtenis, gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { Leefgebied } from '#schema/lijsten/leefgebied';
import { Domein } from '#schema/lijsten/toegang';
import type { SchuldhulpTraject } from './SchuldhulpTraject';
import type { SchuldhulpRecords } from './tabellen';

const gebeurtenis = gebeurtenissenIn(Domein.SCHULDHULP, [Leefgebied.FINANCIEN]);

/** What happened, and not how it came out: whether a creditor agreed, or somebody was admitted, is for who sees all of it. */
export const gebeurtenissenUit = (records: SchuldhulpRecords): Gebeurtenis[] => [
  ...records.vroegsignalen.flatMap((s) => [
    ...gebeurtenis(s.kenmerk, s.ontvangenOp, 'Vroegsignaal over een betalingsachterstand'),
    ...gebeurtenis(`${s.kenmerk}:afgesloten`, s.afgeslotenOp, 'Vroegsignaal afgesloten'),
  ]),
  ...records.aanmeldingen.flatMap((a) => [
    ...gebeurtenis(a.kenmerk, a.aangemeldOp, 'Aanmelding bij schuldhulp'),
    ...gebeurtenis(`${a.kenmerk}:intake`, a.intakeOp, 'Intake schuldhulp'),
  ]),
  ...records.toelatingsbesluiten.flatMap((b) => gebeurtenis(b.kenmerk, b.genomenOp, 'Besluit over schuldhulp')),
  ...records.plannenVanAanpak.flatMap((p) => gebeurtenis(p.kenmerk, p.vastgesteldOp, 'Plan van aanpak schuldhulp')),
  ...records.voorstellen.flatMap((v) => gebeurtenis(v.kenmerk, v.verzondenOp, 'Voorstel aan de schuldeisers')),
  ...records.budgetbeheer.flatMap((b) => gebeurtenis(b.kenmerk, b.vanaf, 'Begin van budgetbeheer')),
  ...records.trajecten.flatMap(stappenVan),
];

const stappenVan = (t: SchuldhulpTraject): Gebeurtenis[] => [
  ...gebeurtenis(`${t.kenmerk}:stabilisatie`, t.stabilisatieOp, 'Begin van de stabilisatie'),
  ...gebeurtenis(`${t.kenmerk}:oplossing`, t.oplossingOp, 'Begin van de schuldregeling'),
  ...gebeurtenis(`${t.kenmerk}:begeleiding`, t.begeleidingOp, 'Begin van de begeleiding'),
  ...gebeurtenis(`${t.kenmerk}:nazorg`, t.nazorgOp, 'Begin van de nazorg'),
  ...gebeurtenis(`${t.kenmerk}:einde`, t.beeindigdOp, 'Einde van de schuldhulp'),
];
