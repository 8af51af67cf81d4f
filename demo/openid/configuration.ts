import { randomBytes } from 'node:crypto';
import { createMemoryAdapter } from 'oidc-provider/lib/adapters/memory_adapter.js';
import type { Context } from 'oidc-provider/lib/provider.js';
import { errorPage, loginUrl } from './loginPage';
import { type Persona, personaOfSub } from './personas';
import { ALGORITHM } from './signingKeys';

export const AUDIENCE = 'eenplan';
export const CLIENT = 'eenplan-demo';
/** A token for the asking: a grant that no provider but this local one has. */
export const PERSONA_GRANT = 'urn:eenplan:params:grant-type:persona';

export const HUB = 'urn:eenplan:hub';
const ONE_HOUR = 3600;
export const RESOURCE_SERVER = {
  audience: AUDIENCE,
  scope: '',
  accessTokenFormat: 'jwt',
  accessTokenTTL: ONE_HOUR,
  jwt: { sign: { alg: ALGORITHM } },
};

export function configuration(jwks: object) {
  return {
    adapter: createMemoryAdapter(),
    jwks,
    clients: [
      {
        client_id: CLIENT,
        // Native: on loopback, any port is the same address (RFC 8252, 7.3).
        application_type: 'native',
        token_endpoint_auth_method: 'none',
        grant_types: ['authorization_code', PERSONA_GRANT],
        response_types: ['code'],
        redirect_uris: ['http://127.0.0.1/aangemeld'],
      },
    ],
    cookies: { keys: [randomBytes(32).toString('base64url')] },
    clientBasedCORS: () => false,
    responseTypes: ['code'],
    findAccount: (_: unknown, sub: string) => personaOfSub(sub) && { accountId: sub, claims: () => ({ sub }) },
    extraTokenClaims: (_: unknown, { accountId }: { accountId: string }) => claimsOf(personaOfSub(accountId)),
    interactions: { url: (_: unknown, { uid }: { uid: string }) => loginUrl(uid) },
    loadExistingGrant: grantToClient,
    renderError: showError,
    ttl: {
      AccessToken: ONE_HOUR,
      AuthorizationCode: 60,
      Grant: ONE_HOUR,
      IdToken: ONE_HOUR,
      Interaction: ONE_HOUR,
      Session: ONE_HOUR,
    },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => HUB,
        getResourceServerInfo: () => RESOURCE_SERVER,
        useGrantedResource: () => true,
      },
    },
  };
}

const claimsOf = (persona: Persona | undefined) =>
  persona && { org: persona.org, team: persona.team, rollen: persona.rollen };

/** There is one client and nothing to keep from it: whoever chose a persona has agreed. */
async function grantToClient(ctx: Context) {
  const { provider, client, session } = ctx.oidc;
  const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
  grant.addOIDCScope('openid');
  grant.addResourceScope(HUB, RESOURCE_SERVER.scope);
  await grant.save();
  return grant;
}

function showError(ctx: Context): void {
  ctx.type = 'text/html; charset=utf-8';
  ctx.body = errorPage;
}
