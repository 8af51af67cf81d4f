import { z } from 'zod';
import { Adressen, Dienstomgeving, geheelGetal, JaNee, Wachttijd } from '#waarborgen/dienst/omgeving';
import { Deuromgeving } from './deuromgeving';
import { Metingenomgeving } from './metingen/lezers';
import type { Limits } from './policies';

export const Gatewayomgeving = Dienstomgeving.extend({ ...Deuromgeving.shape, ...Metingenomgeving.shape }).extend({
  PORT: Dienstomgeving.shape.PORT.default(4000),
  SUBGRAPHS: Adressen,
  SUPERGRAPH_FILE: z.string().min(1).default('schema/generated/supergraph.graphql'),
  PARTNER_TIMEOUT_MS: Wachttijd.default(5_000),
  /** What the public door shows, in PEM: both, or none where a balancer in front of it does (docs/tls.md). */
  TLS_DEUR_CERT: z.string().optional(),
  TLS_DEUR_KEY: z.string().optional(),
  TLS_VOOR_DE_DEUR: JaNee.default(false),
  PARTNER_HERHALINGEN: geheelGetal(0, 5).default(1),
  PARTNER_ZEKERING_NA: geheelGetal(0, 1_000).default(5),
  PARTNER_ZEKERING_MS: geheelGetal(1, 600_000).default(5_000),
  PARTNER_TEGELIJK: geheelGetal(1, 10_000).default(64),
  PARTNER_WACHTRIJ: geheelGetal(0, 10_000).default(256),
  /** So many operations are counted by their own names, the rest together (docs/meten.md). */
  BEWERKINGSNAMEN: geheelGetal(0, 1_000).default(100),
});
export type Gatewayconfig = z.infer<typeof Gatewayomgeving>;

/** What the environment says of how much the gateway bears of a partner (docs/standhouden.md). */
export const limitsOf = (config: Gatewayconfig): Limits => ({
  timeoutMs: config.PARTNER_TIMEOUT_MS,
  retries: config.PARTNER_HERHALINGEN,
  breakAfter: config.PARTNER_ZEKERING_NA,
  breakMs: config.PARTNER_ZEKERING_MS,
  concurrent: config.PARTNER_TEGELIJK,
  queue: config.PARTNER_WACHTRIJ,
});
