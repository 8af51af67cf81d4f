import { type Fout, fout } from '#schema/Fout';
import { Toestemmingswijze } from '../lijsten';

/* What a professional writes down of what a resident said or signed. */

const MIN_GESPREK = 20;
const MAX_TOELICHTING = 4000;

/** What somebody writes down for another stands on a conversation that can be read back. */
export function toelichtingPast(opgetekend: boolean, tekst?: string | null): Fout | undefined {
  const toelichting = (tekst ?? '').trim();
  if (opgetekend && toelichting.length < MIN_GESPREK)
    return fout(
      'GESPREK_ONTBREEKT',
      `Beschrijf in toelichting het gesprek waarin dit is afgesproken, in minstens ${MIN_GESPREK} tekens.`,
      'toelichting',
    );
  if (toelichting.length <= MAX_TOELICHTING) return undefined;
  return fout('TOELICHTING_TE_LANG', `De toelichting is langer dan ${MAX_TOELICHTING} tekens.`, 'toelichting');
}

export function wijzePast(opgetekend: boolean, wijze: Toestemmingswijze): Fout | undefined {
  if ((wijze === Toestemmingswijze.DIGITAAL) !== opgetekend) return undefined;
  return fout('WIJZE_PAST_NIET', 'Zelf tekent u digitaal; een medewerker noemt KEUKENTAFELGESPREK of PAPIER.', 'wijze');
}
