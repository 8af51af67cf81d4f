import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { SchuldhulpAfgerond1764800000001 } from './migraties/Afgerond';
import { SchuldhulpBegin1764000000001 } from './migraties/Begin';
import { SchuldhulpWerk1764700000001 } from './migraties/Werk';
import { opdrachten } from './opdrachten/opdrachten';
import { rijsoorten } from './rijsoorten';
import { SchuldhulpDossier } from './SchuldhulpDossier';
import { tabellen } from './tabellen';
import { toestanden } from './toestanden';

export const schuldhulp = partner({
  domein: Domein.SCHULDHULP,
  dossier: SchuldhulpDossier,
  tabellen,
  bewaart: { jaren: 10, minstens: 1, bron: 'selectielijst gemeenten, na te gaan', per: 'DOSSIER' },
  migraties: [SchuldhulpBegin1764000000001, SchuldhulpWerk1764700000001, SchuldhulpAfgerond1764800000001],
  rijsoorten,
  opdrachten,
  toestanden,
});
