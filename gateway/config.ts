import { z } from 'zod';
import { Adressen, Dienstomgeving, Wachttijd } from '#waarborgen/dienst/omgeving';

export const Gatewayomgeving = Dienstomgeving.extend({
  PORT: Dienstomgeving.shape.PORT.default(4000),
  SUBGRAPHS: Adressen,
  SUPERGRAPH_FILE: z.string().min(1).default('schema/generated/supergraph.graphql'),
  PARTNER_TIMEOUT_MS: Wachttijd.default(5_000),
  /** So many operations are counted by their own names, the rest together (docs/meten.md). */
  BEWERKINGSNAMEN: z.coerce.number().int().min(0).max(1_000).default(100),
});
export type Gatewayconfig = z.infer<typeof Gatewayomgeving>;
