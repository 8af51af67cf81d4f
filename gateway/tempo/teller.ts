import type { Redis } from 'ioredis';
import { LRUCache } from 'lru-cache';
import { type RateLimiterAbstract, RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

const MINUUT = 60;
const MAX_DICHT = 50_000;

/** Where counts are kept that all gateways share, and under which first part of a name. */
export interface Gedeeld {
  redis: Redis;
  voorvoegsel: string;
}

/** Counts to a maximum a minute, per key: together with the other gateways, or by itself while those are out of reach. */
export class Teller {
  private readonly limiter: RateLimiterAbstract;
  /** Who went over it lately, so that nobody else need be asked about him. */
  private readonly dicht = new LRUCache<string, true>({ max: MAX_DICHT });

  constructor(naam: string, max: number, gedeeld?: Gedeeld) {
    const maat = { points: max, duration: MINUUT };
    this.limiter = gedeeld
      ? new RateLimiterRedis({
          ...maat,
          storeClient: gedeeld.redis,
          keyPrefix: `${gedeeld.voorvoegsel}tempo:${naam}`,
          rejectIfRedisNotReady: true,
          insuranceLimiter: new RateLimiterMemory(maat),
        })
      : new RateLimiterMemory(maat);
  }

  /** How many milliseconds this key still has to wait, without counting: looks nowhere but here. */
  wacht(sleutel: string): number {
    return this.dicht.getRemainingTTL(sleutel);
  }

  /** Counts, and says how many milliseconds are left to wait where that was too many; 0 where it was not. */
  async tel(sleutel: string, keer = 1): Promise<number> {
    try {
      await this.limiter.consume(sleutel, keer);
      return 0;
    } catch (teveel) {
      if (!(teveel instanceof RateLimiterRes)) throw teveel;
      const ms = Math.max(1, teveel.msBeforeNext);
      this.dicht.set(sleutel, true, { ttl: ms });
      return ms;
    }
  }
}
