import { z } from 'zod';

/** What a municipality sets for itself. */
export const instellingen = {
  /** The fixed contribution a month, in euro cents (Wmo 2015 art. 2.1.4a lid 4; Uitvoeringsbesluit Wmo 2015 art. 3.8). */
  EIGEN_BIJDRAGE: z.coerce.number().int('is geen geheel aantal eurocenten').min(0).max(100_000).default(2_100),
};
