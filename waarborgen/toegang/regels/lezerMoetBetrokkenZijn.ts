import { isVanLezer } from '../betrokkenheid';
import type { Regel } from '../feiten';
import { refuse } from './refuse';

/** Consent opens nothing to an organisation that does not work with the person today. */
export const lezerMoetBetrokkenZijn: Regel = ({ lezer, betrokkenheden }, vandaag) =>
  betrokkenheden.some((b) => isVanLezer(b, lezer, vandaag)) ? undefined : refuse('GEEN_TOESTEMMING');
