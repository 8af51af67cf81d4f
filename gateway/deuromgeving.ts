import { isIP } from 'node:net';
import { z } from 'zod';
import { Dienstomgeving, geheelGetal, JaNee } from '#waarborgen/dienst/omgeving';

const lijst = (mag: (deel: string) => boolean, bericht: string) =>
  z
    .string()
    .transform((tekst) => tekst.split(',').map((deel) => deel.trim()))
    .refine((delen) => delen.every(mag), bericht);

const isHerkomst = (tekst: string) =>
  /^https?:\/\//.test(tekst) && URL.canParse(tekst) && new URL(tekst).origin === tekst;

const RESERVES = ['loopback', 'linklocal', 'uniquelocal'];
/** An address or a range of them. Not all there are: then everybody could say where he comes from. */
const isProxy = (tekst: string) => {
  const [adres, bits = '128', ...rest] = tekst.split('/');
  const max = { 0: 0, 4: tekst.includes('/') ? 32 : 128, 6: 128 }[isIP(adres)] ?? 0;
  return (
    RESERVES.includes(tekst) || (/^\d{1,3}$/.test(bits) && Number(bits) > 0 && Number(bits) <= max && !rest.length)
  );
};

/** A server that is a secret by itself: its address may hold a password. */
const RedisUrl = z
  .string()
  .refine((tekst) => /^rediss?:\/\/./.test(tekst) && URL.canParse(tekst), 'begint met redis:// of rediss://');

/** Where what all gateways share is kept. */
export const Gedeeldeomgeving = z.object({
  REDIS_URL: RedisUrl.optional(),
  REDIS_VOORVOEGSEL: z
    .string()
    .regex(/^[\w:.-]{1,64}$/, 'bestaat uit letters, cijfers en : . _ -')
    .default('eenplan:'),
  OPERATIONS_FILE: z.string().min(1).optional(),
});

/** What the gateway takes, of whom and how often (docs/deur.md). */
export const Deuromgeving = Gedeeldeomgeving.extend({
  ALLEEN_GEPUBLICEERD: JaNee.optional(),
  MAX_BATCH: geheelGetal(1, 100).default(1),
  CORS_ORIGINS: lijst(isHerkomst, 'is een lijst van herkomsten als https://app.example, met komma’s ertussen').default(
    [],
  ),
  TRUST_PROXY: lijst(isProxy, `is een lijst van adressen, reeksen (10.0.0.0/8) of ${RESERVES.join(', ')}`).default([]),
  VERZOEKEN_PER_MINUUT_PERSOON: geheelGetal(0, 1_000_000).default(1_200),
  VERZOEKEN_PER_MINUUT_ORGANISATIE: geheelGetal(0, 100_000_000).default(30_000),
  GEWEIGERD_PER_MINUUT_ADRES: geheelGetal(0, 1_000_000).default(300),
});
export type Deurconfig = z.infer<typeof Deuromgeving> & Pick<z.infer<typeof Dienstomgeving>, 'NODE_ENV'>;
