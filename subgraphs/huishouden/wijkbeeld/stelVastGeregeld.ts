import type { FastifyInstance } from 'fastify';
import { subgraphVan } from '#schema/lijsten/toegang';
import { geregeld } from '#waarborgen/dienst/geregeld';
import { zonderInhoud } from '#waarborgen/dienst/log';
import type { Kern } from '#waarborgen/subgraph/subgraph';
import type { Huishoudenomgeving } from '../omgeving';
import { stelWijkbeeldVast } from './stelVast';

/** A month is worked out once; to see whether that was done costs one look. */
const SECONDEN = 600;

export function stelVastGeregeld(
  app: FastifyInstance,
  { opslag, omgeving, klok, log }: Kern<Huishoudenomgeving>,
): void {
  geregeld(app, {
    naam: 'wijkbeeld',
    seconden: SECONDEN,
    taak: ({ traceId, traceparent }) =>
      stelWijkbeeldVast({
        ...{ opslag, omgeving, klok, traceparent },
        bijStilte: ({ bron, error }) =>
          log.warn({ traceId, bron: subgraphVan(bron), ...zonderInhoud(error) }, 'het wijkbeeld wacht op deze bron'),
      }),
    bijFout: (error, { traceId }) =>
      log.error({ traceId, ...zonderInhoud(error) }, 'het wijkbeeld is niet vast te stellen'),
  });
}
