import { Redis } from 'ioredis';

/** Called at each turn for the worse or the better, with what went wrong and never with the address. */
export type OpRedis = (bereikbaar: boolean, fout?: string) => void;

const STIL_MS = 1_000;

/**
 * The server that gateways share. Whoever asks it while it is away hears so at once, and goes on without: a request must
 * not wait for it. A server that holds its peace is left, and looked up again.
 */
export function openRedis(url: string, opRedis: OpRedis = () => {}): Redis {
  const redis = new Redis(url, {
    lazyConnect: true,
    enableOfflineQueue: false,
    // What is asked in one turn of the event loop travels together.
    enableAutoPipelining: true,
    maxRetriesPerRequest: 0,
    connectTimeout: STIL_MS,
    socketTimeout: STIL_MS,
    retryStrategy: (keer) => Math.min(keer * 100, 2_000),
  });
  let bereikbaar: boolean | undefined;
  const meld = (nu: boolean, fout?: string) => {
    if (nu !== bereikbaar) opRedis(nu, fout);
    bereikbaar = nu;
  };
  redis.on('ready', () => meld(true));
  redis.on('error', (error: NodeJS.ErrnoException) => meld(false, error.code ?? error.name));
  return redis;
}

/** Connects, or says within a second that it did not; in the background it goes on trying. */
export const verbind = (redis: Redis): Promise<boolean> =>
  redis.connect().then(
    () => true,
    () => false,
  );
