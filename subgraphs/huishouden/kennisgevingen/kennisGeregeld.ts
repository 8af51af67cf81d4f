import type { FastifyInstance } from 'fastify';
import { subgraphVan } from '#schema/lijsten/toegang';
import { geregeld } from '#waarborgen/dienst/geregeld';
import { zonderInhoud } from '#waarborgen/dienst/log';
import type { Kern } from '#waarborgen/subgraph/subgraph';
import type { Huishoudenomgeving } from '../omgeving';
import { maakKennisgevingen } from './maakKennisgevingen';
import { meetKennisgevingen } from './meetKennisgevingen';

/** Tells who read before of each withdrawal, at the set interval, for as long as a source is not read to the end. */
export function kennisGeregeld(app: FastifyInstance, kern: Kern<Huishoudenomgeving>): void {
  const { opslag, omgeving, klok, log, register } = kern;
  const meting = meetKennisgevingen(register);
  geregeld(app, {
    naam: 'kennisgevingen',
    seconden: omgeving.KENNISGEVINGEN_SECONDEN,
    taak: async ({ traceId, traceparent }) => {
      await maakKennisgevingen({
        ...{ opslag, omgeving, klok, traceparent },
        bijOpen: meting.bijOpen,
        bijStilte: (bron, error) =>
          log.warn({ traceId, bron: subgraphVan(bron), ...zonderInhoud(error) }, 'kan lezers niet vragen'),
      });
      meting.bijEinde();
    },
    bijFout: (error, { traceId }) =>
      log.error({ traceId, ...zonderInhoud(error) }, 'kennisgevingen zijn niet te maken'),
  });
}
