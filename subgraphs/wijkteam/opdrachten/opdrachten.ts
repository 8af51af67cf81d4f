import { openCasus, sluitCasus, wijsCasusregieToe } from './casus';
import { legKeukentafelgesprekVast, ondertekenKeukentafelgesprek } from './gesprek';
import { legHuisbezoekVast, planHuisbezoek, zegHuisbezoekAf } from './huisbezoek';
import { startCasusnazorg, startCasusplan, startCasusuitvoering, verlengOndersteuning } from './ondersteuning';
import { besluitOpschaling, schaalAf, stelOpschalingVoor, wijsLinkingPinAan, wijsOpschalingAf } from './opschaling';
import { legSignaalWeg, registreerSignaal } from './signaal';

/** All that is done in a wijkteam, in the order of a resident's way through it. */
export const opdrachten = [
  ...[registreerSignaal, legSignaalWeg, planHuisbezoek, legHuisbezoekVast, zegHuisbezoekAf],
  ...[openCasus, wijsCasusregieToe, legKeukentafelgesprekVast, ondertekenKeukentafelgesprek],
  ...[startCasusplan, startCasusuitvoering, verlengOndersteuning, startCasusnazorg, sluitCasus],
  ...[stelOpschalingVoor, besluitOpschaling, wijsOpschalingAf, wijsLinkingPinAan, schaalAf],
];
