import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';

const JAAR_IN_SECONDEN = 365 * 24 * 60 * 60;

/**
 * What every answer tells a browser: nothing of it is a page, runs, loads, is framed, is kept or tells on where it was
 * asked. A route that is a page (demo/explorer) says so itself, in headers of its own.
 */
export async function beschermBrowser(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        'default-src': ["'none'"],
        'base-uri': ["'none'"],
        'form-action': ["'none'"],
        'frame-ancestors': ["'none'"],
      },
    },
    frameguard: { action: 'deny' },
    hsts: { maxAge: JAAR_IN_SECONDEN, includeSubDomains: true },
    referrerPolicy: { policy: 'no-referrer' },
  });
  app.addHook('onRequest', async (_, reply) => void reply.header('cache-control', 'no-store'));
}

/** The headers that a page of somebody else may send along: those that the hub listens to. */
const KOPPEN = ['authorization', 'doelbinding', 'content-type', 'traceparent', 'request-timeout-ms'];
const VOORAF_GELDIG_SECONDEN = 600;

/** Which pages elsewhere may ask (Fetch § 3.2), each by its origin; with no cookie, as the hub knows none. */
export async function laatBinnenVan(app: FastifyInstance, herkomsten: readonly string[]): Promise<void> {
  if (herkomsten.length === 0) return;
  await app.register(cors, {
    origin: [...herkomsten],
    methods: ['POST'],
    allowedHeaders: KOPPEN,
    exposedHeaders: ['retry-after'],
    credentials: false,
    maxAge: VOORAF_GELDIG_SECONDEN,
    strictPreflight: true,
  });
}
