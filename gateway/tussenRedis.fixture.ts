import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';

/** The way to a Redis: open, cut, or with somebody on the other side who holds his peace. */
export class TussenRedis {
  private stand: 'open' | 'weg' | 'stil' = 'open';
  private readonly sockets = new Set<Socket>();

  private constructor(
    private readonly echt: URL,
    private readonly server: Server,
  ) {
    server.on('connection', (socket) => this.ontvang(socket));
  }

  static async open(url: string): Promise<TussenRedis> {
    const server = createServer();
    const tussen = new TussenRedis(new URL(url), server);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    return tussen;
  }

  get url(): string {
    return `redis://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** What is connected now, notices. */
  zet(stand: 'open' | 'weg' | 'stil'): void {
    this.stand = stand;
    if (stand !== 'stil') for (const socket of this.sockets) socket.destroy();
  }

  async sluit(): Promise<void> {
    this.zet('weg');
    this.server.close();
    await once(this.server, 'close');
  }

  private ontvang(socket: Socket): void {
    this.houd(socket);
    if (this.stand === 'weg') return void socket.destroy();
    const verder = this.houd(connect(Number(this.echt.port), this.echt.hostname));
    const geefDoor = (naar: Socket) => (deel: Buffer) => void (this.stand === 'open' && naar.write(deel));
    socket.on('data', geefDoor(verder)).on('close', () => verder.destroy());
    verder.on('data', geefDoor(socket)).on('close', () => socket.destroy());
  }

  private houd(socket: Socket): Socket {
    this.sockets.add(socket);
    return socket.on('close', () => this.sockets.delete(socket)).on('error', () => {});
  }
}
