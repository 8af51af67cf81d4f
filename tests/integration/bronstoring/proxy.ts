import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { text } from 'node:stream/consumers';
import { request } from 'undici';
import type { Storing } from './soorten';

/** Which partner does what wrong with the questions of one caller, whom his trace id names; with the others nothing is. */
export interface Opdracht {
  bron: string;
  storing: Storing;
}

/** Stands between the gateway and a partner, on a real socket: passes everything on, until a question is to go wrong. */
export class Storingsproxy {
  private server?: Server;
  private readonly open = new Set<Socket>();
  private poort = 0;
  /** How often each trace id asked here. */
  readonly gevraagd = new Map<string, number>();
  /** For how long each of them said to wait. */
  readonly wachttijd = new Map<string, number>();

  constructor(
    readonly naam: string,
    /** Where it passes things on to; told before anybody asks. */
    public doel: string,
    private readonly opdrachten: ReadonlyMap<string, Opdracht>,
  ) {}

  get url(): string {
    return `http://127.0.0.1:${this.poort}/graphql`;
  }

  /** Where it stood before, if it stood somewhere. */
  async start(): Promise<this> {
    const server = createServer(
      (vraag, antwoord) => void this.behandel(vraag, antwoord).catch(() => antwoord.destroy()),
    );
    server.on('connection', (socket) => {
      this.open.add(socket);
      socket.on('error', () => {}).on('close', () => this.open.delete(socket));
    });
    await new Promise<void>((klaar) => server.listen(this.poort, '127.0.0.1', klaar));
    this.poort = (server.address() as AddressInfo).port;
    this.server = server;
    return this;
  }

  async stop(): Promise<void> {
    for (const socket of this.open) socket.destroy();
    await new Promise((klaar) => this.server?.close(klaar));
  }

  private async behandel(vraag: IncomingMessage, antwoord: ServerResponse): Promise<void> {
    const body = await text(vraag);
    const spoor = traceId(vraag.headers.traceparent);
    this.gevraagd.set(spoor, (this.gevraagd.get(spoor) ?? 0) + 1);
    this.wachttijd.set(spoor, Number(vraag.headers['request-timeout-ms']));
    const opdracht = this.opdrachten.get(spoor);
    const gaDoor = () => void this.geefDoor(vraag, body, antwoord).catch(() => antwoord.destroy());
    if (opdracht?.bron === this.naam) opdracht.storing(antwoord, gaDoor);
    else gaDoor();
  }

  private async geefDoor(vraag: IncomingMessage, body: string, antwoord: ServerResponse): Promise<void> {
    const { host, connection, 'content-length': lengte, ...headers } = vraag.headers;
    const url = new URL(vraag.url ?? '/', this.doel);
    const echt = await request(url, { method: vraag.method as 'POST', headers, body: body || undefined });
    antwoord.writeHead(echt.statusCode, { 'content-type': String(echt.headers['content-type']) });
    antwoord.end(await echt.body.text());
  }
}

export const traceId = (traceparent: string | string[] | undefined): string => String(traceparent).split('-')[1] ?? '';
