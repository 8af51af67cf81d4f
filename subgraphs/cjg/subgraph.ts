import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { CjgDossier } from './CjgDossier';
import { CjgBegin1764000000001 } from './migraties/Begin';
import { CjgWerk1764700000001 } from './migraties/Werk';
import { opdrachten } from './opdrachten/opdrachten';
import { rijsoorten } from './rijsoorten';
import { tabellen } from './tabellen';
import { toestanden } from './toestanden';
import { zonderVertrouwelijke } from './vertrouwelijk';

export const cjg = partner({
  domein: Domein.CJG,
  dossier: CjgDossier,
  tabellen,
  zichtbaar: zonderVertrouwelijke,
  bewaart: { jaren: 20, minstens: 20, bron: 'Jeugdwet art. 7.3.8 lid 3', per: 'DOSSIER' },
  migraties: [CjgBegin1764000000001, CjgWerk1764700000001],
  rijsoorten,
  opdrachten,
  toestanden,
});
