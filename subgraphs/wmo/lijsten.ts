import { lijst } from '#schema/lijsten/register';

/** Wmo 2015 art. 2.3.2 (onderzoek), 2.3.5 (aanvraag en beschikking). */
export enum WmoFase {
  MELDING = 'MELDING',
  ONDERZOEK = 'ONDERZOEK',
  AANVRAAG = 'AANVRAAG',
  BESCHIKKING = 'BESCHIKKING',
}
export const WMO_FASEN = lijst('WmoFase', WmoFase, 'Hoe ver een Wmo-melding is.');

export enum Besluitsoort {
  TOEGEKEND = 'TOEGEKEND',
  DEELS_TOEGEKEND = 'DEELS_TOEGEKEND',
  AFGEWEZEN = 'AFGEWEZEN',
}
export const BESLUITSOORTEN = lijst('Besluitsoort', Besluitsoort, 'Wat er op een Wmo-aanvraag is besloten.');

/** iWmo 3.2, codelijst WMO020. */
export enum WmoCategorie {
  HULP_BIJ_HET_HUISHOUDEN = 'HULP_BIJ_HET_HUISHOUDEN',
  BEGELEIDING = 'BEGELEIDING',
  PERSOONLIJKE_VERZORGING = 'PERSOONLIJKE_VERZORGING',
  KORTDUREND_VERBLIJF = 'KORTDUREND_VERBLIJF',
  WOONDIENSTEN = 'WOONDIENSTEN',
  OVERIGE_ONDERSTEUNING = 'OVERIGE_ONDERSTEUNING',
  DAGBESTEDING = 'DAGBESTEDING',
  VERVOERDIENSTEN = 'VERVOERDIENSTEN',
  OVERIGE_GROEPSGERICHTE_ONDERSTEUNING = 'OVERIGE_GROEPSGERICHTE_ONDERSTEUNING',
  OVERIGE_MAATWERKARRANGEMENTEN = 'OVERIGE_MAATWERKARRANGEMENTEN',
  ROLSTOELEN = 'ROLSTOELEN',
  VERVOERVOORZIENINGEN = 'VERVOERVOORZIENINGEN',
  WOONVOORZIENINGEN = 'WOONVOORZIENINGEN',
  OVERIGE_HULPMIDDELEN = 'OVERIGE_HULPMIDDELEN',
  BESCHERMD_WONEN = 'BESCHERMD_WONEN',
  OPVANG = 'OPVANG',
  SPOEDOPVANG = 'SPOEDOPVANG',
  OVERIG_BESCHERMD_WONEN_EN_OPVANG = 'OVERIG_BESCHERMD_WONEN_EN_OPVANG',
}
export const WMO_CATEGORIEEN = lijst('WmoCategorie', WmoCategorie, 'Productcategorie, iWmo 3.2 codelijst WMO020.');

/** The code of a category in the standard messages: its place in the list, from 01. */
export const categorieVanCode = (code: string): WmoCategorie | undefined =>
  /^(0[1-9]|1[0-8])$/.test(code) ? WMO_CATEGORIEEN[Number(code) - 1] : undefined;
