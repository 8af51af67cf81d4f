import type { ServerResponse } from 'node:http';
import { Geduld, readWachttijd, WACHTTIJD } from '#waarborgen/identiteit/geduld';
import { leesHeaders, type Verzoekheaders } from '#waarborgen/identiteit/headers';
import { identifyVrager } from '#waarborgen/identiteit/identifyVrager';
import { readSpoor } from '#waarborgen/identiteit/spoor';
import type { CheckToken } from '#waarborgen/identiteit/toegangstoken';
import type { GatewayContext } from './partners';

/** A request on its way in: what it says, and what of it may go on to the partners so far. */
export interface Verzoek {
  readonly rawHeaders: readonly string[];
  readonly check: CheckToken;
  readonly antwoord: ServerResponse;
  readonly headers: Verzoekheaders;
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
  isVanEenBekendeVrager, //  401 NIET_AANGEMELD, TOKEN_ONGELDIG; 403 GEEN_ROL; 400 DOEL_ONTBREEKT, DOEL_ONBEKEND; 503
  isTeVolgen, //             never refuses: a trace that is missing or malformed begins here
];

/** Runs the checks; what comes out is all that partners get to see of the request. */
export async function checkVerzoek(
  binnen: Pick<Verzoek, 'rawHeaders' | 'antwoord'>,
  check: CheckToken,
): Promise<GatewayContext> {
  const verzoek: Verzoek = { ...binnen, check, headers: {} };
  for (const check of checks) await check(verzoek);
  return { headers: verzoek.headers, geduld: verzoek.geduld };
}

function noemtElkeHeaderEenKeer({ rawHeaders, headers }: Verzoek): void {
  Object.assign(headers, leesHeaders(rawHeaders));
}

function zegtHoelangHijWacht(verzoek: Verzoek): void {
  verzoek.geduld = new Geduld(verzoek.antwoord, readWachttijd(verzoek.headers[WACHTTIJD]));
}

async function isVanEenBekendeVrager({ headers, check }: Verzoek): Promise<void> {
  await identifyVrager(headers, check);
}

function isTeVolgen({ headers }: Verzoek): void {
  headers.traceparent = readSpoor(headers.traceparent).traceparent;
}
