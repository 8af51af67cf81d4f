import type { ServerResponse } from 'node:http';
import { getHeapStatistics } from 'node:v8';
import underPressure from '@fastify/under-pressure';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { refuse } from './foutBuitenGraphql';
import type { Dienstomgeving } from './omgeving';
import { houdBij } from './onderweg';

type Grenzen = Pick<z.infer<typeof Dienstomgeving>, 'DRUK_ONDERWEG' | 'DRUK_VERTRAGING_MS' | 'DRUK_GEHEUGEN_PROCENT'>;

/** By then a process that was too busy has answered what it had, or another has taken its place. */
const WACHT_S = 2;

/**
 * Turns questions away at the door while there are more than the process can bear: a quick no that says when to come
 * back, in place of an answer that comes too late for everybody. Health and metrics go on answering. A question counts
 * once it came in whole: whoever sends the half of a thousand costs a thousand connections, and nobody his answer.
 */
export function weerDrukte(app: FastifyInstance, grenzen: Grenzen): void {
  const { DRUK_ONDERWEG, DRUK_VERTRAGING_MS, DRUK_GEHEUGEN_PROCENT } = grenzen;
  app.register(underPressure, {
    maxEventLoopDelay: DRUK_VERTRAGING_MS,
    maxHeapUsedBytes: (getHeapStatistics().heap_size_limit * DRUK_GEHEUGEN_PROCENT) / 100,
    // It would turn away whoever asks how the process is doing, in words of its own.
    pressureHandler: () => undefined,
  });
  const vragen = new Set<ServerResponse>();
  const hoogstens = DRUK_ONDERWEG || Number.POSITIVE_INFINITY;
  const weer = (reply: FastifyReply) => refuse(reply.header('retry-after', WACHT_S), 503);
  app.addHook('onRequest', (request, reply, verder) => {
    if (isVraag(request) && app.isUnderPressure()) weer(reply);
    else verder();
  });
  app.addHook('preValidation', (request, reply, verder) => {
    if (isVraag(request)) houdBij(vragen, reply.raw);
    if (isVraag(request) && vragen.size > hoogstens) weer(reply);
    else verder();
  });
}

const isVraag = ({ routeOptions }: FastifyRequest) => routeOptions.url === '/graphql';
