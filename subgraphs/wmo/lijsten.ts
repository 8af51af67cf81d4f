import { WMO_CATEGORIEEN, type WmoCategorie } from '#schema/lijsten/hulp';
import { lijst } from '#schema/lijsten/register';

/** Wmo 2015 art. 2.3.2 (onderzoek), 2.3.5 (aanvraag en beschikking). */
export enum WmoFase {
  MELDING = 'MELDING',
  ONDERZOEK = 'ONDERZOEK',
  AANVRAAG = 'AANVRAAG',
  BESCHIKKING = 'BESCHIKKING',
  AFGESLOTEN = 'AFGESLOTEN',
}
export const WMO_FASEN = lijst('WmoFase', WmoFase, 'Hoe ver een Wmo-melding is.');

export enum Besluitsoort {
  TOEGEKEND = 'TOEGEKEND',
  DEELS_TOEGEKEND = 'DEELS_TOEGEKEND',
  AFGEWEZEN = 'AFGEWEZEN',
}
export const BESLUITSOORTEN = lijst('Besluitsoort', Besluitsoort, 'Wat er op een Wmo-aanvraag is besloten.');

/** How a provision stands, whatever its last day is. */
export enum Voorzieningstand {
  LOPEND = 'LOPEND',
  BEEINDIGD = 'BEEINDIGD',
  VERVANGEN = 'VERVANGEN',
}
export const VOORZIENINGSTANDEN = lijst('Voorzieningstand', Voorzieningstand, 'Hoe een Wmo-voorziening ervoor staat.');

export enum Bezwaarstand {
  INGEDIEND = 'INGEDIEND',
  BESLIST = 'BESLIST',
}
export const BEZWAARSTANDEN = lijst('Bezwaarstand', Bezwaarstand, 'Hoe ver een bezwaar is.');

/** Awb art. 7:11, 6:6 (niet-ontvankelijk) and 6:21 (ingetrokken). */
export enum Bezwaaruitkomst {
  GEGROND = 'GEGROND',
  DEELS_GEGROND = 'DEELS_GEGROND',
  ONGEGROND = 'ONGEGROND',
  NIET_ONTVANKELIJK = 'NIET_ONTVANKELIJK',
  INGETROKKEN = 'INGETROKKEN',
}
export const BEZWAARUITKOMSTEN = lijst('Bezwaaruitkomst', Bezwaaruitkomst, 'Wat er op een bezwaar is beslist.');

/** The codes of the standard messages, by list. */
export const WMO020 = Object.fromEntries(
  WMO_CATEGORIEEN.map((categorie, i) => [String(i + 1).padStart(2, '0'), categorie]),
) as Readonly<Record<string, WmoCategorie>>;

/** The form of a product code; which of them there are each municipality agrees on with who delivers. */
export const PRODUCTCODE = /^\d{2}[A-Z0-9]\d{2}$/;

/** Why a report came to no decision. */
export enum RedenAfsluiting {
  INGETROKKEN = 'INGETROKKEN',
  ALGEMENE_VOORZIENING = 'ALGEMENE_VOORZIENING',
  EIGEN_KRACHT_OF_NETWERK = 'EIGEN_KRACHT_OF_NETWERK',
  ANDERE_WET = 'ANDERE_WET',
  VERHUISD = 'VERHUISD',
  OVERLEDEN = 'OVERLEDEN',
  DUBBEL = 'DUBBEL',
  NIET_BEHANDELD = 'NIET_BEHANDELD',
}
export const REDENEN_AFSLUITING = lijst(
  'RedenAfsluiting',
  RedenAfsluiting,
  'Waarom op een Wmo-melding geen besluit kwam.',
);
