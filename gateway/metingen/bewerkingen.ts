import type { ApolloServerPlugin, GraphQLResponse } from '@apollo/server';
import {
  ATTR_GRAPHQL_OPERATION_NAME,
  ATTR_GRAPHQL_OPERATION_TYPE,
} from '@opentelemetry/semantic-conventions/incubating';
import type { FastifyInstance } from 'fastify';
import { Counter, Histogram, type Metric } from 'prom-client';
import { EMMERS } from '#waarborgen/dienst/meten';
import type { Lopend } from '#waarborgen/sporen/deur';
import type { GatewayContext } from '../partners';
import { Bewerkingsnamen, ONBEKEND } from './bewerkingsnamen';
import { type Uitkomst, uitkomstVan } from './uitkomst';

export interface Bewerkingmeting {
  metingen: Metric[];
  plugin: ApolloServerPlugin<GatewayContext>;
  /** Counts what the door sent away before it was an operation. */
  telGeweigerde(app: FastifyInstance): void;
}

/** Rate, errors and duration of each operation by its name, as far as a name may count (`Bewerkingsnamen`). */
export function meetBewerkingen(max: number): Bewerkingmeting {
  const namen = new Bewerkingsnamen(max);
  const { totaal, duur } = createMetingen();
  const tel = (lopend: Lopend, uitkomst: Uitkomst, ms: number) => {
    const { bewerking = ONBEKEND, soort = ONBEKEND } = lopend;
    lopend.uitkomst = uitkomst;
    totaal.inc({ bewerking, soort, uitkomst });
    duur.observe({ bewerking }, ms / 1000);
  };
  return { metingen: [totaal, duur], plugin: pluginMet(namen, tel), telGeweigerde: (app) => telGeweigerde(app, tel) };
}

type Tel = (lopend: Lopend, uitkomst: Uitkomst, ms: number) => void;

function pluginMet(namen: Bewerkingsnamen, tel: Tel): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue: { lopend } }) {
      if (!lopend) return;
      const begin = performance.now();
      return {
        async didResolveOperation({ operation }) {
          lopend.bewerking = namen.labelVan(operation?.name?.value);
          lopend.soort = operation?.operation;
          lopend.span?.setAttributes({
            [ATTR_GRAPHQL_OPERATION_NAME]: lopend.bewerking,
            [ATTR_GRAPHQL_OPERATION_TYPE]: lopend.soort,
          });
        },
        async willSendResponse({ response }) {
          tel(lopend, uitkomstVan(response.http.status ?? 200, codesIn(response)), performance.now() - begin);
        },
      };
    },
  };
}

const codesIn = ({ body }: GraphQLResponse): unknown[] =>
  body.kind === 'single' ? (body.singleResult.errors ?? []).map(({ extensions }) => extensions?.code) : [];

function telGeweigerde(app: FastifyInstance, tel: Tel): void {
  app.addHook('onResponse', ({ routeOptions, lopend }, { statusCode, elapsedTime }, done) => {
    if (routeOptions.url === '/graphql' && lopend && !lopend.uitkomst)
      tel(lopend, uitkomstVan(statusCode, []), elapsedTime);
    done();
  });
}

const createMetingen = () => ({
  totaal: new Counter({
    name: 'eenplan_bewerkingen_totaal',
    help: 'Bewerkingen die gevraagd werden, naar naam, soort en afloop.',
    labelNames: ['bewerking', 'soort', 'uitkomst'],
    registers: [],
  }),
  duur: new Histogram({
    name: 'eenplan_bewerking_duur_seconden',
    help: 'Duur van een bewerking, in seconden.',
    labelNames: ['bewerking'],
    buckets: [...EMMERS],
    registers: [],
  }),
});
