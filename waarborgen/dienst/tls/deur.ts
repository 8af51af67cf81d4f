import type { ServerOptions } from 'node:https';
import { type Server, TLSSocket } from 'node:tls';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { refuse } from '../foutBuitenGraphql';
import type { Logger } from '../log';
import { type Certificaat, certificaatVan } from './certificaat';
import { eindeVan, watOntbreektAan } from './eisen';

/** What the door of a process shows and asks. */
export interface Deur {
  certificaat: Certificaat | undefined;
  /** For fastify; null where the door speaks plain HTTP. */
  https: ServerOptions | null;
  /** By path, who may come in; undefined where nobody is asked who he is. */
  toegelaten: Toegelaten | undefined;
}
type Toegelaten = Readonly<Record<string, readonly string[]>>;

/** Behind the gateway both sides show a certificate; the public door shows its own, and asks none. */
export function deurVan({ omgeving, achterdeur = false }: { omgeving: object; achterdeur?: boolean }): Deur {
  const certificaat = certificaatVan(omgeving, achterdeur ? 'onderling' : 'deur');
  if (!certificaat) return { certificaat, https: null, toegelaten: undefined };
  // Who shows nothing, or something else, is told so in our own words: the handshake itself refuses nobody.
  const vraagt = { requestCert: true, rejectUnauthorized: false, minVersion: 'TLSv1.3' } as const;
  const https = { ...certificaat.pem, ...(achterdeur && vraagt), handshakeTimeout: 10_000 };
  return { certificaat, https, toegelaten: achterdeur ? toegelatenIn(omgeving) : undefined };
}

/** Whom each path is for. What is not named here is for nobody, also where somebody adds a route. */
function toegelatenIn(omgeving: Toelating): Toegelaten {
  const { TLS_TOEGELATEN = [], TLS_TOEGELATEN_HUB = [], TLS_TOEGELATEN_METINGEN = [] } = omgeving;
  return { '/graphql': TLS_TOEGELATEN, '/hub': TLS_TOEGELATEN_HUB, '/metrics': TLS_TOEGELATEN_METINGEN };
}
interface Toelating {
  TLS_TOEGELATEN?: readonly string[];
  TLS_TOEGELATEN_HUB?: readonly string[];
  TLS_TOEGELATEN_METINGEN?: readonly string[];
}

/** A probe comes from the platform, has no certificate, and hears nothing about anybody. */
const VRIJ: ReadonlySet<string | undefined> = new Set(['/health/live', '/health/ready']);
/** A connection whose other end shows what ends within this time is not kept for a next question. */
const SPELING_MS = 60_000;

/** What is known of one connection, so that it is found out once. */
interface Verbinding {
  versie: number;
  tot: number;
  paden: Set<string | undefined>;
}

/** Opens the door to those whom it knows alone, before the body is read; a renewed certificate is shown from then on. */
export function bewaakDeur(app: FastifyInstance, { certificaat, https, toegelaten }: Deur, log: Logger): void {
  if (!certificaat) return;
  const verbindingen = new WeakMap<object, Verbinding>();
  let versie = 0;
  certificaat.volg(() => {
    versie += 1;
    (app.server as unknown as Server).setSecureContext({ ...https, ...certificaat.pem });
  });
  app.server.on('secureConnection', (socket: TLSSocket) => {
    const tot = eindeVan(socket.getPeerX509Certificate()) || Number.POSITIVE_INFINITY;
    verbindingen.set(socket, { versie, tot, paden: new Set() });
  });
  // Answers what came over a connection from before a renewal, and makes room for one under the new certificate.
  app.addHook('onSend', async ({ raw }, reply) => {
    const verbinding = verbindingen.get(raw.socket);
    const blijft = verbinding?.versie === versie && verbinding.tot > Date.now() + SPELING_MS;
    if (!blijft) reply.header('connection', 'close');
  });
  if (!toegelaten) return;
  app.addHook('onRequest', async (request, reply) => {
    const reden = weigerreden(request, toegelaten, verbindingen.get(request.raw.socket));
    if (!reden) return;
    log.warn({ reden, pad: request.routeOptions.url }, 'geweigerd: geen certificaat dat hier binnen mag');
    return refuse(reply.header('connection', 'close'), 401);
  });
}

function weigerreden(
  { raw: { socket }, routeOptions: { url } }: FastifyRequest,
  toegelaten: Toegelaten,
  verbinding: Verbinding | undefined,
): string | undefined {
  if (VRIJ.has(url)) return undefined;
  if (!verbinding || !(socket instanceof TLSSocket)) return 'GEEN_TLS';
  if (verbinding.paden.has(url) && verbinding.tot > Date.now()) return undefined;
  const certificaat = socket.getPeerX509Certificate();
  const reden = watOntbreektAan({ socket, certificaat, toegelaten: toegelaten[url ?? ''] ?? [] });
  if (!reden) verbinding.paden.add(url);
  return reden;
}
