import { mkdtemp, rm } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import fastify from 'fastify';
import { AUDIENCE } from '#demo/openid/configuration';
import { startOpenIdProvider } from '#demo/openid/startOpenIdProvider';
import { Doelbinding } from '#schema/lijsten/toegang';
import { createTokencheck } from '#waarborgen/identiteit/toegangstoken';
import { explorer } from './explorer';

const app = fastify();
let dataDir: string;
let provider: Awaited<ReturnType<typeof startOpenIdProvider>>;
let url: string;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'explorer-'));
  provider = await startOpenIdProvider({ port: 0, dataDir });
  const choice = { persona: 'regieteamlid', doel: Doelbinding.PLANREGIE };
  explorer(app, { issuer: provider.issuer, query: '{ wieBenIk } # </script><b>', choice });
  url = await app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(async () => {
  await app.close();
  await provider.stop();
  await rm(dataDir, { recursive: true });
});

async function get(target: string, headers = {}): Promise<[number | undefined, { token: string; code: string }]> {
  const response = await new Promise<import('node:http').IncomingMessage>((done, failed) =>
    request(`${url}${target}`, { headers }, done).on('error', failed).end(),
  );
  return [response.statusCode, JSON.parse(await text(response))];
}

test('a token of a persona can be had on this machine', async () => {
  const [status, { token }] = await get('/demo/token?persona=inwoner-noor');
  const { sub } = await createTokencheck({ issuer: provider.issuer, audience: AUDIENCE })(token);
  expect([status, sub]).toEqual([200, 'inwoner-noor']);
});

test.each([
  ['of an unknown persona', '/demo/token?persona=burgemeester', {}, 404, 'PERSONA_ONBEKEND'],
  ['of nobody', '/demo/token', {}, 404, 'PERSONA_ONBEKEND'],
  ['under another name', '/demo/token?persona=wijkcoach', { host: 'kwaad.example' }, 403, 'ALLEEN_LOKAAL'],
])('a token %s can not', async (_, target, headers, status, code) => {
  expect(await get(target, headers)).toEqual([status, expect.objectContaining({ code })]);
});

test('the page names no other address to load from, and the browser is told to load from none', async () => {
  const answer = await fetch(url);
  const html = await answer.text();
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(html.match(/(?:src|href)="(?!\/graphiql\/|data:)[^"]*"|https?:\/\//g)).toBeNull();
  expect(html).not.toContain('</script><b>');
});

test('what is not a part of the explorer is not found', async () => {
  expect((await fetch(`${url}/graphiql/../package.json`)).status).toBe(404);
  expect((await fetch(`${url}/graphiql/__proto__`)).status).toBe(404);
});
