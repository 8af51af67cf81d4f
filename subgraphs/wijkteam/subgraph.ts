import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { WijkteamBegin1764000000001 } from './migraties/Begin';
import { WijkteamWerk1764700000001 } from './migraties/Werk';
import { opdrachten } from './opdrachten/opdrachten';
import { rijsoorten } from './rijsoorten';
import { tabellen } from './tabellen';
import { WijkteamsResolver } from './teams/WijkteamsResolver';
import { toestanden } from './toestanden';
import { WijkteamDossier } from './WijkteamDossier';
import { zichtbaar } from './zichtbaar';

export const wijkteam = partner({
  domein: Domein.WIJKTEAM,
  dossier: WijkteamDossier,
  zichtbaar,
  tabellen,
  bewaart: { jaren: 15, minstens: 1, bron: 'als Wmo 2015 art. 5.3.4', per: 'ZAAK' },
  migraties: [WijkteamBegin1764000000001, WijkteamWerk1764700000001],
  queries: [WijkteamsResolver],
  rijsoorten,
  opdrachten,
  toestanden,
});
