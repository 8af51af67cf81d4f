import { OAuth2Server } from 'oauth2-mock-server';

export interface ProefAanmelddienst {
  issuer: string;
  port: number;
  /** An access token for the hub with these claims; `null` leaves out what stands in it by default. */
  token(claims: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

export const AUDIENCE = 'eenplan';

/** A real OpenID provider over HTTP whose tokens say what a test wants. On the port of an earlier one it has new keys. */
export async function startProefAanmelddienst(port = 0, algoritme = 'RS256'): Promise<ProefAanmelddienst> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate(algoritme);
  await server.start(port, '127.0.0.1');
  const issuer = `http://127.0.0.1:${server.address().port}`;
  server.issuer.url = issuer;
  const token: ProefAanmelddienst['token'] = (claims) =>
    server.issuer.buildToken({
      scopesOrTransform: (_, payload) => {
        Object.assign(payload, { aud: AUDIENCE, rollen: [] }, claims);
        for (const naam of Object.keys(claims)) if (claims[naam] === null) delete payload[naam];
      },
    });
  return { issuer, port: server.address().port, token, stop: () => server.stop() };
}
