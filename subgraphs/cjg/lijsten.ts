import { JEUGDHULPCATEGORIEEN, type JeugdhulpCategorie, Verwijzer } from '#schema/lijsten/hulp';
import { lijst } from '#schema/lijsten/register';

export enum Hulpvraagstatus {
  HULPVRAAG = 'HULPVRAAG',
  ONDERZOEK = 'ONDERZOEK',
  BESLUIT = 'BESLUIT',
  LOPENDE_JEUGDHULP = 'LOPENDE_JEUGDHULP',
  EVALUATIE = 'EVALUATIE',
  AFGESLOTEN = 'AFGESLOTEN',
}
export const HULPVRAAGSTATUSSEN = lijst('Hulpvraagstatus', Hulpvraagstatus, 'Hoe ver het CJG met een hulpvraag is.');

/** The code of a category in the standard messages: its place in the list, from 40. */
export const categorieVanCode = (code: string): JeugdhulpCategorie | undefined =>
  /^(4\d|5[0-5])$/.test(code) ? JEUGDHULPCATEGORIEEN[Number(code) - 40] : undefined;

const VERWIJZER_VAN_CODE: ReadonlyMap<string, Verwijzer> = new Map([
  ['01', Verwijzer.GEMEENTE],
  ['02', Verwijzer.HUISARTS],
  ['03', Verwijzer.JEUGDARTS],
  ['04', Verwijzer.GECERTIFICEERDE_INSTELLING],
  ['05', Verwijzer.MEDISCH_SPECIALIST],
  ['06', Verwijzer.ZELFVERWIJZER],
  // The list has no 07.
  ['08', Verwijzer.RECHTER_OVJ_JJI],
]);
export const verwijzerVanCode = (code: string): Verwijzer | undefined => VERWIJZER_VAN_CODE.get(code);
