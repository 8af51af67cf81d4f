import { JeugdhulpCategorie, WmoCategorie } from '#schema/lijsten/hulp';
import { Domein } from '#schema/lijsten/toegang';
import { geldtOp } from '#waarborgen/toegang/feiten';
import { type Dossierdeel, vanElkLid } from '../feiten';
import type { Signaalfeit } from '../Opschalingssignaal';
import { woorden } from '../woorden';
import { lopendeJeugdhulp } from './jeugdhulp';

const BESCHERMD: readonly WmoCategorie[] = [
  WmoCategorie.BESCHERMD_WONEN,
  WmoCategorie.OVERIG_BESCHERMD_WONEN_EN_OPVANG,
];

/** Heavy psychiatric care runs today. */
export const factteam: Dossierdeel<Signaalfeit[]> = (feiten, vandaag) => [
  ...vanElkLid(feiten, ({ wmo }) => wmo?.voorzieningen)
    .filter((voorziening) => BESCHERMD.includes(voorziening.categorie) && geldtOp(voorziening, vandaag))
    .map(({ betreft, categorie, vanaf }) => ({
      ...{ omschrijving: `${woorden(categorie)} sinds ${vanaf}`, domeinen: [Domein.WMO], betreft },
    })),
  ...lopendeJeugdhulp(feiten, vandaag, { categorieen: [JeugdhulpCategorie.SPECIALISTISCHE_GGZ] }),
];
