import type { Bronnen } from '../store/bronnen';
import { woontOfWerktEr } from '../zichtbaarheid';
import type { Huishouden } from './Huishouden';

/** Where a household lives, for who lives or works there. */
export const kenbareWijk = async ({ id, wijknaam }: Huishouden, { lezer, leden }: Bronnen): Promise<string | null> =>
  woontOfWerktEr(await lezer(), await leden(id)) ? wijknaam : null;
