import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { instellingen } from './instellingen';
import { WmoBegin1764000000001 } from './migraties/Begin';
import { WmoWerk1764700000001 } from './migraties/Werk';
import { opdrachten } from './opdrachten/opdrachten';
import { rijsoorten } from './rijsoorten';
import { tabellen } from './tabellen';
import { toestanden } from './toestanden';
import { WmoDossier } from './WmoDossier';

export const wmo = partner({
  domein: Domein.WMO,
  dossier: WmoDossier,
  tabellen,
  migraties: [WmoBegin1764000000001, WmoWerk1764700000001],
  rijsoorten,
  opdrachten,
  instellingen,
  toestanden,
});
