import { Counter, Gauge, Histogram, type Metric } from 'prom-client';
import { EMMERS } from '../dienst/meten';
import { volg } from '../sporen/volg';
import type { Logregel } from './Logregel';
import type { Logboek } from './verstrekkingen';

/**
 * A logbook whose numbers tell how long requests wait for it, and what it was told that was shown or refused. They count
 * what stands there: what could not be written was not shown.
 */
export function meetLogboek(boek: Logboek): { boek: Logboek; metingen: Metric[] } {
  const wachtend = new Set<{ sinds: number }>();
  const { vertraging, regels, mislukt, inzages, wachttijd } = createMetingen(wachtend);
  const write = async (rijen: Logregel[]): Promise<void> => {
    if (rijen.length === 0) return;
    const verzoek = { sinds: performance.now() };
    wachtend.add(verzoek);
    try {
      await volg({ naam: 'logboek', attributes: { 'eenplan.regels': rijen.length } }, () => boek.write(rijen));
    } catch (error) {
      mislukt.inc(rijen.length);
      throw error;
    } finally {
      wachtend.delete(verzoek);
    }
    vertraging.observe(secondenSinds(verzoek.sinds));
    regels.inc(rijen.length);
    for (const rij of rijen) inzages.inc(labelsVan(rij));
  };
  const metingen: Metric[] = [vertraging, regels, mislukt, inzages, wachttijd];
  return { boek: { write, drain: () => boek.drain?.() ?? Promise.resolve() }, metingen };
}

const labelsVan = ({ domein, handeling, uitkomst, grond, niveau }: Logregel) => ({
  ...{ domein, handeling, uitkomst, niveau },
  grond: grond ?? 'GEEN',
});

const secondenSinds = (moment: number) => (performance.now() - moment) / 1000;

function createMetingen(wachtend: ReadonlySet<{ sinds: number }>) {
  const registers: [] = [];
  return {
    vertraging: new Histogram({
      name: 'eenplan_logboek_vertraging_seconden',
      help: 'Hoe lang een antwoord wachtte tot zijn regels in het logboek stonden, in seconden.',
      buckets: [0.001, 0.0025, ...EMMERS],
      registers,
    }),
    regels: new Counter({
      name: 'eenplan_logboek_regels_totaal',
      help: 'Regels die in het logboek kwamen te staan.',
      registers,
    }),
    mislukt: new Counter({
      name: 'eenplan_logboek_mislukt_totaal',
      help: 'Regels die niet te schrijven waren; wat zij zouden verantwoorden is niet getoond.',
      registers,
    }),
    inzages: new Counter({
      name: 'eenplan_inzages_totaal',
      help: 'Inzages in het dossier van een persoon, zoals het logboek ze noteerde: verstrekt of geweigerd.',
      labelNames: ['domein', 'handeling', 'uitkomst', 'grond', 'niveau'],
      registers,
    }),
    wachttijd: new Gauge({
      name: 'eenplan_logboek_wachtend_seconden',
      help: 'Hoe lang het langst wachtende antwoord al op het logboek wacht, in seconden; 0 als er geen wacht.',
      aggregator: 'max',
      registers,
      collect() {
        const [oudste] = wachtend;
        this.set(oudste ? secondenSinds(oudste.sinds) : 0);
      },
    }),
  };
}
