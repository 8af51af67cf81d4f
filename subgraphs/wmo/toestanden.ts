import type { Toestanden } from '#waarborgen/werk/toestanden';
import { Bezwaarstand, Voorzieningstand, WmoFase } from './lijsten';

const { MELDING, ONDERZOEK, AANVRAAG, BESCHIKKING, AFGESLOTEN } = WmoFase;
const { INGEDIEND, BESLIST } = Bezwaarstand;
const { LOPEND, BEEINDIGD, VERVANGEN } = Voorzieningstand;

/** From the report to the decision (Wmo 2015 art. 2.3.2 – 2.3.5). */
export const MELDINGEN: Toestanden<WmoFase> = {
  wat: 'deze melding',
  begin: { registreerWmoMelding: MELDING },
  stappen: {
    startWmoOnderzoek: { MELDING: ONDERZOEK },
    ondertekenVerslag: { ONDERZOEK },
    // A signed keukentafelgesprek counts as the application, also where no research was begun.
    dienAanvraagIn: { MELDING: AANVRAAG, ONDERZOEK: AANVRAAG },
    neemWmoBesluit: { AANVRAAG: BESCHIKKING },
    sluitWmoMelding: { MELDING: AFGESLOTEN, ONDERZOEK: AFGESLOTEN, AANVRAAG: AFGESLOTEN },
  },
};

/** What was granted, until it ends or something else takes its place. */
export const VOORZIENINGEN: Toestanden<Voorzieningstand> = {
  wat: 'deze voorziening',
  begin: { neemWmoBesluit: LOPEND, herindiceerVoorziening: LOPEND, beslisOpBezwaar: LOPEND },
  stappen: {
    wijzigVoorziening: { LOPEND },
    beeindigVoorziening: { LOPEND: BEEINDIGD },
    herindiceerVoorziening: { LOPEND: VERVANGEN },
    // A decision on an objection takes the place of the earlier one, and of what still runs of that (Awb art. 7:11 lid 2).
    beslisOpBezwaar: { LOPEND: VERVANGEN },
  },
};

/** Awb hoofdstuk 6 and 7. */
export const BEZWAREN: Toestanden<Bezwaarstand> = {
  wat: 'dit bezwaar',
  begin: { dienBezwaarschriftIn: INGEDIEND },
  stappen: { verdaagBeslissing: { INGEDIEND }, beslisOpBezwaar: { INGEDIEND: BESLIST } },
};

export const toestanden = { MELDINGEN, VOORZIENINGEN, BEZWAREN };
