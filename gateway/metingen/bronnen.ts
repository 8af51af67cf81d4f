import { Counter, Gauge, Histogram, type Metric } from 'prom-client';
import { EMMERS } from '#waarborgen/dienst/meten';

const VERLOOP = { answered: 'beantwoord', failed: 'mislukt', abandoned: 'verlaten' } as const;
const STANDEN = { closed: 'dicht', 'half-open': 'half', open: 'open' } as const;

/** How it goes with each partner, told by whoever asks it: all that it is told becomes a number. */
export interface Bronmeting {
  metingen: Metric[];
  onAnswer(bron: string, went: keyof typeof VERLOOP, ms: number): void;
  onFailure(bron: string, reason: string): void;
  onRetry(bron: string): void;
  onBreaker(bron: string, state: keyof typeof STANDEN): void;
}

/** A partner about which nothing happened yet stands there with zeros: an alarm on it looks at something. */
export function meetBronnen(namen: readonly string[]): Bronmeting {
  const { vragen, duur, herhalingen, storingen, zekering } = createMetingen();
  const onBreaker: Bronmeting['onBreaker'] = (bron, state) => {
    for (const stand of Object.values(STANDEN)) zekering.set({ bron, stand }, stand === STANDEN[state] ? 1 : 0);
  };
  for (const bron of namen) {
    for (const uitkomst of Object.values(VERLOOP)) vragen.inc({ bron, uitkomst }, 0);
    duur.zero({ bron });
    herhalingen.inc({ bron }, 0);
    storingen.inc({ bron, reden: 'TOO_LATE' }, 0);
    onBreaker(bron, 'closed');
  }
  return {
    metingen: [vragen, duur, herhalingen, storingen, zekering],
    onAnswer: (bron, went, ms) => {
      vragen.inc({ bron, uitkomst: VERLOOP[went] });
      duur.observe({ bron }, ms / 1000);
    },
    // Node and our own words for it. A code that looks otherwise came from elsewhere, and is no label.
    onFailure: (bron, reason) =>
      storingen.inc({ bron, reden: /^[A-Za-z_]{1,60}([1-5]\d\d)?$/.test(reason) ? reason : 'ANDERS' }),
    onRetry: (bron) => herhalingen.inc({ bron }),
    onBreaker,
  };
}

const createMetingen = () => ({
  vragen: new Counter({
    name: 'eenplan_bron_vragen_totaal',
    help: 'Vragen van de gateway aan een bron, naar afloop.',
    labelNames: ['bron', 'uitkomst'],
    registers: [],
  }),
  duur: new Histogram({
    name: 'eenplan_bron_duur_seconden',
    help: 'Hoe lang een bron over een antwoord deed, in seconden; ook over een dat uitbleef.',
    labelNames: ['bron'],
    buckets: [...EMMERS],
    registers: [],
  }),
  herhalingen: new Counter({
    name: 'eenplan_bron_herhalingen_totaal',
    help: 'Keren dat de gateway een vraag opnieuw aan een bron stelde.',
    labelNames: ['bron'],
    registers: [],
  }),
  storingen: new Counter({
    name: 'eenplan_bron_storingen_totaal',
    help: 'Keren dat het deel van een bron in een antwoord ontbrak, naar reden.',
    labelNames: ['bron', 'reden'],
    registers: [],
  }),
  zekering: new Gauge({
    name: 'eenplan_bron_zekering',
    help: 'De stand van de zekering van een bron: 1 bij de stand waarin zij staat (dicht, half, open), anders 0.',
    labelNames: ['bron', 'stand'],
    // Each worker has fuses of its own: 1 where that of any of them stands so.
    aggregator: 'max',
    registers: [],
  }),
});
