import { WMO_CATEGORIEEN, type WmoCategorie } from '#schema/lijsten/hulp';
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

/** The code of a category in the standard messages: its place in the list, from 01. */
export const categorieVanCode = (code: string): WmoCategorie | undefined =>
  /^(0[1-9]|1[0-8])$/.test(code) ? WMO_CATEGORIEEN[Number(code) - 1] : undefined;
