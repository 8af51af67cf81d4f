import cluster, { type Worker } from 'node:cluster';
import { AggregatorRegistry, Counter, Gauge, Registry } from 'prom-client';
import { isBericht, type Meting } from './berichten';

/** A worker that is too busy to count in this time is counted as it was the last time. */
const WACHT_MS = 2_000;

/**
 * The numbers of a whole process group, whichever worker is asked for them: each metric's own `aggregator` says how those
 * of several workers make one. What a worker had counted when it died stays counted, or every counter would seem to begin
 * anew.
 */
export class Groepsmetingen {
  private readonly register = new Registry();
  private readonly herstarts: Counter;
  private readonly laatste = new Map<Worker, Meting[]>();
  private voorbij: Meting[] = [];
  private readonly rondes = new Map<number, (worker: Worker, metingen: Meting[]) => void>();
  private nummer = 0;

  constructor(naam: string, luisteren: () => number) {
    this.register.setDefaultLabels({ dienst: naam });
    new Gauge({
      name: 'eenplan_werkers',
      help: 'Werkers van dit proces die luisteren.',
      aggregator: 'sum',
      registers: [this.register],
      collect() {
        this.set(luisteren());
      },
    });
    this.herstarts = new Counter({
      name: 'eenplan_werkers_herstart_totaal',
      help: 'Keren dat een werker stopte zonder dat het was gevraagd.',
      registers: [this.register],
    });
    cluster.on('message', (worker, bericht) => this.ontvang(worker, bericht));
  }

  telHerstart(): void {
    this.herstarts.inc();
  }

  /** Of a worker that is no more: what it added up is kept, what it was then is not. */
  vergeet(worker: Worker): void {
    const geteld = this.laatste.get(worker)?.filter(({ type }) => String(type) !== 'gauge') ?? [];
    this.laatste.delete(worker);
    this.voorbij = metingenIn(samen([this.voorbij, geteld]));
  }

  private ontvang(worker: Worker, bericht: unknown): void {
    if (!isBericht(bericht)) return;
    if (bericht.soort === 'metingen') this.rondes.get(bericht.ronde)?.(worker, bericht.metingen);
    if (bericht.soort === 'vraag') void this.answer(worker, bericht.nr);
  }

  private async answer(worker: Worker, nr: number): Promise<void> {
    await this.collect();
    const eigen = await this.register.getMetricsAsJSON();
    const tekst = await samen([this.voorbij, ...this.laatste.values(), eigen as Meting[]]).metrics();
    if (worker.isConnected()) worker.send({ soort: 'antwoord', nr, tekst });
  }

  /** Asks every worker; done when each has answered, or could have. */
  private collect(): Promise<void> {
    this.nummer += 1;
    const ronde = this.nummer;
    const gevraagd = new Set(Object.values(cluster.workers ?? {}).flatMap((w) => (w?.isConnected() ? w : [])));
    return new Promise((klaar) => {
      const einde = (): void => {
        clearTimeout(wacht);
        this.rondes.delete(ronde);
        klaar();
      };
      const wacht = setTimeout(einde, WACHT_MS);
      this.rondes.set(ronde, (worker, metingen) => {
        this.laatste.set(worker, metingen);
        gevraagd.delete(worker);
        if (gevraagd.size === 0) einde();
      });
      for (const worker of gevraagd) worker.send({ soort: 'tel', ronde });
    });
  }
}

/** The library says array of objects, and means a list of these for each worker. */
const samen = (perWerker: readonly Meting[][]): Registry => AggregatorRegistry.aggregate(perWerker as never);

/** At once: of a registry that was made of numbers nothing has to be waited for. */
const metingenIn = (register: Registry): Meting[] =>
  register.getMetricsAsArray().map((metriek) => (metriek as unknown as { get(): Meting }).get());
