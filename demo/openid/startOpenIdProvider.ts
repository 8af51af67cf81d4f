import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
// Past the package's front page, which warns at every start that Node 20 is not its newest.
import { type Context, Provider } from 'oidc-provider/lib/provider.js';
import { BeheerFout } from '#waarborgen/dienst/omgeving';
import { configuration, HUB, PERSONA_GRANT, RESOURCE_SERVER } from './configuration';
import { serveLoginPage } from './loginPage';
import { PERSONAS } from './personas';
import { loadSigningKeys } from './signingKeys';

export interface OpenIdOptions {
  port: number;
  host?: string;
  dataDir: string;
}

/** A real OpenID provider for one machine: whoever can reach it can be anybody, so nobody else may reach it. */
export async function startOpenIdProvider({ port, host = '127.0.0.1', dataDir }: OpenIdOptions) {
  if (host !== '127.0.0.1') throw new BeheerFout('De lokale aanmelddienst luistert alleen op 127.0.0.1.');
  const jwks = await loadSigningKeys(dataDir);
  const server = createServer();
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, host, listening));
  const issuer = `http://${host}:${(server.address() as AddressInfo).port}`;
  const provider = new Provider(issuer, configuration(jwks));
  serveLoginPage(provider);
  provider.registerGrantType(PERSONA_GRANT, (ctx) => grantToPersona(provider, ctx), ['persona']);
  const answer = provider.callback();
  server.on('request', (request, response) => {
    // A page elsewhere that lets its own name point to this machine gets nothing.
    if (`http://${request.headers.host}` === issuer) return answer(request, response);
    response.writeHead(421).end();
  });
  return {
    issuer,
    stop: async () => {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function grantToPersona(provider: Provider, ctx: Context): Promise<void> {
  const { client, params } = ctx.oidc;
  const persona = PERSONAS.get(params.persona ?? '');
  if (!persona) {
    ctx.status = 400;
    ctx.body = { error: 'invalid_grant', error_description: 'unknown persona' };
    return;
  }
  const token = new provider.AccessToken({ accountId: persona.sub, client, gty: PERSONA_GRANT });
  token.resourceServer = new provider.ResourceServer(HUB, RESOURCE_SERVER);
  const access_token = await token.save();
  ctx.body = { access_token, expires_in: token.expiration, token_type: token.tokenType };
}
