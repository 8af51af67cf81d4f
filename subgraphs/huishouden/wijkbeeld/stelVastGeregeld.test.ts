import fastify from 'fastify';
import { Registry } from 'prom-client';
import { proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { createLog } from '#waarborgen/dienst/log';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import type { Huishoudenomgeving } from '../omgeving';
import { huishouden } from '../subgraph';
import { leesWijkbeeld } from './leesWijkbeeld';

test('de hub telt een maand uit zichzelf, binnen tien minuten', async () => {
  const beurten = new Map<number, () => void>();
  jest.spyOn(global, 'setInterval').mockImplementation(((beurt: () => void, ms: number) => {
    beurten.set(ms, beurt);
    return { unref: () => undefined } as unknown as NodeJS.Timeout;
  }) as typeof setInterval);
  const database = await proefDatabase('geregeld');
  const opslag = await openOpslagOf(huishouden, { DATABASE_URL: database.url, MIGRATIES: true });
  const app = fastify();
  const omgeving = { KETENKOPPEN_SECONDEN: 86_400, KENNISGEVINGEN_SECONDEN: 86_400, PARTNERS: {} };
  huishouden.uitbreiding?.(app, {
    ...{ opslag, klok: () => new Date('2026-11-24T10:00:00Z'), omgeving: omgeving as unknown as Huishoudenomgeving },
    ...{ log: createLog('proef', 'silent'), register: new Registry() },
  });
  jest.restoreAllMocks();
  beurten.get(600_000)?.();
  // Closing waits for what is under way.
  await app.close();
  expect(await leesWijkbeeld(opslag, 'Nergens', '2026-10')).toMatchObject({ vastgesteldOp: '2026-11-24' });
  await opslag.close();
  await database.cleanUp();
});
