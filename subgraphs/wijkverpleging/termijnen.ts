import { plusDagen, plusMaanden } from '#waarborgen/dienst/klok';
import type { Afspraak } from '#waarborgen/opslag/Zaak';
import type { VerpleegIndicatie } from './VerpleegIndicatie';

/* What people agreed on: the Zvw itself sets no term for any of it. */

const DAGEN_TOT_ZORGPLAN = 14;
const MAANDEN_TOT_EVALUATIE = 6;

/** Two weeks after care begins there is a plan. */
export const zorgplantermijn = ({ vanaf }: Pick<VerpleegIndicatie, 'vanaf'>): Afspraak => ({
  ...{ omschrijving: 'Zorgplan wijkverpleging', uiterlijk: plusDagen(vanaf, DAGEN_TOT_ZORGPLAN), bron: 'afspraak' },
});

/** On the day that was agreed on. */
export const evaluatietermijn = (uiterlijk: string | null): Afspraak | undefined =>
  uiterlijk ? { omschrijving: 'Evaluatie wijkverpleging', uiterlijk, bron: 'afspraak' } : undefined;

/** On its last day at the latest an indication is renewed. */
export const herindicatietermijn = ({ tot }: Pick<VerpleegIndicatie, 'tot'>): Afspraak | undefined =>
  tot ? { omschrijving: 'Herindicatie wijkverpleging', uiterlijk: tot, bron: 'afspraak' } : undefined;

/** Care is looked at within half a year. */
export const uiterlijkEvalueren = (na: string): string => plusMaanden(na, MAANDEN_TOT_EVALUATIE);
