import type { Afspraak } from '#waarborgen/opslag/Zaak';
import { eindeVanTermijn } from '#waarborgen/termijnen/eindeVanTermijn';

/* The terms of the Wgs, each with its article. */

interface Spoed {
  /** What somebody is about to lose, if anything. */
  dreiging: string | null;
}

/** Four weeks, or three working days where the situation is threatening (Wgs art. 4 lid 1 and 2). */
const eersteGesprek = (na: string, { dreiging }: Spoed): Pick<Afspraak, 'uiterlijk' | 'bron'> =>
  dreiging
    ? { uiterlijk: eindeVanTermijn({ na, werkdagen: 3 }), bron: 'Wgs art. 4 lid 2' }
    : { uiterlijk: eindeVanTermijn({ na, weken: 4 }), bron: 'Wgs art. 4 lid 1' };

/** Whoever gives an early warning about somebody sets the same term going (Wgs art. 3 lid 1 b). */
export const contacttermijn = (signaal: Spoed & { ontvangenOp: string }): Afspraak => {
  const { uiterlijk, bron } = eersteGesprek(signaal.ontvangenOp, signaal);
  return { omschrijving: 'Contact na een vroegsignaal', uiterlijk, bron: `Wgs art. 3 lid 1 b; ${bron}` };
};

export const intaketermijn = (aanmelding: Spoed & { aangemeldOp: string }): Afspraak => ({
  omschrijving: 'Intake schuldhulp',
  ...eersteGesprek(aanmelding.aangemeldOp, aanmelding),
});

/** The decision holds the plan (Wgs art. 4a): both are there within eight weeks of the first conversation. */
const achtWekenNaIntake = (omschrijving: string, intakeOp: string): Afspraak => ({
  ...{ omschrijving, uiterlijk: eindeVanTermijn({ na: intakeOp, weken: 8 }), bron: 'Wgs art. 4a' },
});
export const toelatingstermijn = (intakeOp: string): Afspraak => achtWekenNaIntake('Besluit over schuldhulp', intakeOp);
export const plantermijn = (intakeOp: string): Afspraak => achtWekenNaIntake('Plan van aanpak schuldhulp', intakeOp);

/** Six weeks after the decision was made known (Awb art. 6:7, 6:8 lid 1). */
export const bezwaartermijn = (genomenOp: string): Afspraak => ({
  ...{ omschrijving: 'Bezwaar tegen een besluit over schuldhulp', bron: 'Awb art. 6:7' },
  uiterlijk: eindeVanTermijn({ na: genomenOp, weken: 6 }),
});
