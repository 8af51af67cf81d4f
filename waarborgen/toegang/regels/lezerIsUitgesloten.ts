import { Rol } from '#schema/lijsten/toegang';
import type { Regel } from '../feiten';
import { refuse } from './refuse';

/** The insurer is a source and never a reader; the privacy officer reads logbooks, not records. */
export const lezerIsUitgesloten: Regel = ({ lezer }) =>
  lezer.organisatie?.zorgverzekeraar || lezer.rollen.includes(Rol.PRIVACY_OFFICER)
    ? refuse('LEZER_UITGESLOTEN')
    : undefined;
