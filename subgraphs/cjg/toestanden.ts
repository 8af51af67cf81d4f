import type { Toestanden } from '#waarborgen/werk/toestanden';
import { Hulpvraagstatus, Onderdeelstand, Toewijzingstand } from './lijsten';

const { HULPVRAAG, ONDERZOEK, BESLUIT, LOPENDE_JEUGDHULP, EVALUATIE, AFGESLOTEN } = Hulpvraagstatus;
const { TOEGEWEZEN, BEEINDIGD } = Toewijzingstand;
const { AFGESPROKEN, GEEVALUEERD, VERVALLEN } = Onderdeelstand;

/** Whatever is recorded beside it. */
const BLIJFT = { HULPVRAAG, ONDERZOEK, BESLUIT, LOPENDE_JEUGDHULP, EVALUATIE };

/** From the question to its end (Jeugdwet art. 2.3 – 2.6). */
export const HULPVRAGEN: Toestanden<Hulpvraagstatus> = {
  wat: 'deze hulpvraag',
  begin: { registreerHulpvraag: HULPVRAAG },
  stappen: {
    startJeugdOnderzoek: { HULPVRAAG: ONDERZOEK },
    stelJeugdhulpbesluitUit: { HULPVRAAG, ONDERZOEK },
    registreerVerwijzing: BLIJFT,
    voegGezinsplanonderdeelToe: BLIJFT,
    // More than one kind of help is a decision each; what comes beside running help stops none.
    neemJeugdhulpbesluit: { ONDERZOEK: BESLUIT, BESLUIT, LOPENDE_JEUGDHULP, EVALUATIE: BESLUIT },
    wijsJeugdhulpAf: { ONDERZOEK: BESLUIT, BESLUIT, LOPENDE_JEUGDHULP, EVALUATIE: BESLUIT },
    // Where a doctor or a court referred, the municipality decides nothing (Jeugdwet art. 2.6 lid 1 onder e).
    wijsJeugdhulpToe: {
      ...{ HULPVRAAG: LOPENDE_JEUGDHULP, ONDERZOEK: LOPENDE_JEUGDHULP, BESLUIT: LOPENDE_JEUGDHULP },
      ...{ LOPENDE_JEUGDHULP, EVALUATIE: LOPENDE_JEUGDHULP },
    },
    // Help on a referral runs from its assignment on; when the provider began is told later.
    startJeugdhulp: { BESLUIT: LOPENDE_JEUGDHULP, LOPENDE_JEUGDHULP },
    evalueerJeugdhulp: { LOPENDE_JEUGDHULP: EVALUATIE },
    zetJeugdhulpVoort: { EVALUATIE: LOPENDE_JEUGDHULP },
    sluitHulpvraag: {
      ...{ HULPVRAAG: AFGESLOTEN, ONDERZOEK: AFGESLOTEN, BESLUIT: AFGESLOTEN },
      ...{ LOPENDE_JEUGDHULP: AFGESLOTEN, EVALUATIE: AFGESLOTEN },
    },
  },
};

/** Help that a provider may deliver, from the assignment (JW301) to its end. */
export const TOEWIJZINGEN: Toestanden<Toewijzingstand> = {
  wat: 'deze jeugdhulp',
  begin: { neemJeugdhulpbesluit: TOEGEWEZEN, wijsJeugdhulpToe: TOEGEWEZEN },
  stappen: { beeindigJeugdhulp: { TOEGEWEZEN: BEEINDIGD } },
};

/** What was agreed in the family's plan; with the question what was not looked back at falls away. */
export const GEZINSPLAN: Toestanden<Onderdeelstand> = {
  wat: 'dit onderdeel',
  begin: { voegGezinsplanonderdeelToe: AFGESPROKEN },
  stappen: {
    evalueerGezinsplanonderdeel: { AFGESPROKEN: GEEVALUEERD },
    sluitHulpvraag: { AFGESPROKEN: VERVALLEN },
  },
};

export const toestanden = { HULPVRAGEN, TOEWIJZINGEN, GEZINSPLAN };
