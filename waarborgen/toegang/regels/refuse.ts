import { type Afschermreden, Inzageniveau } from '#schema/lijsten/toegang';
import type { Uitspraak } from '../feiten';

export const refuse = (reden: `${Afschermreden}`): Uitspraak => ({
  niveau: Inzageniveau.GEEN,
  reden: reden as Afschermreden,
});
