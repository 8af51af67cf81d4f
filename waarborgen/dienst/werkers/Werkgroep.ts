import cluster, { type Worker } from 'node:cluster';
import type { Logger } from '../log';
import { breekAf } from '../runProces';
import { Groepsmetingen } from './Groepsmetingen';
import { Herstart } from './Herstart';

export interface Groepopties {
  naam: string;
  aantal: number;
  volgers?: Readonly<Record<string, string>>;
  log: Logger;
}

/** So many in a row that do not come to listen, while no other listens either, and the group gives up. */
const POGINGEN = 5;

/**
 * The primary of a process group: serves nothing itself. It starts one worker, and the others once that one listens, so
 * that what a start brings up to date is done once and what keeps it from starting is said once. What dies is started
 * again; what is told to end ends all.
 */
export class Werkgroep {
  private readonly herstart = new Herstart();
  private readonly luisteren = new Set<Worker>();
  private readonly wachtend = new Set<NodeJS.Timeout>();
  private readonly metingen: Groepsmetingen;
  private begonnen = false;
  private mislukt = 0;
  private stopt = false;
  private code = 0;
  private klaar: (code: number) => void = () => undefined;

  constructor(private readonly opties: Groepopties) {
    this.metingen = new Groepsmetingen(opties.naam, () => this.luisteren.size);
  }

  /** Resolves with the exit code once no worker is left. */
  run(): Promise<number> {
    // JSON has no NaN, which a metric may be.
    cluster.setupPrimary({ serialization: 'advanced' });
    for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => this.einde());
    // A terminal that closes says the same, and ends what ran in it.
    if (!process.stdin.isTTY) process.on('SIGHUP', () => this.tell('SIGHUP'));
    return new Promise((klaar) => {
      this.klaar = klaar;
      this.fork();
    });
  }

  private fork(): void {
    const { volgers } = this.opties;
    const worker = cluster.fork(this.begonnen ? volgers : undefined);
    const sinds = performance.now();
    // It may die between two words to it; its end is told apart.
    worker.on('error', () => undefined);
    worker.once('listening', () => this.luistert(worker));
    worker.once('exit', (code, signal) => this.weg(worker, { code, signal, geleefd: performance.now() - sinds }));
  }

  private luistert(worker: Worker): void {
    this.luisteren.add(worker);
    this.mislukt = 0;
    this.opties.log.info({ werker: worker.id, pid: worker.process.pid }, 'werker luistert');
    if (this.begonnen || this.stopt) return;
    this.begonnen = true;
    for (let nog = 1; nog < this.opties.aantal; nog += 1) this.fork();
  }

  private weg(worker: Worker, einde: Einde): void {
    const luisterde = this.luisteren.delete(worker);
    this.metingen.vergeet(worker);
    if (this.stopt) {
      // One that was still starting had nothing under way.
      if (luisterde && einde.code !== 0) this.code = 1;
      this.eindigAlsLeeg();
      return;
    }
    const { code, signal, geleefd } = einde;
    this.opties.log.error({ werker: worker.id, code, signal }, 'werker gestopt');
    if (!luisterde) this.mislukt += 1;
    if (this.geeftOp()) this.giveUp();
    else this.forkOver(this.herstart.wachttijd(geleefd));
  }

  private forkOver(ms: number): void {
    this.metingen.telHerstart();
    const wacht = setTimeout(() => {
      this.wachtend.delete(wacht);
      this.fork();
    }, ms);
    this.wachtend.add(wacht);
  }

  private geeftOp(): boolean {
    return !this.begonnen || (this.luisteren.size === 0 && this.mislukt >= POGINGEN);
  }

  private giveUp(): void {
    const { log } = this.opties;
    log.fatal(
      this.begonnen ? 'geen werker komt nog aan luisteren toe, dit proces stopt' : 'dit proces kan niet beginnen',
    );
    this.code = 1;
    this.stop();
  }

  /** The first time each worker answers what is under way; whoever says it twice does not want to wait for that. */
  private einde(): void {
    if (this.stopt) {
      this.tell('SIGKILL');
      breekAf();
    }
    this.stop();
  }

  /** Each worker answers what is under way, and ends. */
  private stop(): void {
    if (this.stopt) return;
    this.stopt = true;
    for (const wacht of this.wachtend) clearTimeout(wacht);
    this.tell('SIGTERM');
    this.eindigAlsLeeg();
  }

  private tell(signal: NodeJS.Signals): void {
    for (const worker of Object.values(cluster.workers ?? {})) worker?.process.kill(signal);
  }

  private eindigAlsLeeg(): void {
    if (Object.values(cluster.workers ?? {}).every((worker) => worker?.isDead())) this.klaar(this.code);
  }
}

interface Einde {
  code: number | null;
  signal: string | null;
  /** In milliseconds. */
  geleefd: number;
}
