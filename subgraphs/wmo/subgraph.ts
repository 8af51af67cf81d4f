import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { instellingen } from './instellingen';
import { WmoBegin1764000000001 } from './migraties/Begin';
import { WmoOpBezwaar1764900000001 } from './migraties/OpBezwaar';
import { WmoWerk1764700000001 } from './migraties/Werk';
import { opdrachten } from './opdrachten/opdrachten';
import { rijsoorten } from './rijsoorten';
import { tabellen } from './tabellen';
import { toestanden } from './toestanden';
import { WmoDossier } from './WmoDossier';
import { zichtbaar } from './zichtbaar';

export const wmo = partner({
  domein: Domein.WMO,
  dossier: WmoDossier,
  zichtbaar,
  tabellen,
  bewaart: { jaren: 15, minstens: 15, bron: 'Wmo 2015 art. 5.3.4', per: 'ZAAK' },
  migraties: [WmoBegin1764000000001, WmoWerk1764700000001, WmoOpBezwaar1764900000001],
  rijsoorten,
  opdrachten,
  instellingen,
  toestanden,
});
