import { neemWmoBesluit } from './besluit';
import { beslisOpBezwaar, dienBezwaarschriftIn } from './bezwaar';
import { beeindigVoorziening, herindiceerVoorziening, wijzigVoorziening } from './lopend';
import { dienAanvraagIn, ondertekenVerslag, registreerWmoMelding, startWmoOnderzoek } from './melding';

/** All that is done with the Wmo, in the order of a resident's way through it. */
export const opdrachten = [
  ...[registreerWmoMelding, startWmoOnderzoek, ondertekenVerslag, dienAanvraagIn, neemWmoBesluit],
  ...[wijzigVoorziening, beeindigVoorziening, herindiceerVoorziening],
  ...[dienBezwaarschriftIn, beslisOpBezwaar],
];
