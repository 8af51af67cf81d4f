import { neemJeugdhulpbesluit, wijsJeugdhulpAf } from './besluit';
import { evalueerGezinsplanonderdeel, voegGezinsplanonderdeelToe } from './gezinsplan';
import { registreerHulpvraag, startJeugdOnderzoek, stelJeugdhulpbesluitUit } from './hulpvraag';
import { beeindigJeugdhulp, evalueerJeugdhulp, startJeugdhulp, zetJeugdhulpVoort } from './jeugdhulp';
import { sluitHulpvraag } from './sluiten';
import { registreerVerwijzing, wijsJeugdhulpToe } from './verwijzing';

/** All that is done with a question at the CJG, in the order of its life. */
export const opdrachten = [
  ...[registreerHulpvraag, startJeugdOnderzoek, stelJeugdhulpbesluitUit],
  ...[registreerVerwijzing, wijsJeugdhulpToe, neemJeugdhulpbesluit, wijsJeugdhulpAf],
  ...[startJeugdhulp, evalueerJeugdhulp, zetJeugdhulpVoort, beeindigJeugdhulp],
  ...[voegGezinsplanonderdeelToe, evalueerGezinsplanonderdeel, sluitHulpvraag],
];
