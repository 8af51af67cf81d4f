import { type Gebeurtenis, gebeurtenissenIn } from '#schema/dossier/Gebeurtenis';
import { Domein } from '#schema/lijsten/toegang';
import type { WijkverplegingRecords } from './tabellen';

const gebeurtenis = gebeurtenissenIn(Domein.WIJKVERPLEGING);

/** What home nursing tells the timeline. */
export const gebeurtenissenVan = ({ indicaties, zorgplannen, evaluaties }: WijkverplegingRecords): Gebeurtenis[] => [
  ...indicaties.flatMap((i) =>
    gebeurtenis(i.kenmerk, i.geindiceerdOp, 'Indicatie voor wijkverpleging', i.leefgebieden),
  ),
  ...zorgplannen.flatMap((z) => gebeurtenis(z.kenmerk, z.opgesteldOp, 'Zorgplan van de wijkverpleging', [])),
  ...evaluaties.flatMap((e) => gebeurtenis(e.kenmerk, e.gehoudenOp, 'Evaluatie van de wijkverpleging', [])),
  ...indicaties.flatMap((i) =>
    gebeurtenis(`${i.kenmerk}-einde`, i.beeindigdOp, 'Einde van de wijkverpleging', i.leefgebieden),
  ),
];
