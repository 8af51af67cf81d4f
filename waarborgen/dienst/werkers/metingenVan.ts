import cluster from 'node:cluster';
import type { Registry } from 'prom-client';
import { type Bericht, isBericht, type Meting } from './berichten';

/** Longer than the primary waits for a worker that is too busy. */
const WACHT_MS = 5_000;

/** What `/metrics` says: of a process, or of the whole group that it is one of. */
export function metingenVan(register: Registry): () => Promise<string> {
  return cluster.isWorker ? new Groepslid(register).metingen : () => register.metrics();
}

/** A worker's side: it tells its own numbers when asked, and asks for those of all. */
class Groepslid {
  private readonly vragen = new Map<number, (tekst: string) => void>();
  private nummer = 0;

  constructor(private readonly register: Registry) {
    process.on('message', (bericht) => void this.ontvang(bericht));
  }

  /** @throws where the primary does not answer in time. */
  readonly metingen = (): Promise<string> => {
    this.nummer += 1;
    const nr = this.nummer;
    return new Promise((klaar, mis) => {
      const wacht = setTimeout(() => {
        this.vragen.delete(nr);
        mis(new Error('The primary did not answer.'));
      }, WACHT_MS);
      this.vragen.set(nr, (tekst) => {
        clearTimeout(wacht);
        this.vragen.delete(nr);
        klaar(tekst);
      });
      zeg({ soort: 'vraag', nr });
    });
  };

  private async ontvang(bericht: unknown): Promise<void> {
    if (!isBericht(bericht)) return;
    if (bericht.soort === 'antwoord') this.vragen.get(bericht.nr)?.(bericht.tekst);
    if (bericht.soort === 'tel') {
      const metingen = (await this.register.getMetricsAsJSON()) as Meting[];
      zeg({ soort: 'metingen', ronde: bericht.ronde, metingen });
    }
  }
}

/** To a primary that is gone nothing can be said, and this worker ends. */
function zeg(bericht: Bericht): void {
  if (process.connected) process.send?.(bericht);
}
