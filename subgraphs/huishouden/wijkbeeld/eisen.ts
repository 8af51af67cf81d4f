import { type Fout, fout } from '#schema/Fout';
import { Doelbinding } from '#schema/lijsten/toegang';
import { MAAND_VORM } from '#waarborgen/dienst/maand';
import type { BekendeLezer } from '../toegang/lezer';
import { laatsteMaand } from './stelVast';

export interface Beeldvraag {
  lezer: BekendeLezer;
  maand: string;
  vandaag: string;
}

/** What must hold before anybody sees a wijkbeeld, whichever wijk he asks for; the first that does not is told. */
const eisen: readonly ((vraag: Beeldvraag) => Fout | undefined)[] = [
  isProfessional,
  organisatieDoetMee,
  organisatieLeest,
  gaatOmKwaliteit,
  noemtEenMaand,
  maandIsVoorbij,
];

export const watOntbreektAan = (vraag: Beeldvraag): Fout | undefined =>
  eisen.map((eis) => eis(vraag)).find((f) => f !== undefined);

function isProfessional({ lezer }: Beeldvraag): Fout | undefined {
  if (!lezer.inwoner) return undefined;
  return fout('ALLEEN_VOOR_PROFESSIONALS', 'Het wijkbeeld is er voor wie voor een organisatie werkt.');
}

function organisatieDoetMee({ lezer }: Beeldvraag): Fout | undefined {
  return lezer.organisatie ? undefined : fout('ORGANISATIE_ONBEKEND', 'Uw organisatie doet niet mee aan de hub.');
}

function organisatieLeest({ lezer }: Beeldvraag): Fout | undefined {
  if (!lezer.organisatie?.zorgverzekeraar) return undefined;
  return fout('ORGANISATIE_LEEST_NIET', 'Een zorgverzekeraar leest niet mee, ook geen cijfers.');
}

function gaatOmKwaliteit({ lezer }: Beeldvraag): Fout | undefined {
  if (lezer.doel === Doelbinding.KWALITEIT) return undefined;
  return fout('DOEL_GEEN_KWALITEIT', 'Het wijkbeeld is er om van te leren: noem het doel KWALITEIT.');
}

function noemtEenMaand({ maand }: Beeldvraag): Fout | undefined {
  return MAAND_VORM.test(maand) ? undefined : fout('MAAND_ONGELDIG', 'Schrijf de maand als JJJJ-MM.', 'maand');
}

function maandIsVoorbij({ maand, vandaag }: Beeldvraag): Fout | undefined {
  if (maand <= laatsteMaand(vandaag)) return undefined;
  return fout('MAAND_LOOPT_NOG', 'Cijfers zijn er vanaf de zesde dag na een maand.', 'maand');
}
