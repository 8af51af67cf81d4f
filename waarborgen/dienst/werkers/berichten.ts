import type { MetricObjectWithValues, MetricValue } from 'prom-client';

/** One metric as a worker has it, with its values. */
export type Meting = MetricObjectWithValues<MetricValue<string>>;

/** What a primary and its workers say to each other about metrics; Node's own messages pass along the same way. */
export type Bericht =
  | { soort: 'vraag'; nr: number }
  | { soort: 'antwoord'; nr: number; tekst: string }
  | { soort: 'tel'; ronde: number }
  | { soort: 'metingen'; ronde: number; metingen: Meting[] };

export const isBericht = (bericht: unknown): bericht is Bericht =>
  typeof bericht === 'object' && bericht !== null && 'soort' in bericht;
