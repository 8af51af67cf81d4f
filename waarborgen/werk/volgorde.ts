import { ID, Int } from 'type-graphql';
import { z } from 'zod';
import type { Veld } from './velden';

/** The same command twice is one; its form is checked where keys are (waarborgen/opdrachten/eenmalig.ts). */
export const sleutel: { idempotentieSleutel: Veld<string> } = {
  idempotentieSleutel: { type: () => ID, schema: z.string(), nullable: false },
};

/** Who goes on from something else than stands there now is told so (waarborgen/opdrachten/versie.ts). */
export const versie: { verwachteVersie: Veld<number> } = {
  verwachteVersie: { type: () => Int, schema: z.number(), nullable: false },
};
