import { Domein } from '#schema/lijsten/toegang';
import { partner } from '#waarborgen/subgraph/partner';
import { Budgetbeheer } from './Budgetbeheer';
import { SchuldhulpBegin1764000000001 } from './migraties/Begin';
import { SchuldhulpWerk1764700000001 } from './migraties/Werk';
import { PlanVanAanpak } from './PlanVanAanpak';
import { rijsoorten } from './rijsoorten';
import { Schuld } from './Schuld';
import { SchuldhulpAanmelding } from './SchuldhulpAanmelding';
import { SchuldhulpDossier } from './SchuldhulpDossier';
import { SchuldhulpTraject } from './SchuldhulpTraject';

export const schuldhulp = partner({
  domein: Domein.SCHULDHULP,
  dossier: SchuldhulpDossier,
  tabellen: {
    aanmeldingen: SchuldhulpAanmelding,
    trajecten: SchuldhulpTraject,
    plannenVanAanpak: PlanVanAanpak,
    schulden: Schuld,
    budgetbeheer: Budgetbeheer,
  },
  bewaart: { jaren: 10, minstens: 1, bron: 'selectielijst gemeenten, na te gaan', per: 'DOSSIER' },
  migraties: [SchuldhulpBegin1764000000001, SchuldhulpWerk1764700000001],
  rijsoorten,
});
