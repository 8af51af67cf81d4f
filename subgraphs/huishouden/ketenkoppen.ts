import type { FastifyInstance } from 'fastify';
import { PARTNERDOMEINEN, type Partnerdomein, subgraphVan } from '#schema/lijsten/toegang';
import { zonderInhoud } from '#waarborgen/dienst/log';
import { wisselKoppen } from '#waarborgen/hublijn/koppen';
import { Ketenwacht } from '#waarborgen/logboek/Ketenwacht';
import type { Kern } from '#waarborgen/subgraph/subgraph';
import { type Huishoudenomgeving, lijnNaar } from './omgeving';

/** Exchanges chain heads with every partner at the set interval, until the door closes; none waits for another. */
export function wisselGeregeld(app: FastifyInstance, kern: Kern<Huishoudenomgeving>): void {
  const { opslag, omgeving, klok, log, register } = kern;
  const getuige = { opslag, klok, wacht: new Ketenwacht(log, register) };
  const onderweg = new Map<Partnerdomein, Promise<void>>();
  const wissel = (domein: Partnerdomein): void => {
    if (onderweg.has(domein)) return;
    const ronde = wisselKoppen(getuige, lijnNaar(omgeving, domein, klok))
      .catch((error) => log.warn({ bron: subgraphVan(domein), ...zonderInhoud(error) }, 'ketenkoppen niet gewisseld'))
      .finally(() => onderweg.delete(domein));
    onderweg.set(domein, ronde);
  };
  const iedereen = () => PARTNERDOMEINEN.forEach(wissel);
  const timer = setInterval(iedereen, omgeving.KETENKOPPEN_SECONDEN * 1000).unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await Promise.all(onderweg.values());
  });
}
