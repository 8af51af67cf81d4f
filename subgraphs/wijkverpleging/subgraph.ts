import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { Inzet } from './Inzet';
import { WijkverplegingBegin1764000000001 } from './migraties/Begin';
import { WijkverplegingWerk1764700000001 } from './migraties/Werk';
import { Polis } from './Polis';
import { rijsoorten } from './rijsoorten';
import { VerpleegIndicatie } from './VerpleegIndicatie';
import { WijkverplegingDossier } from './WijkverplegingDossier';
import { Zorgplan } from './Zorgplan';
import { zonderZorginhoudVoorVerzekeraar } from './zorginhoud';

export const wijkverpleging = partner({
  domein: Domein.WIJKVERPLEGING,
  dossier: WijkverplegingDossier,
  tabellen: { indicaties: VerpleegIndicatie, zorgplannen: Zorgplan, inzet: Inzet, polissen: Polis },
  zichtbaar: zonderZorginhoudVoorVerzekeraar,
  bewaart: { jaren: 20, minstens: 20, bron: 'BW art. 7:454 lid 3', per: 'DOSSIER' },
  migraties: [WijkverplegingBegin1764000000001, WijkverplegingWerk1764700000001],
  rijsoorten,
});
