import type { JsonWebKey } from 'node:crypto';
import { OAuth2Server } from 'oauth2-mock-server';

export interface ProefAanmelddienst {
  issuer: string;
  port: number;
  /** An access token for the hub with these claims; `null` leaves out what stands in it by default. */
  token(claims: Record<string, unknown>): Promise<string>;
  publiekeSleutel(): JsonWebKey;
  stop(): Promise<void>;
}

export const AUDIENCE = 'eenplan';

export interface Aanmelddienstopties {
  host?: string;
  /** By what name others reach it, where that is not the address on which it listens. */
  issuer?: string;
  audience?: string;
}

/** A real OpenID provider over HTTP whose tokens say what a test wants. On the port of an earlier one it has new keys. */
export async function startProefAanmelddienst(
  port = 0,
  algoritme = 'RS256',
  { host = '127.0.0.1', issuer: naam, audience = AUDIENCE }: Aanmelddienstopties = {},
): Promise<ProefAanmelddienst> {
  const server = new OAuth2Server();
  await server.issuer.keys.generate(algoritme);
  await server.start(port, host);
  const issuer = naam ?? `http://${host}:${server.address().port}`;
  server.issuer.url = issuer;
  const token: ProefAanmelddienst['token'] = (claims) =>
    server.issuer.buildToken({
      scopesOrTransform: (_, payload) => {
        Object.assign(payload, { aud: audience, rollen: [] }, claims);
        for (const naam of Object.keys(claims)) if (claims[naam] === null) delete payload[naam];
      },
    });
  const publiekeSleutel = () => server.issuer.keys.toJSON()[0] as JsonWebKey;
  return { issuer, port: server.address().port, token, publiekeSleutel, stop: () => server.stop() };
}
