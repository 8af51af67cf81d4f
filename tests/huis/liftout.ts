import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { AUDIENCE, startProefAanmelddienst } from '#waarborgen/conformance/proefAanmelddienst';
import { PARTNERS, ROOT, SUBGRAPHS, type Subgraphnaam } from './subgraphs';

/**
 * The lift-out check: each subgraph belongs to another organisation, so `schema`, `waarborgen` and that one subgraph,
 * copied to an empty folder, must type-check, pass their tests, build, start and end by themselves.
 *
 * Usage: npm run -s liftout [-- NAAM…]
 */
async function main(names: string[]): Promise<void> {
  const unknown = names.filter((name) => !(SUBGRAPHS as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new Error(`No such subgraph: ${unknown.join(', ')}. There are: ${SUBGRAPHS.join(', ')}`);
  const provider = await startProefAanmelddienst();
  try {
    const chosen = (names.length > 0 ? names : SUBGRAPHS) as readonly Subgraphnaam[];
    for (const name of chosen) await liftOut(name, provider.issuer, name === chosen[0]);
  } finally {
    await provider.stop();
  }
}

async function liftOut(name: Subgraphnaam, issuer: string, withSharedRooms: boolean): Promise<void> {
  const house = mkdtempSync(join(tmpdir(), `liftout-${name}-`));
  try {
    await step(`${name}: copied to an empty folder`, () => copyRooms(name, house));
    await step(`${name}: type-checked and built`, () => run(house, 'typescript/bin/tsc', ['-p', 'tsconfig.json']));
    const rooms = [...(withSharedRooms ? ['schema/', 'waarborgen/'] : []), `subgraphs/${name}/`];
    await step(`${name}: tests of ${rooms.join(' ')}`, () => run(house, 'jest/bin/jest', ['--ci', ...rooms]));
    await step(`${name}: started, refuses without a token, ends on SIGTERM`, () => startAndEnd(name, house, issuer));
  } finally {
    rmSync(house, { recursive: true, force: true });
  }
}

async function step(title: string, work: () => unknown): Promise<void> {
  const start = performance.now();
  await work();
  console.log(`ok  ${title} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
}

function copyRooms(name: Subgraphnaam, house: string): void {
  const parts = ['schema', 'waarborgen', `subgraphs/${name}`, 'package.json', 'tsconfig.json', 'jest.config.js'];
  for (const part of parts) cpSync(join(ROOT, part), join(house, part), { recursive: true });
  symlinkSync(join(ROOT, 'node_modules'), join(house, 'node_modules'));
}

async function run(cwd: string, script: string, args: string[]): Promise<void> {
  const command = [join(cwd, 'node_modules', script), ...args];
  await promisify(execFile)(process.execPath, command, { cwd, maxBuffer: 64 * 1024 * 1024 }).catch((error) => {
    throw new Error(`${error.message}\n${error.stdout}\n${error.stderr}`);
  });
}

async function startAndEnd(name: Subgraphnaam, house: string, issuer: string): Promise<void> {
  const port = await freePort();
  const env = { PATH: process.env.PATH, ...environmentOf(name, house, issuer, port) };
  const subgraph = spawn(process.execPath, [`dist/subgraphs/${name}/main.js`], { cwd: house, env });
  const output: string[] = [];
  for (const stream of [subgraph.stdout, subgraph.stderr]) stream.on('data', (chunk) => void output.push(`${chunk}`));
  const end = once(subgraph, 'exit') as Promise<[code: number | null, signal: string | null]>;
  try {
    await ready(`http://127.0.0.1:${port}/health/ready`, subgraph);
    const status = await askWithoutToken(`http://127.0.0.1:${port}/graphql`);
    if (status !== 401) throw new Error(`A query without a token was answered with ${status} instead of 401.`);
    subgraph.kill('SIGTERM');
    const [code, signal] = await Promise.race([end, sleep(10_000, [null, 'still running after 10 s'], { ref: false })]);
    if (code !== 0) throw new Error(`SIGTERM did not end it cleanly: ${code ?? signal}.`);
  } catch (error) {
    throw new Error(`${(error as Error).message}\n${output.join('')}`);
  } finally {
    subgraph.kill('SIGKILL');
  }
}

function environmentOf(name: Subgraphnaam, house: string, issuer: string, port: number): Record<string, string> {
  const secret = () => randomBytes(32).toString('base64url');
  const keys =
    name === 'huishouden'
      ? [
          ['PARTNERS', PARTNERS.map((partner) => `${partner}=http://127.0.0.1:1/hub`).join(',')],
          ['BEHEERDER', 'org-hub'],
          ...PARTNERS.map((partner) => partner.toUpperCase()).flatMap((partner) => [
            [`BEWIJS_SLEUTELS_${partner}`, `k1:${secret()}`],
            [`PSEUDONIEM_SLEUTEL_${partner}`, secret()],
          ]),
        ]
      : [
          ['BEWIJS_SLEUTELS', `k1:${secret()}`],
          ['PSEUDONIEM_SLEUTEL', secret()],
          ['HUISHOUDEN_URL', 'http://127.0.0.1:9/graphql'],
        ];
  return {
    PORT: String(port),
    OIDC_ISSUER: issuer,
    OIDC_AUDIENCE: AUDIENCE,
    DATABASE_URL: `sqlite:${join(house, 'liftout.db')}`,
    ...Object.fromEntries(keys),
  };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function ready(url: string, process: ChildProcess): Promise<void> {
  const deadline = Date.now() + 30_000;
  while (Date.now() < deadline) {
    if (process.exitCode !== null) throw new Error(`It ended by itself with ${process.exitCode}.`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await sleep(100);
  }
  throw new Error('It was not ready within 30 s.');
}

async function askWithoutToken(url: string): Promise<number> {
  const body = JSON.stringify({ query: '{ __typename }' });
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body });
  return answer.status;
}

main(process.argv.slice(2)).catch((error: Error) => {
  console.error(`not ok  ${error.message}`);
  process.exitCode = 1;
});
