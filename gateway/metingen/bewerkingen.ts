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
  const tel: Tel = (lopend, { bewerking = ONBEKEND, soort = ONBEKEND }, uitkomst, ms) => {
    lopend.uitkomst = uitkomst;
    totaal.inc({ bewerking, soort, uitkomst });
    duur.observe({ bewerking }, ms / 1000);
  };
  return { metingen: [totaal, duur], plugin: pluginMet(namen, tel), telGeweigerde: (app) => telGeweigerde(app, tel) };
}

type Genoemd = Pick<Lopend, 'bewerking' | 'soort'>;
type Tel = (lopend: Lopend, genoemd: Genoemd, uitkomst: Uitkomst, ms: number) => void;

function pluginMet(namen: Bewerkingsnamen, tel: Tel): ApolloServerPlugin<GatewayContext> {
  return {
    async requestDidStart({ contextValue: { lopend } }) {
      if (!lopend) return;
      const begin = performance.now();
      // Of its own: the operations of one request are under way together.
      const genoemd: Genoemd = {};
      return {
        async didResolveOperation({ operation }) {
          genoemd.bewerking = namen.labelVan(operation?.name?.value);
          genoemd.soort = operation?.operation;
          Object.assign(lopend, genoemd);
          lopend.span?.setAttributes({
            [ATTR_GRAPHQL_OPERATION_NAME]: genoemd.bewerking,
            [ATTR_GRAPHQL_OPERATION_TYPE]: genoemd.soort,
          });
        },
        async willSendResponse({ response }) {
          tel(lopend, genoemd, uitkomstVan(response.http.status ?? 200, codesIn(response)), performance.now() - begin);
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
      tel(lopend, lopend, uitkomstVan(statusCode, []), elapsedTime);
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
