import type { FastifyInstance } from 'fastify';
import type { Spoor } from '../identiteit/spoor';
import { volgBeurt } from '../sporen/volg';

interface Taak {
  /** As its traces are called. */
  naam: string;
  seconden: number;
  taak: (spoor: Spoor) => Promise<void>;
  bijFout: (error: unknown, spoor: Spoor) => void;
}

/**
 * Does something over and over until the door closes, never twice at once; after one that failed the next comes all the
 * same. Each turn has a trace of its own.
 */
export function geregeld(app: FastifyInstance, { naam, seconden, taak, bijFout }: Taak): void {
  let onderweg: Promise<void> | undefined;
  const beurt = (): void => {
    onderweg ??= volgBeurt(naam, (spoor) => taak(spoor).catch((error) => bijFout(error, spoor))).finally(() => {
      onderweg = undefined;
    });
  };
  const timer = setInterval(beurt, seconden * 1000).unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await onderweg;
  });
}
