import { leesHeaders } from '#waarborgen/identiteit/headers';
import { identifyVrager } from '#waarborgen/identiteit/identifyVrager';
import type { CheckToken } from '#waarborgen/identiteit/toegangstoken';
import type { ForwardedHeaders, GatewayContext } from './partners';

/** A request on its way in: what it says, and what of it may go on to the partners so far. */
export interface Verzoek {
  readonly rawHeaders: readonly string[];
  readonly check: CheckToken;
  readonly headers: ForwardedHeaders;
}
type Check = (verzoek: Verzoek) => void | Promise<void>;

/**
 * What the gateway checks of a request, in this order; the first refusal is the answer, and no partner hears of it.
 * Who may see what is not checked here: every partner does that itself, against its own proof.
 */
export const checks: readonly Check[] = [
  noemtElkeHeaderEenKeer, // 400 HEADER_DUBBEL
  isVanEenBekendeVrager, //  401 NIET_AANGEMELD, TOKEN_ONGELDIG; 403 GEEN_ROL; 400 DOEL_ONTBREEKT, DOEL_ONBEKEND; 503
];

/** Runs the checks; what comes out is all that partners get to see of the request. */
export async function checkVerzoek(rawHeaders: readonly string[], check: CheckToken): Promise<GatewayContext> {
  const verzoek: Verzoek = { rawHeaders, check, headers: {} };
  for (const check of checks) await check(verzoek);
  return { headers: verzoek.headers };
}

function noemtElkeHeaderEenKeer({ rawHeaders, headers }: Verzoek): void {
  Object.assign(headers, leesHeaders(rawHeaders));
}

async function isVanEenBekendeVrager({ headers, check }: Verzoek): Promise<void> {
  await identifyVrager(headers, check);
}
