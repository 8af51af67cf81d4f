import { readFile } from 'node:fs/promises';
import { DateScalar, DateTimeScalar, Eurocent } from '#schema/scalars';
import type { Logger } from '#waarborgen/dienst/log';
import { type Dienst, type Dienstopties, startDienst } from '#waarborgen/dienst/startDienst';
import { createTokencheck } from '#waarborgen/identiteit/toegangstoken';
import { checkVerzoek } from './checks';
import { type Gatewayconfig, limitsOf } from './config';
import { type GatewayContext, Partners } from './partners';
import { Supergraph } from './supergraph';

export interface Gateway extends Dienst {
  /** Reads the supergraph file again; a broken one is refused, and the old one goes on serving. */
  reload(): Promise<void>;
}

/** The one door: checks, the federation, and nothing that knows what the questions are about. */
export async function startGateway(
  config: Gatewayconfig,
  uitbreiding?: Dienstopties<GatewayContext>['uitbreiding'],
): Promise<Gateway> {
  const sdl = await readFile(config.SUPERGRAPH_FILE, 'utf8');
  const check = createTokencheck({
    issuer: config.OIDC_ISSUER,
    audience: config.OIDC_AUDIENCE,
    jwksUri: config.OIDC_JWKS_URI,
  });
  let federatie: Federatie | undefined;
  const dienst = await startDienst<GatewayContext>({
    naam: 'gateway',
    omgeving: config,
    apollo: (log) => {
      federatie = federate(config, sdl, log);
      return { gateway: federatie.supergraph };
    },
    context: (request, reply) => checkVerzoek({ rawHeaders: request.raw.rawHeaders, antwoord: reply.raw }, check),
    gereed: async () => federatie?.belemmeringen() ?? [],
    uitbreiding,
  });
  return { ...dienst, reload: async () => federatie?.reload() };
}

type Federatie = ReturnType<typeof federate>;

function federate(config: Gatewayconfig, sdl: string, log: Logger) {
  const partners = new Partners({
    urls: config.SUBGRAPHS,
    limits: limitsOf(config),
    onFailure: (bron, reden) => log.warn({ bron, reden }, 'bron gaf geen bruikbaar antwoord'),
    onBreaker: (bron, stand, reden) => log.warn({ bron, stand, reden }, 'zekering van een bron'),
  });
  const supergraph = new Supergraph({ sdl, partners, scalars: [DateScalar, DateTimeScalar, Eurocent] });
  const belemmeringen = async () => {
    const gereed = Object.entries(await partners.ready());
    return gereed.filter(([, ok]) => !ok).map(([bron]) => `De bron ${bron} is niet gereed.`);
  };
  const reload = async () => {
    try {
      await supergraph.update(await readFile(config.SUPERGRAPH_FILE, 'utf8'));
      log.info('nieuwe supergraph in gebruik');
    } catch (error) {
      log.error({ reden: (error as Error).message }, 'nieuwe supergraph geweigerd, de oude blijft in gebruik');
    }
  };
  return { supergraph, belemmeringen, reload };
}
