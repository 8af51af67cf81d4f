import type { Server } from 'node:http';
import type { FastifyHttpOptions } from 'fastify';

interface Grenzen {
  VERZOEK_TIMEOUT_MS: number;
  DEUR_VERBINDINGEN: number;
}

/** Longer than any answer takes to make: on a connection this quiet, who asked it reads no more. */
const STIL_MS = 120_000;
const KIJK_OM_DE_MS = 5_000;

/**
 * How long somebody may hold a connection without asking anything: who sends a request a byte at a time, or opens a
 * connection and says nothing, is let go of when a whole request would have been here.
 */
export const verbindingsgrenzen = ({ VERZOEK_TIMEOUT_MS: ms }: Grenzen) =>
  ({
    requestTimeout: ms,
    connectionTimeout: STIL_MS,
    http: { headersTimeout: ms, requestTimeout: ms, connectionsCheckingInterval: Math.min(KIJK_OM_DE_MS, ms / 2) },
  }) satisfies FastifyHttpOptions<Server>;

/** One more than a process can hold is not taken, so that those who are in can go on. */
export function begrensVerbindingen(server: Server, { DEUR_VERBINDINGEN }: Grenzen): void {
  server.maxConnections = DEUR_VERBINDINGEN;
}
