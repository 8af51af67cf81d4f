import { setTimeout as wacht } from 'node:timers/promises';
import fastify from 'fastify';
import { serveHealth } from './gezondheid';

/** A service that says each time what is wrong, and counts how often it was asked. */
function proef(zeg: () => Promise<string[]>) {
  const app = fastify();
  let gevraagd = 0;
  serveHealth(
    app,
    () => [],
    () => {
      gevraagd += 1;
      return zeg();
    },
  );
  const status = async () => (await app.inject('/health/ready')).statusCode;
  return { status, gevraagd: () => gevraagd };
}

describe('whether a service is ready', () => {
  test('is found out once for everybody who asks meanwhile, and not again at once', async () => {
    const { status, gevraagd } = proef(async () => {
      await wacht(20);
      return [];
    });
    expect(await Promise.all(Array.from({ length: 50 }, status))).toEqual(Array(50).fill(200));
    expect([await status(), gevraagd()]).toEqual([200, 1]);
  });
  test('is found out anew a second later', async () => {
    const mis: string[] = [];
    const { status } = proef(async () => mis);
    expect(await status()).toBe(200);
    mis.push('De database antwoordt niet.');
    while ((await status()) === 200) await wacht(50);
    mis.pop();
    while ((await status()) === 503) await wacht(50);
  });
  test('is asked again where the last answer does not come', async () => {
    let zwijgt = true;
    const { status } = proef(() => (zwijgt ? new Promise(() => {}) : Promise.resolve([])));
    void status();
    await wacht(1_100);
    zwijgt = false;
    expect(await status()).toBe(200);
  });
  test('is asked again after it could not be found out', async () => {
    let stuk = true;
    const { status } = proef(async () => {
      if (stuk) throw new Error('weg');
      return [];
    });
    expect(await status()).toBe(500);
    stuk = false;
    while ((await status()) !== 200) await wacht(50);
  });
});
