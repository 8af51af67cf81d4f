import { OpschalingStatus } from '#schema/lijsten/opschaling';
import type { Toestanden } from '#waarborgen/werk/toestanden';
import { CasusStatus, Huisbezoekstand } from './lijsten';

const { SIGNAAL, HUISBEZOEK, VRAAGVERHELDERING, CONCEPTPLAN, UITVOERING, NAZORG, AFGESLOTEN } = CasusStatus;

/**
 * A resident's way through the team. Until `openCasus` it is a signal, and from there a case of its own number. A case
 * that was delivered at SIGNAAL or HUISBEZOEK goes on with the conversation.
 */
export const CASUSSEN: Toestanden<CasusStatus> = {
  wat: 'dit',
  begin: { registreerSignaal: SIGNAAL },
  stappen: {
    planHuisbezoek: { SIGNAAL: HUISBEZOEK, HUISBEZOEK },
    legSignaalWeg: { SIGNAAL: AFGESLOTEN, HUISBEZOEK: AFGESLOTEN },
    openCasus: { SIGNAAL: VRAAGVERHELDERING, HUISBEZOEK: VRAAGVERHELDERING },
    legKeukentafelgesprekVast: {
      ...{ SIGNAAL: VRAAGVERHELDERING, HUISBEZOEK: VRAAGVERHELDERING },
      ...{ VRAAGVERHELDERING, CONCEPTPLAN, UITVOERING, NAZORG },
    },
    wijsCasusregieToe: { SIGNAAL, HUISBEZOEK, VRAAGVERHELDERING, CONCEPTPLAN, UITVOERING, NAZORG },
    stelOpschalingVoor: { SIGNAAL, HUISBEZOEK, VRAAGVERHELDERING, CONCEPTPLAN, UITVOERING, NAZORG },
    startCasusplan: { VRAAGVERHELDERING: CONCEPTPLAN },
    startCasusuitvoering: { CONCEPTPLAN: UITVOERING },
    verlengOndersteuning: { UITVOERING },
    startCasusnazorg: { UITVOERING: NAZORG },
    sluitCasus: {
      ...{ SIGNAAL: AFGESLOTEN, HUISBEZOEK: AFGESLOTEN, VRAAGVERHELDERING: AFGESLOTEN },
      ...{ CONCEPTPLAN: AFGESLOTEN, UITVOERING: AFGESLOTEN, NAZORG: AFGESLOTEN },
    },
  },
};

const { GEPLAND, AFGELEGD, AFGEZEGD } = Huisbezoekstand;
export const HUISBEZOEKEN: Toestanden<Huisbezoekstand> = {
  wat: 'dit huisbezoek',
  begin: { planHuisbezoek: GEPLAND },
  stappen: {
    legHuisbezoekVast: { GEPLAND: AFGELEGD },
    zegHuisbezoekAf: { GEPLAND: AFGEZEGD },
  },
};

const { VOORGESTELD, BESLOTEN, AFGESCHAALD, AFGEWEZEN } = OpschalingStatus;
/** The teamleider decides, and a linking pin guards the way back. */
export const OPSCHALINGEN: Toestanden<OpschalingStatus> = {
  wat: 'deze opschaling',
  begin: { stelOpschalingVoor: VOORGESTELD },
  stappen: {
    besluitOpschaling: { VOORGESTELD: BESLOTEN },
    wijsOpschalingAf: { VOORGESTELD: AFGEWEZEN },
    wijsLinkingPinAan: { BESLOTEN },
    schaalAf: { BESLOTEN: AFGESCHAALD },
  },
};

export const toestanden = { CASUSSEN, HUISBEZOEKEN, OPSCHALINGEN };
