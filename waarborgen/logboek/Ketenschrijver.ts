import { type Context, context, type Link, trace } from '@opentelemetry/api';
import { type Klok, systeemklok } from '../dienst/klok';
import type { Opslag } from '../opslag/opslag';
import { volg } from '../sporen/volg';
import type { Kop } from './keten';
import type { Logregel } from './Logregel';
import type { Logboek } from './verstrekkingen';
import { voegToe } from './voegToe';

interface Verzoek {
  regels: Logregel[];
  /** The trace that it belongs to. */
  spoor: Context;
  gelukt(): void;
  mislukt(error: unknown): void;
}

/**
 * Writes one chain. While a write is under way the rows of further requests wait, and go together in the next: under
 * load the number of commits does not grow with the number of requests. Each request waits until its own rows stand.
 */
export class Ketenschrijver implements Logboek {
  private wachtend: Verzoek[] = [];
  private bezig = false;
  private ronde: Promise<void> = Promise.resolve();
  /** Where the chain ends; none before the first write, and none after one that failed. */
  private kop: Kop | undefined;

  constructor(
    private readonly opslag: Opslag,
    private readonly klok: Klok = systeemklok,
  ) {}

  /** @throws whatever kept the rows from being written, to every request whose rows went together. */
  write(regels: Logregel[]): Promise<void> {
    if (regels.length === 0) return Promise.resolve();
    const geschreven = new Promise<void>((gelukt, mislukt) => {
      this.wachtend.push({ regels, spoor: context.active(), gelukt, mislukt });
    });
    if (!this.bezig) this.ronde = this.writeAll();
    return geschreven;
  }

  drain(): Promise<void> {
    return this.ronde;
  }

  private async writeAll(): Promise<void> {
    this.bezig = true;
    while (this.wachtend.length > 0) await this.writeTogether(this.wachtend.splice(0));
    this.bezig = false;
  }

  private async writeTogether(verzoeken: readonly Verzoek[]): Promise<void> {
    try {
      this.kop = await samen(verzoeken, () => this.append(verzoeken.flatMap(({ regels }) => regels)));
      for (const { gelukt } of verzoeken) gelukt();
    } catch (error) {
      // Whether a commit that failed took effect nobody knows: what follows from it would be a guess.
      this.kop = undefined;
      for (const { mislukt } of verzoeken) mislukt(error);
    }
  }

  private append(regels: readonly Logregel[]): Promise<Kop> {
    return this.opslag.write((manager) => voegToe(manager, { kop: this.kop, regels, nu: this.klok() }), {
      voorrang: true,
    });
  }
}

/** One write for many requests is a step in the trace of the first, which points at those of the others. */
function samen<T>([{ spoor }, ...anderen]: readonly Verzoek[], werk: () => Promise<T>): Promise<T> {
  const links = anderen.flatMap((ander): Link | [] => {
    const span = trace.getSpan(ander.spoor);
    return span ? { context: span.spanContext() } : [];
  });
  return context.with(spoor, () => volg({ naam: 'logboek bijschrijven', links }, werk));
}
