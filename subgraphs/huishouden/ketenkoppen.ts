import type { FastifyInstance } from 'fastify';
import { PARTNERDOMEINEN, subgraphVan } from '#schema/lijsten/toegang';
import { geregeld } from '#waarborgen/dienst/geregeld';
import { zonderInhoud } from '#waarborgen/dienst/log';
import { wisselKoppen } from '#waarborgen/hublijn/koppen';
import { Ketenwacht } from '#waarborgen/logboek/Ketenwacht';
import type { Kern } from '#waarborgen/subgraph/subgraph';
import { type Huishoudenomgeving, lijnNaar } from './omgeving';

/** Exchanges chain heads with every partner at the set interval; none waits for another. */
export function wisselGeregeld(app: FastifyInstance, kern: Kern<Huishoudenomgeving>): void {
  const { opslag, omgeving, klok, log, register } = kern;
  const getuige = { opslag, klok, wacht: new Ketenwacht(log, register) };
  for (const domein of PARTNERDOMEINEN) {
    geregeld(app, {
      naam: 'ketenkoppen',
      seconden: omgeving.KETENKOPPEN_SECONDEN,
      taak: ({ traceparent }) => wisselKoppen(getuige, { ...lijnNaar(omgeving, domein, klok), traceparent }),
      bijFout: (error, { traceId }) =>
        log.warn({ traceId, bron: subgraphVan(domein), ...zonderInhoud(error) }, 'ketenkoppen niet gewisseld'),
    });
  }
}
