import { randomUUID } from 'node:crypto';
import { openRedis, verbind } from '../redis';
import { opslagHoudtZich } from './opslagHoudtZich.fixture';
import { RedisOpslag } from './RedisOpslag';

const REDIS_URL = process.env.REDIS_URL as string;

opslagHoudtZich('Redis', async () => {
  const voorvoegsel = `proef:${randomUUID()}:`;
  const zelf = openRedis(REDIS_URL);
  if (!(await verbind(zelf))) throw new Error('No Redis answers.');
  return {
    open: async () => {
      const redis = openRedis(REDIS_URL);
      await verbind(redis);
      return new RedisOpslag(redis, voorvoegsel);
    },
    beschadig: async (hash, tekst) => void (await zelf.hset(`${voorvoegsel}operaties`, hash, tekst)),
    ruimOp: async () => {
      await zelf.del(`${voorvoegsel}operaties`, `${voorvoegsel}operaties:versie`);
      zelf.disconnect();
    },
  };
});
