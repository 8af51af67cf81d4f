import type { BaseContext } from '@apollo/server';
import fastify, { type FastifyServerOptions } from 'fastify';
import { volgVerzoeken } from '../sporen/deur';
import type { Dienstopties } from './dienstopties';
import { weerDrukte } from './druk';
import { antwoordOpWartaal, eistEenHost, refuse, verwoordFoutenVan } from './foutBuitenGraphql';
import { GRENZEN } from './grenzen/grenzen';
import { leesJson } from './leesJson';
import type { Logger } from './log';
import { Onderweg } from './onderweg';
import { keurProductie } from './productie';
import { bewaakDeur, deurVan } from './tls/deur';
import { begrensVerbindingen, verbindingsgrenzen } from './verbindingen';
import { schrijfVerzoekregels } from './verzoekregel';

/** What holds for whatever comes in, before anybody looks at what it asks. */
export function maakDeur<C extends BaseContext>(opties: Dienstopties<C>, log: Logger) {
  const deur = deurVan(opties);
  const grenzen = verbindingsgrenzen(opties.omgeving);
  const app = fastify({
    https: deur.https && { ...deur.https, ...grenzen.http },
    bodyLimit: GRENZEN.deur.inhoud,
    trustProxy: opties.proxies?.length ? opties.proxies : false,
    forceCloseConnections: 'idle',
    // What comes in over a connection that is still open is answered as well.
    return503OnClosing: false,
    exposeHeadRoutes: false,
    frameworkErrors: (_error, _request, reply) => refuse(reply, 400),
    clientErrorHandler: antwoordOpWartaal,
    ...grenzen,
  } as FastifyServerOptions);
  begrensVerbindingen(app.server, opties.omgeving);
  leesJson(app);
  // A page elsewhere can have a browser send text without asking; nothing that we do begins with text.
  app.removeContentTypeParser('text/plain');
  volgVerzoeken(app, opties.naam);
  schrijfVerzoekregels(app, log);
  for (const zin of keurProductie(opties.omgeving)) log.warn(zin);
  app.addHook('onRequest', eistEenHost);
  bewaakDeur(app, deur, log);
  verwoordFoutenVan(app, log);
  app.decorate('eindigt', false);
  app.addHook('onSend', async (_, reply) => void (app.eindigt && reply.header('connection', 'close')));
  const onderweg = new Onderweg(app);
  weerDrukte(app, opties.omgeving);
  return { app, onderweg };
}

declare module 'fastify' {
  interface FastifyInstance {
    /** The service is ending: a connection is not kept for a next request. */
    eindigt: boolean;
  }
}
