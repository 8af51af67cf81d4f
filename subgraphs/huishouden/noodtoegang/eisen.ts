import { type Fout, fout } from '#schema/Fout';
import { Doelbinding } from '#schema/lijsten/toegang';
import { type Aanvraag, MAX_PERSONEN } from './aanvraag';

type Eis = (aanvraag: Aanvraag) => Fout | undefined;

/** What must hold before a noodtoegang opens; whatever is wrong is told at once. */
export const eisen: readonly Eis[] = [
  rolMagErOmVragen,
  gaatOmEenCrisis,
  organisatieDoetMee,
  organisatieLeest,
  noemtPersonen,
  noemtDomeinen,
  legtUit,
  eindigtNogNiet,
  duurtTenHoogsteVierUur,
];

function rolMagErOmVragen({ rol }: Aanvraag): Fout | undefined {
  return rol ? undefined : fout('ROL_NIET_BEVOEGD', 'Met uw rol vraagt u geen noodtoegang.');
}

function gaatOmEenCrisis({ lezer }: Aanvraag): Fout | undefined {
  if (lezer.doel === Doelbinding.CRISIS) return undefined;
  return fout('DOEL_GEEN_CRISIS', 'Noodtoegang is er alleen in een crisis: noem het doel CRISIS.');
}

function organisatieDoetMee({ lezer }: Aanvraag): Fout | undefined {
  return lezer.organisatie ? undefined : fout('ORGANISATIE_ONBEKEND', 'Uw organisatie doet niet mee aan de hub.');
}

function organisatieLeest({ lezer }: Aanvraag): Fout | undefined {
  if (!lezer.organisatie?.zorgverzekeraar) return undefined;
  return fout('ORGANISATIE_LEEST_NIET', 'Een zorgverzekeraar leest niet mee, ook niet in een crisis.');
}

function noemtPersonen({ personen }: Aanvraag): Fout | undefined {
  if (personen.length > 0 && personen.length <= MAX_PERSONEN) return undefined;
  return fout('PERSONEN_AANTAL', `Noem een tot ${MAX_PERSONEN} personen.`, 'personen');
}

function noemtDomeinen({ domeinen }: Aanvraag): Fout | undefined {
  return domeinen.length > 0 ? undefined : fout('DOMEIN_ONTBREEKT', 'Noem minstens een domein.', 'domeinen');
}

function legtUit({ reden }: Aanvraag): Fout | undefined {
  return uitlegPast(reden, 'reden');
}

function eindigtNogNiet({ nu, tot }: Aanvraag): Fout | undefined {
  return tot > nu ? undefined : fout('EINDE_VOORBIJ', 'Dit einde is al voorbij.', 'tot');
}

function duurtTenHoogsteVierUur({ tot, uiterlijk }: Aanvraag): Fout | undefined {
  return tot <= uiterlijk ? undefined : fout('TE_LANG', 'Noodtoegang duurt ten hoogste vier uur.', 'tot');
}

const UITLEG = { min: 20, max: 4000 };

/** Something that somebody else must be able to judge by: not a word, and not a book. */
export function uitlegPast(tekst: string, veld: string): Fout | undefined {
  if (tekst.length < UITLEG.min)
    return fout('UITLEG_TE_KORT', `Leg dit uit in minstens ${UITLEG.min} tekens, zodat een ander het begrijpt.`, veld);
  if (tekst.length > UITLEG.max) return fout('UITLEG_TE_LANG', `Dit is langer dan ${UITLEG.max} tekens.`, veld);
  return undefined;
}
