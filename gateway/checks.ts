import type { ServerResponse } from 'node:http';
import type { FastifyRequest } from 'fastify';
import { GraphQLError } from 'graphql';
import { Geduld, readWachttijd, WACHTTIJD } from '#waarborgen/identiteit/geduld';
import { leesHeaders, type Verzoekheaders } from '#waarborgen/identiteit/headers';
import { identifyVrager } from '#waarborgen/identiteit/identifyVrager';
import type { CheckToken } from '#waarborgen/identiteit/toegangstoken';
import type { Vrager } from '#waarborgen/identiteit/vrager';
import type { Deur } from './deur';
import type { GatewayContext } from './partners';

/** A request on its way in: what it says, and what of it may go on to the partners so far. */
export interface Verzoek {
  readonly rawHeaders: readonly string[];
  readonly ip: string;
  readonly body: unknown;
  readonly check: CheckToken;
  readonly deur: Pick<Deur, 'tempo' | 'gepubliceerd'>;
  readonly antwoord: ServerResponse;
  readonly headers: Verzoekheaders;
  vrager?: Vrager;
  geduld?: Geduld;
}
type Check = (verzoek: Verzoek) => void | Promise<void>;

/**
 * What the gateway checks of a request, in this order; the first refusal is the answer, and no partner hears of it.
 * Who may see what is not checked here: every partner does that itself, against its own proof.
 */
export const checks: readonly Check[] = [
  noemtElkeHeaderEenKeer, // 400 HEADER_DUBBEL
  zegtHoelangHijWacht, //    400 WACHTTIJD_ONGELDIG
  isVanEenBekendeVrager, //  401 NIET_AANGEMELD, TOKEN_ONGELDIG; 403 GEEN_ROL; 400 DOEL_ONTBREEKT, DOEL_ONBEKEND; 429; 503
  vraagtNietTeVaak, //       429 TE_VEEL_VERZOEKEN, of one person or organisation
  noemtEenBekendeVraag, //   403 VRAAG_NIET_GEPUBLICEERD; 400 PERSISTED_QUERY_NOT_FOUND, HASH_ANDERS; 503
];

/** Runs the checks; what comes out is all that partners get to see of the request. */
export async function checkVerzoek(
  { raw, ip, body }: Pick<FastifyRequest, 'raw' | 'ip' | 'body'>,
  gereedschap: Pick<Verzoek, 'check' | 'deur' | 'antwoord'>,
): Promise<GatewayContext> {
  const verzoek: Verzoek = { rawHeaders: raw.rawHeaders, ip, body, headers: {}, ...gereedschap };
  for (const check of checks) await check(verzoek);
  return { headers: verzoek.headers, geduld: verzoek.geduld };
}

function noemtElkeHeaderEenKeer({ rawHeaders, headers }: Verzoek): void {
  Object.assign(headers, leesHeaders(rawHeaders));
}

function zegtHoelangHijWacht(verzoek: Verzoek): void {
  verzoek.geduld = new Geduld(verzoek.antwoord, readWachttijd(verzoek.headers[WACHTTIJD]));
}

/** Whose token holds is let in: colleagues behind one address are not shut out by one who is refused there. */
async function isVanEenBekendeVrager(verzoek: Verzoek): Promise<void> {
  try {
    verzoek.vrager = await identifyVrager(verzoek.headers, verzoek.check);
  } catch (weigering) {
    if (statusVan(weigering) === 401) await verzoek.deur.tempo.telGeweigerd(verzoek.ip);
    throw weigering;
  }
}
const statusVan = (error: unknown) =>
  error instanceof GraphQLError ? (error.extensions.http as { status?: number } | undefined)?.status : undefined;

async function vraagtNietTeVaak({ vrager, body, deur }: Verzoek): Promise<void> {
  if (vrager) await deur.tempo.houdBij(vrager, Array.isArray(body) ? body.length : 1);
}

function noemtEenBekendeVraag({ body, deur }: Verzoek): void {
  deur.gepubliceerd.vulAan(body);
}
