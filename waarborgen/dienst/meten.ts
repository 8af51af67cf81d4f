import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { collectDefaultMetrics, Histogram, type Metric, Registry } from 'prom-client';
import { refuse } from './foutBuitenGraphql';
import { metingenVan } from './werkers/metingenVan';

/** Up to so many seconds each; the same for every duration, so that one can be laid beside another. */
export const EMMERS: readonly number[] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

interface Gemeten {
  naam: string;
  metingen?: readonly Metric[];
  magMeten?: (request: FastifyRequest) => boolean;
}

/** Rate, errors and duration of the door; labels name no person, path or query. */
export function measure(
  app: FastifyInstance,
  { naam: dienst, metingen = [], magMeten = () => true }: Gemeten,
): Registry {
  const register = new Registry();
  for (const meting of metingen) register.registerMetric(meting);
  register.setDefaultLabels({ dienst });
  collectDefaultMetrics({ register });
  const duur = new Histogram({
    name: 'eenplan_verzoek_duur_seconden',
    help: 'Duur van een GraphQL-verzoek, in seconden.',
    labelNames: ['status'],
    buckets: [...EMMERS],
    registers: [register],
  });
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.url === '/graphql') duur.observe({ status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  const lees = metingenVan(register);
  // To whom it is not for it is not there.
  const onRequest = async (request: FastifyRequest, reply: FastifyReply) =>
    magMeten(request) ? undefined : refuse(reply, 404);
  app.get('/metrics', { onRequest }, async (_, reply) => reply.type(register.contentType).send(await lees()));
  return register;
}
