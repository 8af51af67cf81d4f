import { existsSync } from 'node:fs';
import fastify from 'fastify';
import { createLog } from '#waarborgen/dienst/log';
import { measure } from '#waarborgen/dienst/meten';
import { BeheerFout, Dienstomgeving, readOmgeving } from '#waarborgen/dienst/omgeving';
import { runWerkers } from '#waarborgen/dienst/werkers/runWerkers';

/**
 * A service that starts in a moment, for tests of what is around it. It passes each question on to PROEF_BRON, reads
 * something again on SIGHUP, and can't begin while the file PROEF_STORING is there, as if what it needs had gone.
 */
runWerkers({
  naam: 'proef',
  omgeving: () => readOmgeving(Dienstomgeving),
  start: async ({ HOST: host, PORT: port, LOG_LEVEL }) => {
    if (existsSync(process.env.PROEF_STORING as string)) throw new BeheerFout('Deze proef kan niet beginnen.');
    const log = createLog('proef', LOG_LEVEL);
    const app = fastify({ forceCloseConnections: 'idle' });
    measure(app, { naam: 'proef' });
    app.post('/graphql', async () => (await fetch(process.env.PROEF_BRON as string, { method: 'POST' })).json());
    app.get('/health/live', () => ({ status: 'ok' }));
    const url = await app.listen({ host, port });
    process.on('SIGHUP', () => log.info('opnieuw gelezen'));
    log.info({ url, eerste: process.env.PROEF_EERSTE !== 'nee' }, 'luistert');
    let stopt = false;
    const stop = async () => {
      if (stopt) throw new BeheerFout('Deze proef stopt maar een keer.');
      stopt = true;
      await app.close();
    };
    return { url, stop, herlees: () => {}, hoogstensMs: 30_000 };
  },
  volgers: { PROEF_EERSTE: 'nee' },
});
