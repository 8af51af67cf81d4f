import type { FastifyInstance } from 'fastify';
import { subgraphVan } from '#schema/lijsten/toegang';
import { geregeld } from '#waarborgen/dienst/geregeld';
import { zonderInhoud } from '#waarborgen/dienst/log';
import type { Kern } from '#waarborgen/subgraph/subgraph';
import type { Huishoudenomgeving } from '../omgeving';
import { maakKennisgevingen } from './maakKennisgevingen';

/** Tells who read before of each withdrawal, at the set interval, for as long as a source is not read to the end. */
export function kennisGeregeld(app: FastifyInstance, kern: Kern<Huishoudenomgeving>): void {
  const { opslag, omgeving, klok, log } = kern;
  geregeld(app, {
    seconden: omgeving.KENNISGEVINGEN_SECONDEN,
    taak: () =>
      maakKennisgevingen({
        ...{ opslag, omgeving, klok },
        bijStilte: (bron, error) =>
          log.warn({ bron: subgraphVan(bron), ...zonderInhoud(error) }, 'kan lezers niet vragen'),
      }),
    bijFout: (error) => log.error(zonderInhoud(error), 'kennisgevingen zijn niet te maken'),
  });
}
