import { Gauge, type Registry } from 'prom-client';
import type { Logger } from '../dienst/log';
import { type Kop, naamVan } from './koppen';

/** Sounds the alarm when a log does not have any more what somebody saw in it: once for each place, and for good. */
export class Ketenwacht {
  private readonly gemeld = new Map<string, Set<string>>();
  private readonly meter: Gauge;

  constructor(
    private readonly log: Logger,
    register: Registry,
  ) {
    this.meter = new Gauge({
      name: 'eenplan_logboek_afwijkingen',
      help: 'Plaatsen in een logboek die sinds de start anders bleken dan een ander ze had gezien.',
      labelNames: ['bron'],
      // Each worker finds the same places: together they find no more than the one that found most.
      aggregator: 'max',
      registers: [register],
    });
  }

  /** `bron` is the subgraph whose log it is. */
  meld(bron: string, koppen: readonly Kop[]): void {
    const gemeld = this.gemeld.get(bron) ?? new Set();
    const nieuw = koppen.filter((kop) => !gemeld.has(naamVan(kop)));
    for (const kop of nieuw) gemeld.add(naamVan(kop));
    this.gemeld.set(bron, gemeld);
    this.meter.set({ bron }, gemeld.size);
    if (nieuw.length > 0) this.log.error({ bron, koppen: nieuw.map(naamVan) }, 'het logboek is veranderd');
  }
}
