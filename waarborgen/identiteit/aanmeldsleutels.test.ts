import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, type JWK, SignJWT } from 'jose';
import { createTokencheck } from './toegangstoken';

const ISSUER = 'https://aanmelden.example';

/** A key of the provider's own, and tokens under it. */
async function sleutel(kid: string) {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'ES256', use: 'sig' };
  const token = (sub: string) =>
    new SignJWT({ sub, aud: 'eenplan', iss: ISSUER, exp: Math.floor(Date.now() / 1000) + 3_600 })
      .setProtectedHeader({ alg: 'ES256', kid })
      .sign(privateKey);
  return { jwk, token };
}

let server: Server;
let keys: JWK[] = [];
let verder = 0;
beforeAll(async () => {
  server = createServer((_, antwoord) => antwoord.end(JSON.stringify({ keys })));
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  for (const klok of [Date, performance]) {
    const nu = klok.now.bind(klok);
    jest.spyOn(klok, 'now').mockImplementation(() => nu() + verder);
  }
});
afterAll(() => {
  jest.restoreAllMocks();
  server.close();
});

test('de sleutels van de aanmelddienst wisselen zonder herstart: de oude telt naast de nieuwe tot zij weg is', async () => {
  const [oud, nieuw] = await Promise.all(['oud', 'nieuw'].map(sleutel));
  const jwksUri = `http://127.0.0.1:${(server.address() as AddressInfo).port}/certs`;
  const check = createTokencheck({ issuer: ISSUER, audience: 'eenplan', jwksUri, cooldownMs: 0 });
  const wie = async (token: string) => (await check(token)).sub;
  const geweigerd = { extensions: { code: 'TOKEN_ONGELDIG' } };

  keys = [oud.jwk];
  expect(await wie(await oud.token('een'))).toBe('een');
  await expect(check(await nieuw.token('te vroeg'))).rejects.toMatchObject(geweigerd);

  keys = [oud.jwk, nieuw.jwk];
  expect(await wie(await nieuw.token('twee'))).toBe('twee');
  expect(await wie(await oud.token('drie'))).toBe('drie');

  keys = [nieuw.jwk];
  verder = 5 * 60_000;
  await expect(check(await oud.token('vier'))).rejects.toMatchObject(geweigerd);
  expect(await wie(await nieuw.token('vijf'))).toBe('vijf');
});
