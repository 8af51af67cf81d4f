import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { CjgDossier } from './CjgDossier';
import { GezinsplanOnderdeel } from './GezinsplanOnderdeel';
import { Hulpvraag } from './Hulpvraag';
import { Jeugdhulpbesluit } from './Jeugdhulpbesluit';
import { JeugdVerwijzing } from './JeugdVerwijzing';
import { CjgBegin1764000000001 } from './migraties/Begin';
import { CjgWerk1764700000001 } from './migraties/Werk';
import { rijsoorten } from './rijsoorten';
import { zonderVertrouwelijke } from './vertrouwelijk';

export const cjg = partner({
  domein: Domein.CJG,
  dossier: CjgDossier,
  tabellen: {
    hulpvragen: Hulpvraag,
    besluiten: Jeugdhulpbesluit,
    verwijzingen: JeugdVerwijzing,
    gezinsplan: GezinsplanOnderdeel,
  },
  zichtbaar: zonderVertrouwelijke,
  bewaart: { jaren: 20, minstens: 20, bron: 'Jeugdwet art. 7.3.8 lid 3', per: 'DOSSIER' },
  migraties: [CjgBegin1764000000001, CjgWerk1764700000001],
  rijsoorten,
});
