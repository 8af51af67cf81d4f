import { type Fout, fout } from '#schema/Fout';
import { nietEerderDan } from '#waarborgen/werk/eisen';
import { dag, optioneel } from '#waarborgen/werk/velden';
import { uiterlijkEvalueren } from '../termijnen';

/** When the care is looked back on next. */
export const volgendeEvaluatie = {
  evaluerenVoor: optioneel(dag('Voor wanneer de evaluatie is afgesproken; standaard over een half jaar.')),
};
interface Afspraak {
  evaluerenVoor?: string;
}

export const evalueertDaarna = ({ evaluerenVoor }: Afspraak, na: string, wat: string): Fout | undefined =>
  nietEerderDan(evaluerenVoor, na, wat, 'evaluerenVoor');

export const evalueertLaat = ({ evaluerenVoor }: Afspraak, na: string): Fout | undefined =>
  evaluerenVoor && evaluerenVoor > uiterlijkEvalueren(na)
    ? fout(
        'EVALUATIE_NA_HALF_JAAR',
        `De afspraak is binnen een half jaar (${uiterlijkEvalueren(na)}).`,
        'evaluerenVoor',
      )
    : undefined;

export const evaluatiedag = ({ evaluerenVoor }: Afspraak, na: string): string =>
  evaluerenVoor ?? uiterlijkEvalueren(na);
