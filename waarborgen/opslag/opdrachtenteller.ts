import { Counter } from 'prom-client';

/** What a statement does, as the label `soort` of the counter says it. */
export type Opdrachtsoort = 'lezen' | 'anders';

export interface Opdrachtenteller {
  metriek: Counter;
  tel(sql: string): void;
}

/**
 * Counts the statements that a subgraph sends to its database: those that read its records, and the rest (its logbook,
 * transactions). Whoever guards a subgraph sees by it that what is withheld is not asked for.
 */
export function createOpdrachtenteller(): Opdrachtenteller {
  const metriek = new Counter({
    name: 'eenplan_database_opdrachten_totaal',
    help: 'Opdrachten aan de database: soort="lezen" leest dossiers, soort="anders" is al het andere.',
    labelNames: ['soort'],
    registers: [],
  });
  for (const soort of ['lezen', 'anders'] satisfies Opdrachtsoort[]) metriek.inc({ soort }, 0);
  return { metriek, tel: (sql) => metriek.inc({ soort: soortVan(sql) }) };
}

/** To write in the logbook one may have to look in it: that reads no record of anybody. */
export function soortVan(sql: string): Opdrachtsoort {
  return /^\s*(SELECT|WITH)\b/i.test(sql) && !/\b(logboek|logketen|ketenkop)/i.test(sql) ? 'lezen' : 'anders';
}
