import type { Regel } from '../feiten';
import { isOverleden } from '../vertegenwoordigers';
import { refuse } from './refuse';

/** From the day of death nothing new opens; what an organisation holds itself it goes on holding. */
export const overledeneDeeltNiets: Regel = ({ betrokkene }, vandaag) =>
  isOverleden(betrokkene, vandaag) ? refuse('GEEN_TOESTEMMING') : undefined;
