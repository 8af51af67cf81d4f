import type { FastifyReply, FastifyRequest } from 'fastify';
import { dagVan, type Klok, systeemklok } from '../dienst/klok';
import { eisVeilig } from '../dienst/productie';
import { type Dienst, startDienst } from '../dienst/startDienst';
import { Geduld, readWachttijd, WACHTTIJD } from '../identiteit/geduld';
import { leesHeaders } from '../identiteit/headers';
import { identifyVrager } from '../identiteit/identifyVrager';
import { readSpoor } from '../identiteit/spoor';
import { createTokencheck } from '../identiteit/toegangstoken';
import { logBeforeAnswer } from '../logboek/logBeforeAnswer';
import { meetLogboek } from '../logboek/meetLogboek';
import { type Logboek, logboekIn, Verstrekkingen } from '../logboek/verstrekkingen';
import { createOpdrachtenteller } from '../opslag/opdrachtenteller';
import type { Opslag } from '../opslag/opslag';
import { Inzages } from '../toegang/inzage';
import { filterVelden } from '../toegang/veldfilter';
import type { SubgraphContext } from './context';
import { maaktAfWatVerandert, zolangIemandWacht } from './geduld';
import { zegtWatOntbreekt } from './meldingen';
import { openOpslagOf, type Subgraph, type Subgraphomgeving } from './subgraph';

/** What a host may hand over beside the environment. */
export interface Startopties {
  klok?: Klok;
  /** Told of every SQL statement. */
  opStatement?: (sql: string) => void;
  logboek?: (opslag: Opslag) => Logboek;
}

/** A subgraph as a service: nobody unknown, nothing unfiltered, nothing unlogged. */
export async function startSubgraph<B, O extends Subgraphomgeving>(
  subgraph: Subgraph<B, O>,
  omgeving: O,
  { klok = systeemklok, opStatement, logboek = logboekIn }: Startopties = {},
): Promise<Dienst> {
  eisVeilig(omgeving);
  const schema = filterVelden(await subgraph.schema());
  const teller = createOpdrachtenteller();
  const opslag = await openOpslagOf(subgraph, omgeving, (sql) => {
    teller.tel(sql);
    opStatement?.(sql);
  });
  await ofSluit(opslag, async () => subgraph.bijStart?.(opslag));
  const { boek, metingen } = meetLogboek(logboek(opslag));
  const dienst = await startDienst<SubgraphContext<B, O>>({
    naam: subgraph.naam,
    achterdeur: true,
    omgeving,
    apollo: (log) => ({ schema, plugins: [maaktAfWatVerandert, zegtWatOntbreekt(log), logBeforeAnswer(boek, log)] }),
    metingen: [teller.metriek, ...metingen],
    context: createContext(subgraph, omgeving, opslag, klok),
    gereed: () =>
      opslag.lezer.query('SELECT 1').then(
        () => [],
        () => ['de database antwoordt niet'],
      ),
    uitbreiding: (app, gereedschap) => subgraph.uitbreiding?.(app, { ...gereedschap, opslag, omgeving, klok }),
  }).catch((error: unknown) => sluitEnWerp(opslag, error));
  return {
    ...dienst,
    stop: async () => {
      await dienst.stop();
      // Of a client that hung up the question may still be under way.
      await boek.drain?.();
      await opslag.close();
    },
  };
}

/** What is open does not stay open when a step of the start fails. */
async function sluitEnWerp(opslag: Opslag, error: unknown): Promise<never> {
  await opslag.close();
  throw error;
}
const ofSluit = (opslag: Opslag, stap: () => Promise<unknown>): Promise<unknown> =>
  stap().catch((error: unknown) => sluitEnWerp(opslag, error));

function createContext<B, O extends Subgraphomgeving>(
  subgraph: Subgraph<B, O>,
  omgeving: O,
  opslag: Opslag,
  klok: Klok,
) {
  const check = createTokencheck({
    issuer: omgeving.OIDC_ISSUER,
    audience: omgeving.OIDC_AUDIENCE,
    jwksUri: omgeving.OIDC_JWKS_URI,
    klok,
  });
  return async ({ raw, lopend }: FastifyRequest, reply: FastifyReply): Promise<SubgraphContext<B, O>> => {
    const gelezen = leesHeaders(raw.rawHeaders);
    const geduld = new Geduld(reply.raw, readWachttijd(gelezen[WACHTTIJD]));
    const vrager = await identifyVrager(gelezen, check);
    const { traceId, traceparent } = lopend ?? readSpoor(gelezen.traceparent);
    const headers = { ...gelezen, traceparent };
    const nu = klok();
    return {
      vrager,
      headers,
      geduld,
      nu,
      omgeving,
      vandaag: dagVan(nu),
      inzages: new Inzages(),
      verstrekkingen: new Verstrekkingen(vrager, traceId, nu),
      meldingen: [],
      bronnen: subgraph.bronnen(zolangIemandWacht(opslag, geduld), { vrager, nu, omgeving, headers }),
    };
  };
}
