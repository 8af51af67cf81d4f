import type { Redis } from 'ioredis';
import { controleer, type Operatieopslag, type Operaties } from './Operatieopslag';

/** Published operations in Redis: one hash, and beside it how often it changed. */
export class RedisOpslag implements Operatieopslag {
  private readonly sleutel: string;
  private readonly teller: string;

  constructor(
    private readonly redis: Redis,
    voorvoegsel: string,
  ) {
    this.sleutel = `${voorvoegsel}operaties`;
    this.teller = `${voorvoegsel}operaties:versie`;
  }

  async versie(): Promise<string | undefined> {
    return (await this.redis.get(this.teller)) ?? undefined;
  }

  async lees(): Promise<Operaties> {
    return controleer(await this.redis.hgetall(this.sleutel));
  }

  async publiceer(operaties: Operaties): Promise<number> {
    if (operaties.size === 0) return 0;
    return this.samen((ketting) => ketting.hset(this.sleutel, new Map(operaties)));
  }

  async trekIn(hash: string): Promise<boolean> {
    return (await this.samen((ketting) => ketting.hdel(this.sleutel, hash))) > 0;
  }

  async sluit(): Promise<void> {
    this.redis.disconnect();
  }

  /** A change and its count in one transaction: nobody sees the one without the other. */
  private async samen(doe: (ketting: ReturnType<Redis['multi']>) => ReturnType<Redis['multi']>): Promise<number> {
    const antwoorden = (await doe(this.redis.multi()).incr(this.teller).exec()) ?? [];
    for (const [fout] of antwoorden) if (fout) throw fout;
    return Number(antwoorden[0]?.[1]);
  }
}
