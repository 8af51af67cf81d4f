#!/usr/bin/env node
// What a newcomer does after `npm ci`: npm start, the line that it says to try, and the end. Ports and data of its own, so that a hub
// that runs beside it is not touched.
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const SECONDS_TO_START = 60;
const SECONDS_TO_END = 15;

const data = mkdtempSync(join(tmpdir(), 'newcomer-'));
const base = await freeBase();
const env = { ...process.env, HUB_PORT_BASE: String(base), DATA_DIR: data };
const hub = spawn('npm', ['start'], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
const output = [];
for (const stream of [hub.stdout, hub.stderr]) stream.on('data', (chunk) => output.push(chunk));
const end = once(hub, 'exit');

try {
  await comesUp(`http://127.0.0.1:${base}/health/ready`);
  const answer = tryIt();
  const households = answer.data?.huishoudens?.edges?.length;
  if (!households || answer.errors) throw new Error(`the line to try is answered with ${JSON.stringify(answer)}`);
  console.log(`the line to try is answered with ${households} households`);
  hub.kill('SIGTERM');
  const [code, signal] = await Promise.race([end, sleep(SECONDS_TO_END * 1000, [null, 'no end'], { ref: false })]);
  if (code !== 0) throw new Error(`SIGTERM ended npm start with ${code ?? signal}`);
  if (!(await isFree(base))) throw new Error('npm start ended, and its gateway still listens');
  console.log('SIGTERM ends it with 0');
} catch (error) {
  console.error(`${error.message}\n--- npm start said:\n${output.join('')}`);
  process.exitCode = 1;
} finally {
  endGroup(hub.pid);
  rmSync(data, { recursive: true, force: true });
}

async function comesUp(url) {
  for (const deadline = Date.now() + SECONDS_TO_START * 1000; Date.now() < deadline; await sleep(200)) {
    if (hub.exitCode !== null) throw new Error(`npm start ended by itself with ${hub.exitCode}`);
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
  }
  throw new Error(`npm start was not ready within ${SECONDS_TO_START} s`);
}

/** The line to try, from what npm start prints, in a shell as a newcomer pastes it. */
function tryIt() {
  const [, line] = /^Probeer:\n([\s\S]+?)\n\n/m.exec(output.join('')) ?? [];
  if (!line) throw new Error('npm start prints no line to try');
  return JSON.parse(execFileSync('bash', ['-c', line], { env, encoding: 'utf8' }));
}

/** Eleven ports in a row, as the hub asks for. */
async function freeBase() {
  for (let base = 20_000; base < 30_000; base += 20) {
    const free = await Promise.all(Array.from({ length: 11 }, (_, i) => isFree(base + i)));
    if (free.every(Boolean)) return base;
  }
  throw new Error('no eleven free ports in a row');
}

function isFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

/** Nothing of it stays behind, also where it did not listen to its signal. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
