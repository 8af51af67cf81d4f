import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { Casus } from './Casus';
import { Huisbezoek } from './Huisbezoek';
import { Keukentafelgesprek } from './Keukentafelgesprek';
import { WijkteamBegin1764000000001 } from './migraties/Begin';
import { WijkteamWerk1764700000001 } from './migraties/Werk';
import { Opschaling } from './Opschaling';
import { rijsoorten } from './rijsoorten';
import { Signaal } from './Signaal';
import { WijkteamDossier } from './WijkteamDossier';

export const wijkteam = partner({
  domein: Domein.WIJKTEAM,
  dossier: WijkteamDossier,
  tabellen: {
    signalen: Signaal,
    huisbezoeken: Huisbezoek,
    casussen: Casus,
    keukentafelgesprekken: Keukentafelgesprek,
    opschalingen: Opschaling,
  },
  bewaart: { jaren: 15, minstens: 1, bron: 'als Wmo 2015 art. 5.3.4', per: 'ZAAK' },
  migraties: [WijkteamBegin1764000000001, WijkteamWerk1764700000001],
  rijsoorten,
});
