import { setTimeout as wacht } from 'node:timers/promises';
import type { FastifyInstance } from 'fastify';
import type { Onderweg } from './onderweg';

/**
 * Closes a door so that nobody notices. First it says that it is not ready, and goes on answering for as long as a balancer
 * needs to take it out; every answer ends its connection. Then nobody comes in any more, what is under way is answered, and
 * what was begun for somebody who hung up is carried through.
 */
export async function sluitAf(app: FastifyInstance, onderweg: Onderweg, naSeconden: number): Promise<void> {
  app.eindigt = true;
  await wacht(naSeconden * 1_000);
  // A connection over which nothing was ever asked counts as busy to Node, and would keep the door open.
  const zwijgers = setInterval(() => onderweg.verzoeken === 0 && app.server.closeAllConnections(), STIL_MS);
  await app.close().finally(() => clearInterval(zwijgers));
  await onderweg.totAllesAfIs();
}

const STIL_MS = 1_000;

/** The one thing that keeps it from serving where it is ending. */
export const eindigt = (app: FastifyInstance): string[] => (app.eindigt ? ['De dienst sluit af.'] : []);
