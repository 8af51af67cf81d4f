import { getHeapStatistics } from 'node:v8';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance } from 'fastify';
import type { z } from 'zod';
import { refuse } from './foutBuitenGraphql';
import type { Dienstomgeving } from './omgeving';
import type { Onderweg } from './onderweg';

type Grenzen = Pick<z.infer<typeof Dienstomgeving>, 'DRUK_ONDERWEG' | 'DRUK_VERTRAGING_MS' | 'DRUK_GEHEUGEN_PROCENT'>;

/** By then a process that was too busy has answered what it had, or another has taken its place. */
const WACHT_S = 2;

/**
 * Turns questions away at the door while there are more than the process can bear: a quick no that says when to come
 * back, in place of an answer that comes too late for everybody. Health and metrics go on answering.
 */
export function weerDrukte(app: FastifyInstance, grenzen: Grenzen, onderweg: Onderweg): void {
  const { DRUK_ONDERWEG, DRUK_VERTRAGING_MS, DRUK_GEHEUGEN_PROCENT } = grenzen;
  app.register(underPressure, {
    maxEventLoopDelay: DRUK_VERTRAGING_MS,
    maxHeapUsedBytes: (getHeapStatistics().heap_size_limit * DRUK_GEHEUGEN_PROCENT) / 100,
    // It would turn away whoever asks how the process is doing, in words of its own.
    pressureHandler: () => undefined,
  });
  const hoogstens = DRUK_ONDERWEG || Number.POSITIVE_INFINITY;
  app.addHook('onRequest', (request, reply, verder) => {
    const teDruk = onderweg.verzoeken > hoogstens || app.isUnderPressure();
    if (teDruk && request.routeOptions.url === '/graphql') refuse(reply.header('retry-after', WACHT_S), 503);
    else verder();
  });
}
