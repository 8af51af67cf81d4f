import type { FastifyInstance } from 'fastify';
import type { Redis } from 'ioredis';
import { geregeld } from '#waarborgen/dienst/geregeld';
import { type Logger, zonderInhoud } from '#waarborgen/dienst/log';
import { OmgevingOngeldig } from '#waarborgen/dienst/omgeving';
import type { Deurconfig } from './deuromgeving';
import { BestandOpslag } from './operaties/BestandOpslag';
import { Gepubliceerd } from './operaties/Gepubliceerd';
import type { Operatieopslag } from './operaties/Operatieopslag';
import { RedisOpslag } from './operaties/RedisOpslag';
import { openRedis, verbind } from './redis';
import { Tempo } from './tempo/tempo';

/** Within which a publication is taken over. */
const VERVERS_SECONDEN = 2;
const TAAK = 'gepubliceerde vragen lezen';

/** What the gateway remembers between requests, alone or together with others. */
export interface Deur {
  tempo: Tempo;
  gepubliceerd: Gepubliceerd;
  /** Looks again at what was published. */
  ververs(): Promise<void>;
}

/** Opens what the checks look at; closes with the service. */
export async function openDeur(
  config: Deurconfig & { OIDC_ISSUER: string },
  app: FastifyInstance,
  log: Logger,
): Promise<Deur> {
  const redis = config.REDIS_URL === undefined ? undefined : openRedis(config.REDIS_URL, meldRedis(log));
  const voorvoegsel = config.REDIS_VOORVOEGSEL;
  const opslag = opslagVan(config, redis);
  const gepubliceerd = new Gepubliceerd(opslag, alleenGepubliceerd(config));
  const ververs = verversVan(gepubliceerd, log);
  if (redis) await verbind(redis);
  await ververs();
  if (opslag) geregeld(app, { naam: TAAK, seconden: VERVERS_SECONDEN, taak: ververs, bijFout: () => {} });
  app.addHook('onClose', async () => redis?.disconnect());
  return { tempo: new Tempo(config, config.OIDC_ISSUER, redis && { redis, voorvoegsel }), gepubliceerd, ververs };
}

/** Says once that they can't be read, and once that they can again: it looks every other second. */
function verversVan(gepubliceerd: Gepubliceerd, log: Logger): () => Promise<void> {
  let leesbaar = true;
  return async () => {
    try {
      const anders = await gepubliceerd.ververs();
      if (anders || !leesbaar) log.info({ aantal: gepubliceerd.aantal }, 'gepubliceerde vragen gelezen');
      leesbaar = true;
    } catch (error) {
      if (leesbaar) log.warn(zonderInhoud(error), 'gepubliceerde vragen niet te lezen: wat bekend was blijft gelden');
      leesbaar = false;
    }
  };
}

/** Where published operations are kept; nowhere unless one of the two is named. */
export function opslagVan(
  { OPERATIONS_FILE, REDIS_VOORVOEGSEL }: Pick<Deurconfig, 'OPERATIONS_FILE' | 'REDIS_VOORVOEGSEL'>,
  redis: Redis | undefined,
): Operatieopslag | undefined {
  if (redis) return new RedisOpslag(redis, REDIS_VOORVOEGSEL);
  return OPERATIONS_FILE === undefined ? undefined : new BestandOpslag(OPERATIONS_FILE);
}

/** In production from the first publication on, unless it was said outright. */
function alleenGepubliceerd({ ALLEEN_GEPUBLICEERD, NODE_ENV }: Deurconfig): boolean | undefined {
  if (ALLEEN_GEPUBLICEERD !== undefined) return ALLEEN_GEPUBLICEERD;
  return NODE_ENV === 'production' ? undefined : false;
}

/** @throws OmgevingOngeldig where all would be refused, as there is nowhere to publish. */
export function eistOpslag({ ALLEEN_GEPUBLICEERD, REDIS_URL, OPERATIONS_FILE }: Deurconfig): void {
  if (ALLEEN_GEPUBLICEERD && REDIS_URL === undefined && OPERATIONS_FILE === undefined)
    throw new OmgevingOngeldig(['ALLEEN_GEPUBLICEERD: noem ook REDIS_URL of OPERATIONS_FILE']);
}

const meldRedis = (log: Logger) => (bereikbaar: boolean, fout?: string) =>
  bereikbaar
    ? log.info('redis is bereikbaar')
    : log.warn({ fout }, 'redis is niet bereikbaar: deze gateway telt alleen');
