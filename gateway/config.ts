import { z } from 'zod';
import { Adressen, Dienstomgeving, Wachttijd } from '#waarborgen/dienst/omgeving';
import { Deuromgeving } from './deuromgeving';

export const Gatewayomgeving = Dienstomgeving.extend(Deuromgeving.shape).extend({
  PORT: Dienstomgeving.shape.PORT.default(4000),
  SUBGRAPHS: Adressen,
  SUPERGRAPH_FILE: z.string().min(1).default('schema/generated/supergraph.graphql'),
  PARTNER_TIMEOUT_MS: Wachttijd.default(5_000),
});
export type Gatewayconfig = z.infer<typeof Gatewayomgeving>;
