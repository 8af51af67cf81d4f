import { z } from 'zod';
import { JaNee } from '#waarborgen/dienst/omgeving';

/** What a municipality sets for itself. */
export const instellingen = {
  /** The fixed contribution a month, in euro cents (Wmo 2015 art. 2.1.4a; Uitvoeringsbesluit Wmo 2015 art. 3.8; 2026, check). */
  EIGEN_BIJDRAGE: z.coerce.number().int('is geen geheel aantal eurocenten').min(0).max(100_000).default(2_180),
  /** A commission advises on objections: twelve weeks to decide in place of six (Awb art. 7:10 lid 1, 7:13). */
  BEZWAARCOMMISSIE: JaNee.default(false),
};
