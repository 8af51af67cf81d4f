import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** The simplest balancer there is: each connection goes to the next instance that takes it, and stays there. */
export class Verdeler {
  private beurt = 0;
  private readonly open = new Map<number, Set<Socket>>();
  private readonly server = createServer((klant) => this.verbind(klant, this.poorten.length));

  private constructor(private readonly poorten: number[]) {}

  static async start(poort: number, poorten: readonly number[]): Promise<Verdeler> {
    const verdeler = new Verdeler([...poorten]);
    verdeler.server.listen(poort, '127.0.0.1');
    await once(verdeler.server, 'listening');
    return verdeler;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** How many connections each instance was given so far. */
  readonly gegeven = new Map<number, number>();

  /** As if its machine lost its power: what was under way gets no answer, and nothing more comes in. */
  valtUit(poort: number): void {
    this.poorten.splice(this.poorten.indexOf(poort), 1);
    for (const lijn of this.open.get(poort) ?? []) lijn.destroy();
  }

  async stop(): Promise<void> {
    for (const lijnen of this.open.values()) for (const lijn of lijnen) lijn.destroy();
    this.server.close();
    await once(this.server, 'close');
  }

  private verbind(klant: Socket, pogingen: number): void {
    if (pogingen === 0) return void klant.destroy();
    const poort = this.poorten[this.beurt++ % this.poorten.length];
    const instantie = connect(poort, '127.0.0.1');
    instantie.once('error', () => this.verbind(klant, pogingen - 1));
    instantie.once('connect', () => {
      instantie.removeAllListeners('error');
      this.gegeven.set(poort, (this.gegeven.get(poort) ?? 0) + 1);
      const lijnen = this.open.get(poort) ?? new Set();
      this.open.set(poort, lijnen.add(klant).add(instantie));
      for (const [van, naar] of [[klant, instantie] as const, [instantie, klant] as const]) {
        van.on('error', () => naar.destroy()).on('close', () => naar.destroy());
        van.pipe(naar);
      }
    });
  }
}
