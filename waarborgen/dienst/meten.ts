import type { FastifyInstance } from 'fastify';
import { collectDefaultMetrics, Histogram, type Metric, Registry } from 'prom-client';
import { metingenVan } from './werkers/metingenVan';

/** Rate, errors and duration of the door; labels name no person, path or query. */
export function measure(app: FastifyInstance, dienst: string, metingen: readonly Metric[] = []): Registry {
  const register = new Registry();
  for (const meting of metingen) register.registerMetric(meting);
  register.setDefaultLabels({ dienst });
  collectDefaultMetrics({ register });
  const duur = new Histogram({
    name: 'eenplan_verzoek_duur_seconden',
    help: 'Duur van een GraphQL-verzoek, in seconden.',
    labelNames: ['status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    registers: [register],
  });
  app.addHook('onResponse', async (request, reply) => {
    if (request.routeOptions.url === '/graphql') duur.observe({ status: reply.statusCode }, reply.elapsedTime / 1000);
  });
  const lees = metingenVan(register);
  app.get('/metrics', async (_, reply) => reply.type(register.contentType).send(await lees()));
  return register;
}
