import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { Beschikking } from './Beschikking';
import { WmoBegin1764000000001 } from './migraties/Begin';
import { rijsoorten } from './rijsoorten';
import { Voorziening } from './Voorziening';
import { WmoDossier } from './WmoDossier';
import { WmoMelding } from './WmoMelding';

export const wmo = partner({
  domein: Domein.WMO,
  dossier: WmoDossier,
  tabellen: { meldingen: WmoMelding, beschikkingen: Beschikking, voorzieningen: Voorziening },
  migraties: [WmoBegin1764000000001],
  rijsoorten,
});
