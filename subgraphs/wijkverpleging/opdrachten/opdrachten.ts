import { beeindigIndicatie } from './einde';
import { evalueerWijkverpleging, zetWijkverplegingVoort } from './evaluatie';
import { herindiceerWijkverpleging, stelIndicatie } from './indicatie';
import { registreerInzet, verbeterInzet } from './inzet';
import { stelZorgplanVast } from './zorgplan';

/** All that is done in home nursing, in the order of a patient's way through it. */
export const opdrachten = [
  ...[stelIndicatie, stelZorgplanVast, registreerInzet, verbeterInzet],
  ...[evalueerWijkverpleging, zetWijkverplegingVoort, herindiceerWijkverpleging, beeindigIndicatie],
];
