import { readFile } from 'node:fs/promises';
import type { Dienstopties } from '#waarborgen/dienst/dienstopties';
import type { Logger } from '#waarborgen/dienst/log';
import { eisVeilig } from '#waarborgen/dienst/productie';
import { type Dienst, startDienst } from '#waarborgen/dienst/startDienst';
import { certificaatVan } from '#waarborgen/dienst/tls/certificaat';
import { connectorVan } from '#waarborgen/dienst/tls/verbinding';
import { createTokencheck } from '#waarborgen/identiteit/toegangstoken';
import { checkVerzoek } from './checks';
import { type Gatewayconfig, limitsOf } from './config';
import { type Deur, eistOpslag, openDeur } from './deur';
import { gereedheidVan } from './gereedheid';
import { meetBewerkingen } from './metingen/bewerkingen';
import { type Bronmeting, meetBronnen } from './metingen/bronnen';
import { metingenlezer } from './metingen/lezers';
import { type GatewayContext, Partners } from './partners';
import { SCALARS, Supergraph } from './supergraph';

export interface Gateway extends Dienst {
  /**
   * Reads the supergraph file and what was published again, as `herlees` does beside the certificates; a broken
   * supergraph is refused, and the old one goes on serving.
   */
  reload(): Promise<void>;
}

/** The one door: checks, the federation, and nothing that knows what the questions are about. */
export async function startGateway(
  config: Gatewayconfig,
  uitbreiding?: Dienstopties<GatewayContext>['uitbreiding'],
): Promise<Gateway> {
  eisVeilig(config);
  eistOpslag(config);
  const sdl = await readFile(config.SUPERGRAPH_FILE, 'utf8');
  const check = createTokencheck({
    issuer: config.OIDC_ISSUER,
    audience: config.OIDC_AUDIENCE,
    jwksUri: config.OIDC_JWKS_URI,
  });
  let federatie: Federatie | undefined;
  let deur: Deur;
  const bewerkingen = meetBewerkingen(config.BEWERKINGSNAMEN);
  const bronnen = meetBronnen(Object.keys(config.SUBGRAPHS));
  const dienst = await startDienst<GatewayContext>({
    naam: 'gateway',
    omgeving: config,
    herkomsten: config.CORS_ORIGINS,
    maxReeks: config.MAX_BATCH,
    proxies: config.TRUST_PROXY,
    apollo: (log) => {
      federatie = federate(config, sdl, log, bronnen);
      return { gateway: federatie.supergraph, plugins: [bewerkingen.plugin] };
    },
    context: (request, reply) => checkVerzoek(request, { check, deur, antwoord: reply.raw }),
    gereed: async () => (deur.gepubliceerd.blind ? [NOOIT_GELEZEN] : (federatie?.gereed() ?? [])),
    metingen: [...bewerkingen.metingen, ...bronnen.metingen],
    magMeten: metingenlezer(config),
    uitbreiding: async (app, gereedschap) => {
      deur = await openDeur(config, app, gereedschap.log);
      bewerkingen.telGeweigerde(app);
      await uitbreiding?.(app, gereedschap);
    },
  });
  const reload = async () => void (await Promise.all([federatie?.reload(), deur.ververs()]));
  const herlees = () => {
    dienst.herlees();
    void reload();
  };
  return { ...dienst, reload, herlees };
}

const NOOIT_GELEZEN = 'De gepubliceerde vragen zijn nog nooit gelezen.';

type Federatie = ReturnType<typeof federate>;

function federate(config: Gatewayconfig, sdl: string, log: Logger, meting: Bronmeting) {
  const partners = new Partners({
    urls: config.SUBGRAPHS,
    limits: limitsOf(config),
    connect: connectorVan(certificaatVan(config)),
    onAnswer: meting.onAnswer,
    onRetry: meting.onRetry,
    onFailure: (bron, reden, context) => {
      meting.onFailure(bron, reden);
      log.warn({ traceId: context?.lopend?.traceId, bron, reden }, 'bron gaf geen bruikbaar antwoord');
    },
    onBreaker: (bron, stand, reden) => {
      meting.onBreaker(bron, stand);
      log.warn({ bron, stand, reden }, 'zekering van een bron');
    },
  });
  const supergraph = new Supergraph({ sdl, partners, scalars: SCALARS });
  const reload = async () => {
    try {
      await supergraph.update(await readFile(config.SUPERGRAPH_FILE, 'utf8'));
      log.info('nieuwe supergraph in gebruik');
    } catch (error) {
      log.error({ reden: (error as Error).message }, 'nieuwe supergraph geweigerd, de oude blijft in gebruik');
    }
  };
  return { supergraph, gereed: gereedheidVan(() => partners.ready()), reload };
}
