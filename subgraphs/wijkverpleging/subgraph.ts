import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { WijkverplegingBegin1764000000001 } from './migraties/Begin';
import { WijkverplegingWeekEens1764800000001 } from './migraties/WeekEens';
import { WijkverplegingWerk1764700000001 } from './migraties/Werk';
import { opdrachten } from './opdrachten/opdrachten';
import { rijsoorten } from './rijsoorten';
import { tabellen } from './tabellen';
import { toestanden } from './toestanden';
import { WijkverplegingDossier } from './WijkverplegingDossier';
import { zonderZorginhoudVoorVerzekeraar } from './zorginhoud';

export const wijkverpleging = partner({
  domein: Domein.WIJKVERPLEGING,
  dossier: WijkverplegingDossier,
  tabellen,
  zichtbaar: zonderZorginhoudVoorVerzekeraar,
  bewaart: { jaren: 20, minstens: 20, bron: 'BW art. 7:454 lid 3', per: 'DOSSIER' },
  migraties: [WijkverplegingBegin1764000000001, WijkverplegingWerk1764700000001, WijkverplegingWeekEens1764800000001],
  rijsoorten,
  opdrachten,
  toestanden,
});
