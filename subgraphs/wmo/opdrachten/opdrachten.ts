import { dienAanvraagIn } from './aanvraag';
import { beslisOpBezwaar, verdaagBeslissing } from './beslissing';
import { neemWmoBesluit } from './besluit';
import { dienBezwaarschriftIn } from './bezwaar';
import { beeindigVoorziening, herindiceerVoorziening, wijzigVoorziening } from './lopend';
import { ondertekenVerslag, registreerWmoMelding, sluitWmoMelding, startWmoOnderzoek } from './melding';

/** All that is done with the Wmo, in the order of a resident's way through it. */
export const opdrachten = [
  ...[registreerWmoMelding, startWmoOnderzoek, ondertekenVerslag, dienAanvraagIn, neemWmoBesluit, sluitWmoMelding],
  ...[wijzigVoorziening, beeindigVoorziening, herindiceerVoorziening],
  ...[dienBezwaarschriftIn, verdaagBeslissing, beslisOpBezwaar],
];
