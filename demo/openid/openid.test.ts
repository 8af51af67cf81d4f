import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ROLLEN } from '#schema/lijsten/toegang';
import { createTokencheck } from '#waarborgen/identiteit/toegangstoken';
import { AUDIENCE, CLIENT } from './configuration';
import { fetchToken } from './fetchToken';
import { PERSONAS } from './personas';
import { startOpenIdProvider } from './startOpenIdProvider';
import { tokenCommand } from './token';

let dataDir: string;
let provider: Awaited<ReturnType<typeof startOpenIdProvider>>;

beforeAll(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'openid-'));
  provider = await startOpenIdProvider({ port: 0, dataDir });
});
afterAll(async () => {
  await provider.stop();
  await rm(dataDir, { recursive: true });
});

const check = (token: string) => createTokencheck({ issuer: provider.issuer, audience: AUDIENCE })(token);
const portOf = (issuer: string) => Number(new URL(issuer).port);

describe('the local OpenID provider', () => {
  test('gives every persona a token that the hub accepts, with his own claims and a life of an hour', async () => {
    for (const [name, { sub, org, team, rollen }] of PERSONAS) {
      const { hash, exp, ...claims } = await check(await fetchToken(provider.issuer, name));
      expect(claims).toEqual({ sub, org, team, rollen });
      expect(exp - Date.now() / 1000).toBeCloseTo(3600, -1);
    }
  });

  test('knows only roles that the hub knows', () => {
    const roles = [...PERSONAS.values()].flatMap(({ rollen }) => rollen);
    expect(roles.filter((rol) => !(ROLLEN as readonly string[]).includes(rol))).toEqual([]);
  });

  test('gives no token for somebody it does not know', async () => {
    await expect(fetchToken(provider.issuer, 'burgemeester')).rejects.toThrow();
  });

  test('keeps its keys to its owner, and a token outlives a restart', async () => {
    const token = await fetchToken(provider.issuer, 'wijkcoach');
    const port = portOf(provider.issuer);
    await provider.stop();
    provider = await startOpenIdProvider({ port, dataDir });
    expect((await check(token)).sub).toBe('wijkcoach-bakker');
    expect(await readdir(dataDir)).toEqual(['openid-sleutels.json']);
    expect((await stat(path.join(dataDir, 'openid-sleutels.json'))).mode & 0o777).toBe(0o600);
  });

  test('says which file to remove when its keys are damaged, and nothing of what is in it', async () => {
    const damaged = await mkdtemp(path.join(tmpdir(), 'openid-'));
    const file = path.join(damaged, 'openid-sleutels.json');
    await writeFile(file, '{"keys":[{"d":"geheim"');
    await expect(startOpenIdProvider({ port: 0, dataDir: damaged })).rejects.toThrow(
      `De sleutels van de lokale aanmelddienst zijn niet te lezen. Verwijder ${file} en start opnieuw.`,
    );
    await rm(damaged, { recursive: true });
  });

  test('listens nowhere but on this machine', async () => {
    await expect(startOpenIdProvider({ port: 0, host: '0.0.0.0', dataDir })).rejects.toThrow('alleen op 127.0.0.1');
  });

  test('does not answer to another name', async () => {
    const status = await new Promise((done, failed) => {
      const headers = { host: 'kwaad.example' };
      const options = { port: portOf(provider.issuer), path: '/.well-known/openid-configuration', headers };
      request(options, (response) => done(response.resume().statusCode))
        .on('error', failed)
        .end();
    });
    expect(status).toBe(421);
  });
});

describe('signing in with a browser', () => {
  const redirect = 'http://127.0.0.1:4000/aangemeld';
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const start = (more: Record<string, string> = {}) =>
    `${provider.issuer}/auth?${new URLSearchParams({
      client_id: CLIENT,
      response_type: 'code',
      scope: 'openid',
      redirect_uri: redirect,
      code_challenge: challenge,
      code_challenge_method: 'S256',
      ...more,
    })}`;

  /** As much of a browser as this needs: it keeps cookies, and follows no redirect by itself. */
  function browser() {
    const cookies = new Map<string, string>();
    return async (url: string, init: RequestInit = {}) => {
      const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const answer = await fetch(new URL(url, provider.issuer), { ...init, redirect: 'manual', headers: { cookie } });
      for (const line of answer.headers.getSetCookie()) {
        const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
        cookies.set(name, value);
      }
      return { status: answer.status, location: answer.headers.get('location') ?? '', text: await answer.text() };
    };
  }

  const exchange = (code: string, code_verifier: string) =>
    fetch(`${provider.issuer}/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: CLIENT,
        redirect_uri: redirect,
        code,
        code_verifier,
      }),
    });

  async function chooseAndReturn(persona: string): Promise<string> {
    const go = browser();
    const login = (await go(start())).location;
    const chosen = await go(login, { method: 'POST', body: new URLSearchParams({ persona }) });
    const back = await go(chosen.location);
    expect(back.location).toContain(redirect);
    return new URL(back.location).searchParams.get('code') as string;
  }

  test('shows a Dutch page with every persona that loads nothing from elsewhere', async () => {
    const go = browser();
    const { status, text } = await go((await go(start())).location);
    expect(status).toBe(200);
    expect(text).toContain('<html lang="nl">');
    for (const name of PERSONAS.keys()) expect(text).toContain(`value="${name}"`);
    expect(text).not.toMatch(/https?:\/\/|src=|@import|url\(/);
  });

  test('ends with a code that gives a token of the chosen persona, for the hub', async () => {
    const answer = await exchange(await chooseAndReturn('cjg-coach'), verifier);
    const { access_token } = await answer.json();
    expect(await check(access_token)).toMatchObject({ org: 'org-cjg', rollen: ['CJG_COACH'] });
  });

  test('gives nothing to who has the code but not the verifier', async () => {
    const answer = await exchange(await chooseAndReturn('cjg-coach'), randomBytes(32).toString('base64url'));
    expect(answer.status).toBe(400);
    expect(await answer.json()).not.toHaveProperty('access_token');
  });

  test('asks again when an unknown persona is chosen', async () => {
    const go = browser();
    const { status, text } = await go((await go(start())).location, {
      method: 'POST',
      body: new URLSearchParams({ persona: 'x' }),
    });
    expect([status, text]).toEqual([200, expect.stringContaining('Wie bent u?')]);
  });

  test.each<[string, Record<string, string>]>([
    ['without a challenge', { code_challenge: '' }],
    ['to another address', { redirect_uri: 'https://kwaad.example/' }],
    ['as another client', { client_id: 'iemand' }],
  ])('%s is refused', async (_, more) => {
    const { location, text } = await browser()(start(more));
    expect(location).not.toContain('/aanmelden/');
    expect(location || text).toMatch(/error=|Aanmelden is niet gelukt/);
  });
});

describe('npm run -s token --', () => {
  const run = (...args: string[]) => runAt(String(portOf(provider.issuer) - 10), ...args);
  async function runAt(HUB_PORT_BASE: string, ...args: string[]) {
    const written = { stdout: '', stderr: '' };
    const spies = (['stdout', 'stderr'] as const).map((stream) =>
      jest.spyOn(process[stream], 'write').mockImplementation((text) => {
        written[stream] += text;
        return true;
      }),
    );
    const code = await tokenCommand(args, { HUB_PORT_BASE });
    for (const spy of spies) spy.mockRestore();
    return { code, ...written };
  }

  test('PERSONA prints his token and nothing else', async () => {
    const { code, stdout, stderr } = await run('regieteamlid');
    expect([code, stderr]).toEqual([0, '']);
    expect(await check(stdout.trim())).toMatchObject({ org: 'org-regieteam' });
  });

  test('--list prints the personas, one a line, also while no provider runs', async () => {
    await provider.stop();
    const listed = await run('--list');
    const refused = await run('wijkcoach');
    provider = await startOpenIdProvider({ port: portOf(provider.issuer), dataDir });
    expect(listed).toEqual({ code: 0, stdout: `${[...PERSONAS.keys()].join('\n')}\n`, stderr: '' });
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('npm start') });
  });

  test('an unknown persona is refused with the names of the known ones', async () => {
    const { code, stdout, stderr } = await run('burgemeester');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^Er is geen persona burgemeester\. De personas zijn: wijkcoach, .*inwoner-bos\.\n$/);
  });

  test.each(['vier', '80', '70000', '4000.5'])('with base port %s it says which variable is wrong', async (base) => {
    const { code, stdout, stderr } = await runAt(base, 'wijkcoach');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^De omgeving klopt niet:\n {2}HUB_PORT_BASE: .+\n$/);
  });

  test('without a persona it says how it is used', async () => {
    expect(await run()).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('--list') });
  });
});
