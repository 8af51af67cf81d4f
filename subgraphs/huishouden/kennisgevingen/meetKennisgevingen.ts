import { Gauge, type Registry } from 'prom-client';
import { type Domein, subgraphVan } from '#schema/lijsten/toegang';
import type { Intrekking } from './openIntrekkingen';

/** Since when notices wait for each source, and when somebody last looked: what stands still goes on ageing. */
export function meetKennisgevingen(register: Registry) {
  const oudste = new Map<Domein, number>();
  new Gauge({
    name: 'eenplan_kennisgevingen_wachtend_seconden',
    help: 'Hoe lang de oudste intrekking waarover deze bron nog niet is uitgelezen al wacht, in seconden.',
    labelNames: ['bron'],
    // Each worker knows of the same ones, as of when it looked.
    aggregator: 'max',
    registers: [register],
    collect() {
      for (const [bron, sinds] of oudste)
        this.set({ bron: subgraphVan(bron) }, sinds === NIETS ? 0 : (Date.now() - sinds) / 1000);
    },
  });
  const beurt = new Gauge({
    name: 'eenplan_kennisgevingen_beurt_tijdstip_seconden',
    help: 'Wanneer voor het laatst is gekeken wie bericht moet krijgen van een intrekking, in seconden sinds 1970.',
    // The last turn of any of them.
    aggregator: 'max',
    registers: [register],
  });
  beurt.setToCurrentTime();
  return {
    bijOpen: (bron: Domein, [eerste]: readonly Pick<Intrekking, 'tijdstip'>[]): void => {
      oudste.set(bron, eerste ? Date.parse(eerste.tijdstip) : NIETS);
    },
    bijEinde: (): void => beurt.setToCurrentTime(),
  };
}

const NIETS = Number.POSITIVE_INFINITY;
