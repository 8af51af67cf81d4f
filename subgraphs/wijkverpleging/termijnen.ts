import { Leveringsvorm } from '#schema/lijsten/omvang';
import { plusDagen, plusMaanden } from '#waarborgen/dienst/klok';
import type { Afspraak } from '#waarborgen/opslag/Zaak';
import type { VerpleegIndicatie } from './VerpleegIndicatie';

/* What people agreed on: the Zvw itself sets no term for any of it. */

const DAGEN_TOT_ZORGPLAN = 14;
const MAANDEN_TOT_EVALUATIE = 6;

/** With a pgb the resident and the insurer make a plan between them (Zvw art. 13a): no law asks one here. */
export const vraagtZorgplan = ({ leveringsvorm }: Pick<VerpleegIndicatie, 'leveringsvorm'>): boolean =>
  leveringsvorm !== Leveringsvorm.PGB;

/** Two weeks after care begins there is a plan, where one is asked for. */
export const zorgplantermijn = (
  indicatie: Pick<VerpleegIndicatie, 'vanaf' | 'leveringsvorm'>,
): Afspraak | undefined => {
  if (!vraagtZorgplan(indicatie)) return undefined;
  const uiterlijk = plusDagen(indicatie.vanaf, DAGEN_TOT_ZORGPLAN);
  return { omschrijving: 'Zorgplan wijkverpleging', uiterlijk, bron: 'afspraak' };
};

/** On the day that was agreed on. */
export const evaluatietermijn = (uiterlijk: string | null): Afspraak | undefined =>
  uiterlijk ? { omschrijving: 'Evaluatie wijkverpleging', uiterlijk, bron: 'afspraak' } : undefined;

/** On its last day at the latest an indication is renewed. */
export const herindicatietermijn = ({ tot }: Pick<VerpleegIndicatie, 'tot'>): Afspraak | undefined =>
  tot ? { omschrijving: 'Herindicatie wijkverpleging', uiterlijk: tot, bron: 'afspraak' } : undefined;

/** Care is looked at within half a year. */
export const uiterlijkEvalueren = (na: string): string => plusMaanden(na, MAANDEN_TOT_EVALUATIE);
