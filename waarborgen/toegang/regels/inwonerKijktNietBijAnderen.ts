import type { Regel } from '../feiten';
import { refuse } from './refuse';

/** A resident learns nothing about another member of his household through the hub. */
export const inwonerKijktNietBijAnderen: Regel = ({ lezer }) =>
  lezer.inwoner ? refuse('LEZER_UITGESLOTEN') : undefined;
