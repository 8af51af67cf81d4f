import { z } from 'zod';
import { Adressen, Dienstomgeving, JaNee, Wachttijd } from '#waarborgen/dienst/omgeving';
import { Deuromgeving } from './deuromgeving';

export const Gatewayomgeving = Dienstomgeving.extend(Deuromgeving.shape).extend({
  PORT: Dienstomgeving.shape.PORT.default(4000),
  SUBGRAPHS: Adressen,
  SUPERGRAPH_FILE: z.string().min(1).default('schema/generated/supergraph.graphql'),
  PARTNER_TIMEOUT_MS: Wachttijd.default(5_000),
  /** What the public door shows, in PEM: both, or none where a balancer in front of it does (docs/tls.md). */
  TLS_DEUR_CERT: z.string().optional(),
  TLS_DEUR_KEY: z.string().optional(),
  TLS_VOOR_DE_DEUR: JaNee.default(false),
});
export type Gatewayconfig = z.infer<typeof Gatewayomgeving>;
