import type { FastifyInstance } from 'fastify';

/**
 * Does something over and over until the door closes, never twice at once; after one that failed the next comes all the
 * same.
 */
export function geregeld(
  app: FastifyInstance,
  { seconden, taak, bijFout }: { seconden: number; taak: () => Promise<void>; bijFout: (error: unknown) => void },
): void {
  let onderweg: Promise<void> | undefined;
  const beurt = (): void => {
    onderweg ??= taak()
      .catch(bijFout)
      .finally(() => {
        onderweg = undefined;
      });
  };
  const timer = setInterval(beurt, seconden * 1000).unref();
  app.addHook('onClose', async () => {
    clearInterval(timer);
    await onderweg;
  });
}
