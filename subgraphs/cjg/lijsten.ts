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

/** iJw 3.2, codelijst JZ020; the constants stand in the order of their codes. */
export enum JeugdhulpCategorie {
  PERSOONLIJKE_VERZORGING = 'PERSOONLIJKE_VERZORGING',
  DAGBEHANDELING = 'DAGBEHANDELING',
  VERVOERDIENSTEN = 'VERVOERDIENSTEN',
  VERBLIJF_INCLUSIEF_BEHANDELING = 'VERBLIJF_INCLUSIEF_BEHANDELING',
  VERBLIJF_EXCLUSIEF_BEHANDELING = 'VERBLIJF_EXCLUSIEF_BEHANDELING',
  AMBULANT = 'AMBULANT',
  CRISIS = 'CRISIS',
  JEUGDRECLASSERING = 'JEUGDRECLASSERING',
  JEUGDBESCHERMING = 'JEUGDBESCHERMING',
  PREVENTIEF_JUSTITIEEL_KADER = 'PREVENTIEF_JUSTITIEEL_KADER',
  MAATWERKARRANGEMENTEN = 'MAATWERKARRANGEMENTEN',
  BASIS_GGZ = 'BASIS_GGZ',
  SPECIALISTISCHE_GGZ = 'SPECIALISTISCHE_GGZ',
  KINDERGENEESKUNDE = 'KINDERGENEESKUNDE',
  JEUGD_GGZ = 'JEUGD_GGZ',
  LANDELIJK = 'LANDELIJK',
}
export const JEUGDHULPCATEGORIEEN = lijst(
  'JeugdhulpCategorie',
  JeugdhulpCategorie,
  'Productcategorie, iJw 3.2 codelijst JZ020.',
);

/** The code of a category in the standard messages: its place in the list, from 40. */
export const categorieVanCode = (code: string): JeugdhulpCategorie | undefined =>
  /^(4\d|5[0-5])$/.test(code) ? JEUGDHULPCATEGORIEEN[Number(code) - 40] : undefined;

export enum Verwijzer {
  GEMEENTE = 'GEMEENTE',
  HUISARTS = 'HUISARTS',
  JEUGDARTS = 'JEUGDARTS',
  GECERTIFICEERDE_INSTELLING = 'GECERTIFICEERDE_INSTELLING',
  MEDISCH_SPECIALIST = 'MEDISCH_SPECIALIST',
  ZELFVERWIJZER = 'ZELFVERWIJZER',
  RECHTER_OVJ_JJI = 'RECHTER_OVJ_JJI',
}
lijst('Verwijzer', Verwijzer, 'Wie naar jeugdhulp verwees, codelijst COD327.');

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
