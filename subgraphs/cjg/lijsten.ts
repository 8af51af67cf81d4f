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

/** The person himself, who speaks for him (a parent with gezag), or somebody else, such as a school. */
export enum Vraagsteller {
  ZELF = 'ZELF',
  VERTEGENWOORDIGER = 'VERTEGENWOORDIGER',
  ANDER = 'ANDER',
}
export const VRAAGSTELLERS = lijst('Vraagsteller', Vraagsteller, 'Wie een hulpvraag stelde.');

export enum Hulpvraagafsluiting {
  DOEL_BEREIKT = 'DOEL_BEREIKT',
  ADVIES_VOLSTOND = 'ADVIES_VOLSTOND',
  AFGEWEZEN = 'AFGEWEZEN',
  INGETROKKEN = 'INGETROKKEN',
  GEEN_CONTACT = 'GEEN_CONTACT',
  OVERGEDRAGEN = 'OVERGEDRAGEN',
  MEERDERJARIG = 'MEERDERJARIG',
  VERHUISD = 'VERHUISD',
  OVERLEDEN = 'OVERLEDEN',
}
export const HULPVRAAGAFSLUITINGEN = lijst(
  'Hulpvraagafsluiting',
  Hulpvraagafsluiting,
  'Waarom een hulpvraag is afgesloten.',
);

/** How help stands that was assigned to a provider. */
export enum Toewijzingstand {
  TOEGEWEZEN = 'TOEGEWEZEN',
  BEEINDIGD = 'BEEINDIGD',
}
export const TOEWIJZINGSTANDEN = lijst('Toewijzingstand', Toewijzingstand, 'Hoe toegewezen jeugdhulp ervoor staat.');

export enum Evaluatieadvies {
  VOORTZETTEN = 'VOORTZETTEN',
  BIJSTELLEN = 'BIJSTELLEN',
  AFBOUWEN = 'AFBOUWEN',
  BEEINDIGEN = 'BEEINDIGEN',
}
export const EVALUATIEADVIEZEN = lijst(
  'Evaluatieadvies',
  Evaluatieadvies,
  'Wat er volgens een evaluatie met de jeugdhulp moet gebeuren.',
);

export enum Gesprekspartner {
  JEUGDIGE = 'JEUGDIGE',
  OUDER = 'OUDER',
  AANBIEDER = 'AANBIEDER',
  SCHOOL = 'SCHOOL',
  NETWERK = 'NETWERK',
}
export const GESPREKSPARTNERS = lijst('Gesprekspartner', Gesprekspartner, 'Wie er bij een evaluatie was.');

export enum Onderdeelstand {
  AFGESPROKEN = 'AFGESPROKEN',
  GEEVALUEERD = 'GEEVALUEERD',
  VERVALLEN = 'VERVALLEN',
}
export const ONDERDEELSTANDEN = lijst(
  'Onderdeelstand',
  Onderdeelstand,
  'Hoe een onderdeel van het gezinsplan ervoor staat.',
);

export enum Onderdeeluitkomst {
  BEHAALD = 'BEHAALD',
  DEELS_BEHAALD = 'DEELS_BEHAALD',
  NIET_BEHAALD = 'NIET_BEHAALD',
}
export const ONDERDEELUITKOMSTEN = lijst(
  'Onderdeeluitkomst',
  Onderdeeluitkomst,
  'Of het doel van een onderdeel van het gezinsplan is gehaald.',
);

/** The codes of the standard messages: each category by its place in the list, from 40. */
export const JZ020 = Object.fromEntries(
  JEUGDHULPCATEGORIEEN.map((categorie, i) => [String(i + 40), categorie]),
) as Readonly<Record<string, JeugdhulpCategorie>>;

/** The list has no 07. */
export const COD327: Readonly<Record<string, Verwijzer>> = {
  '01': Verwijzer.GEMEENTE,
  '02': Verwijzer.HUISARTS,
  '03': Verwijzer.JEUGDARTS,
  '04': Verwijzer.GECERTIFICEERDE_INSTELLING,
  '05': Verwijzer.MEDISCH_SPECIALIST,
  '06': Verwijzer.ZELFVERWIJZER,
  '08': Verwijzer.RECHTER_OVJ_JJI,
};

/**
 * Whose referral leads to help without a decision of the municipality: a doctor's (Jeugdwet art. 2.6 lid 1 onder e), and
 * what a court or a gecertificeerde instelling finds needed in a measure (art. 2.4 lid 2, 3.5).
 */
export const VERWIJST_RECHTSTREEKS: readonly Verwijzer[] = [
  ...[Verwijzer.HUISARTS, Verwijzer.JEUGDARTS, Verwijzer.MEDISCH_SPECIALIST],
  ...[Verwijzer.GECERTIFICEERDE_INSTELLING, Verwijzer.RECHTER_OVJ_JJI],
];
