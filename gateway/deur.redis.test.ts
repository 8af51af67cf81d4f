import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import { HUISHOUDEN, Proefdeur } from './deur.fixture';
import { hashVan } from './operaties/Operatieopslag';
import { RedisOpslag } from './operaties/RedisOpslag';
import { openRedis, verbind } from './redis';
import type { Gateway } from './start';
import { TussenRedis } from './tussenRedis.fixture';

const REDIS_URL = process.env.REDIS_URL as string;
const ANDERS = 'query Anders { huishouden(id: "hh-a") { leden { naam } } }';
const met = (...teksten: string[]) => new Map(teksten.map((tekst) => [hashVan(tekst), tekst]));

describe('gateways that share a Redis', () => {
  let deur: Proefdeur;
  let redis: Redis;
  let tussen: TussenRedis;
  let REDIS_VOORVOEGSEL: string;
  beforeAll(async () => {
    deur = await Proefdeur.open();
    redis = openRedis(REDIS_URL);
    if (!(await verbind(redis))) throw new Error('No Redis answers.');
  });
  afterAll(async () => {
    await deur?.sluit();
    redis?.disconnect();
  });
  beforeEach(async () => {
    REDIS_VOORVOEGSEL = `proef:${randomUUID()}:`;
    tussen = await TussenRedis.open(REDIS_URL);
  });
  afterEach(async () => {
    await tussen.sluit();
    const sleutels = await redis.keys(`${REDIS_VOORVOEGSEL}*`);
    if (sleutels.length > 0) await redis.del(sleutels);
  });

  const gateway = (meer: NodeJS.ProcessEnv = {}) => deur.gateway({ REDIS_URL: tussen.url, REDIS_VOORVOEGSEL, ...meer });
  const status = async (gateway: Gateway, wie = {}, body?: object) => (await deur.vraag(gateway, body, wie)).status;
  const totDat = async (gezien: () => Promise<boolean>) => {
    while (!(await gezien())) await new Promise((klaar) => setTimeout(klaar, 50));
  };

  test('count persons and organisations together', async () => {
    const maten = { VERZOEKEN_PER_MINUUT_PERSOON: '2', VERZOEKEN_PER_MINUUT_ORGANISATIE: '3' };
    const [een, twee] = [await gateway(maten), await gateway(maten)];
    const a = { sub: 'a' };
    expect([await status(een, a), await status(twee, a), await status(een, a), await status(twee, a)]).toEqual([
      ...[200, 200],
      ...[429, 429],
    ]);
    expect([await status(een, { sub: 'b' }), await status(twee, { sub: 'c' })]).toEqual([429, 429]);
  });
  test('count refusals of one address together', async () => {
    const maten = { GEWEIGERD_PER_MINUUT_ADRES: '2' };
    const [een, twee] = [await gateway(maten), await gateway(maten)];
    const fout = { token: 'a.b.c' };
    const gezien = [];
    for (const een_of_ander of [een, twee, een, een, twee, twee]) gezien.push(await status(een_of_ander, fout));
    expect(gezien).toEqual([401, 401, 429, 429, 429, 429]);
  });
  test('write there no person and no address that can be read, and nothing that stays', async () => {
    const een = await gateway();
    await status(een, { sub: 'karin@example.org' });
    await status(een, { token: 'a.b.c' });
    const sleutels = await redis.keys(`${REDIS_VOORVOEGSEL}*`);
    expect(sleutels.map((sleutel) => sleutel.slice(REDIS_VOORVOEGSEL.length).split(':')[1]).sort()).toEqual([
      ...['adres', 'organisatie', 'persoon'],
    ]);
    expect(sleutels.join()).not.toMatch(/karin|example|127\.0/);
    for (const sleutel of sleutels) {
      const ttl = await redis.ttl(sleutel);
      expect([ttl > 0, ttl <= 60]).toEqual([true, true]);
    }
  });

  test.each(['weg', 'stil'] as const)('go on alone while it is %s, and together when it is back', async (stand) => {
    const maten = { VERZOEKEN_PER_MINUUT_PERSOON: '2' };
    const [een, twee] = [await gateway(maten), await gateway(maten)];
    tussen.zet(stand);
    const a = { sub: 'a' };
    for (const alleen of [een, twee])
      expect([await status(alleen, a), await status(alleen, a), await status(alleen, a)]).toEqual([200, 200, 429]);
    expect((await fetch(`${een.url}/health/ready`)).status).toBe(200);
    tussen.zet('open');
    // Somebody new each time, until both count in the same place again.
    await totDat(async () => {
      const b = { sub: randomUUID() };
      return [await status(een, b), await status(twee, b), await status(een, b)].join() === '200,200,429';
    });
  });

  test('take over what was published, all of them, while they run', async () => {
    const opslag = new RedisOpslag(redis, REDIS_VOORVOEGSEL);
    const beide = [
      await gateway({ NODE_ENV: 'production', PROEFOPSTELLING: 'true' }),
      await gateway({ NODE_ENV: 'production', PROEFOPSTELLING: 'true' }),
    ];
    for (const een of beide) expect(await status(een, {}, { query: ANDERS })).toBe(200);
    await opslag.publiceer(met(HUISHOUDEN));
    for (const een of beide) {
      await totDat(async () => (await status(een, {}, { query: ANDERS })) === 403);
      expect(await status(een, {}, { documentId: hashVan(HUISHOUDEN) })).toBe(200);
    }
  });
  test('go on with what was published while it is away, and one that begins then takes nothing yet', async () => {
    await new RedisOpslag(redis, REDIS_VOORVOEGSEL).publiceer(met(HUISHOUDEN));
    const een = await gateway({ NODE_ENV: 'production', PROEFOPSTELLING: 'true' });
    tussen.zet('weg');
    await een.reload();
    expect(await status(een, {}, { query: ANDERS })).toBe(403);
    expect(await status(een, {}, { query: HUISHOUDEN })).toBe(200);
    const later = await gateway({ NODE_ENV: 'production', PROEFOPSTELLING: 'true' });
    expect(await status(later, {}, { query: HUISHOUDEN })).toBe(503);
    tussen.zet('open');
    await totDat(async () => (await status(later, {}, { query: HUISHOUDEN })) === 200);
    expect(await status(later, {}, { query: ANDERS })).toBe(403);
  });
});
