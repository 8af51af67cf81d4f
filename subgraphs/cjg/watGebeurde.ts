import { type Gebeurtenis, gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { Domein } from '#schema/lijsten/toegang';
import type { Hulpvraag } from './Hulpvraag';
import type { CjgRecords } from './tabellen';

const gebeurtenis = gebeurtenissenIn(Domein.CJG, []);

/** What of these records happened on a day, for the timeline. */
export const watGebeurde = (records: CjgRecords): Gebeurtenis[] => [
  ...records.hulpvragen.flatMap(metEenHulpvraag),
  ...records.verwijzingen.flatMap((v) => gebeurtenis(v.kenmerk, v.verwezenOp, 'Verwijzing naar jeugdhulp')),
  ...records.besluiten.flatMap((b) => [
    ...gebeurtenis(b.kenmerk, b.genomenOp, 'Besluit tot jeugdhulp'),
    ...(b.genomenOp ? [] : gebeurtenis(b.kenmerk, b.toegewezenOp, 'Jeugdhulp toegewezen op een verwijzing')),
  ]),
  ...records.afwijzingen.flatMap((a) => gebeurtenis(a.kenmerk, a.afgewezenOp, 'Jeugdhulp niet toegekend')),
  ...records.evaluaties.flatMap((e) => gebeurtenis(e.kenmerk, e.gehoudenOp, 'Evaluatie van de jeugdhulp')),
  ...records.gezinsplan.flatMap((g) =>
    gebeurtenis(g.kenmerk, g.afgesprokenOp, 'Afspraak in het gezinsplan', [g.leefgebied]),
  ),
];

function metEenHulpvraag({ kenmerk, leefgebieden, ...h }: Hulpvraag): Gebeurtenis[] {
  return [
    ...gebeurtenis(kenmerk, h.gesteldOp, 'Hulpvraag bij het CJG', leefgebieden),
    ...gebeurtenis(`${kenmerk}-onderzoek`, h.onderzoekGestartOp, 'Onderzoek naar jeugdhulp begonnen', leefgebieden),
    ...gebeurtenis(`${kenmerk}-jeugdhulp`, h.jeugdhulpGestartOp, 'Jeugdhulp begonnen', leefgebieden),
  ];
}
