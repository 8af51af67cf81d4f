import { doeSchuldhulpIntake, meldAanVoorSchuldhulp } from './aanmelding';
import { registreerDwangakkoord, registreerSchuldeisersantwoord, vraagDwangakkoord } from './antwoord';
import { startSchuldhulpBegeleiding, startSchuldhulpNazorg } from './begeleiding';
import { beeindigBudgetbeheer, registreerBudgetbeheer } from './budgetbeheer';
import { beeindigTraject } from './einde';
import { startOplossing } from './oplossing';
import { startStabilisatie, stelPlanVanAanpakVast } from './plan';
import { voegSchuldToe, werkSchuldBij } from './schuld';
import { besluitToelating } from './toelating';
import { doeVoorstel, trekVoorstelIn } from './voorstel';
import { legSignaalcontactVast, registreerVroegsignaal, sluitVroegsignaal } from './vroegsignaal';

/** All that is done about somebody's debts, in the order of his way through it. */
export const opdrachten = [
  ...[registreerVroegsignaal, legSignaalcontactVast, sluitVroegsignaal],
  ...[meldAanVoorSchuldhulp, doeSchuldhulpIntake, besluitToelating, stelPlanVanAanpakVast],
  ...[voegSchuldToe, werkSchuldBij, registreerBudgetbeheer, beeindigBudgetbeheer],
  ...[startStabilisatie, doeVoorstel, registreerSchuldeisersantwoord, vraagDwangakkoord, registreerDwangakkoord],
  ...[trekVoorstelIn, startOplossing, startSchuldhulpBegeleiding, startSchuldhulpNazorg, beeindigTraject],
];
