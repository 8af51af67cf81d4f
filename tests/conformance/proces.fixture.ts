import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { vrijeBasis } from '#demo/hub/vrijeBasis';
import { commando } from '#waarborgen/conformance/commando';
import { ROOT } from '../huis/subgraphs';
import type { Afwijking } from './afwijkingen.fixture';

export interface Uitkomst {
  code: number;
  regels: string[];
  /** The names of the rules that came out so. */
  met(uitkomst: 'goed' | 'FOUT' | 'overgeslagen'): string[];
}

export const uitkomst = (code: number, regels: string[]): Uitkomst => ({
  code,
  regels,
  met: (soort) =>
    regels.filter((regel) => regel.startsWith(`${soort} `)).map((regel) => regel.slice(soort.length).trim()),
});

/** The command in this process: to start it as one costs as much as all that it does. */
export async function conformance(...argumenten: string[]): Promise<Uitkomst> {
  const gezegd: string[] = [];
  const code = await commando(argumenten, (regel) => gezegd.push(regel));
  return uitkomst(code, gezegd.join('\n').split('\n'));
}

/** Somewhere to run partners as processes, and where it is built the command too. */
export interface Werkplaats {
  map: string;
  /** `npm run conformance -- …`, without its build. */
  conformance(...argumenten: string[]): Promise<Uitkomst>;
  /** Runs a script of Node to its end. */
  node(script: string, argumenten: string[], env: Record<string, string>): Promise<void>;
  /** Runs a script of Node until `stop`; ready once its address answers. */
  start(script: string, env: Record<string, string>, adres: string): Promise<() => Promise<void>>;
  stop(): void;
}

export async function openWerkplaats({ gebouwd = false } = {}): Promise<Werkplaats> {
  const map = mkdtempSync(join(tmpdir(), 'eenplan-conformance-'));
  cpSync(join(ROOT, 'package.json'), join(map, 'package.json'));
  symlinkSync(join(ROOT, 'node_modules'), join(map, 'node_modules'));
  if (gebouwd) {
    const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
    const daar = ['--outDir', join(map, 'dist'), '--tsBuildInfoFile', join(map, 'tsbuildinfo')];
    await loop(tsc, ['-p', join(ROOT, 'tsconfig.json'), ...daar], { cwd: ROOT });
  }
  return {
    map,
    conformance: async (...argumenten) => {
      const { code, uitvoer } = await draai(join(map, 'dist/waarborgen/conformance/commando.js'), argumenten, {
        cwd: map,
      });
      return uitkomst(code, uitvoer.split('\n'));
    },
    node: (script, argumenten, env) =>
      loop(join(map, script), argumenten, { cwd: map, env: { PATH: process.env.PATH, ...env } }),
    start: (script, env, adres) => start(join(map, script), { PATH: process.env.PATH, ...env }, adres),
    stop: () => rmSync(map, { recursive: true, force: true }),
  };
}

type Opties = { cwd: string; env?: NodeJS.ProcessEnv };

function draai(script: string, argumenten: string[], opties: Opties): Promise<{ code: number; uitvoer: string }> {
  return new Promise((klaar) => {
    execFile(process.execPath, [script, ...argumenten], opties, (fout, stdout, stderr) => {
      klaar({ code: fout ? Number(fout.code) : 0, uitvoer: stdout + stderr });
    });
  });
}

async function loop(script: string, argumenten: string[], opties: Opties): Promise<void> {
  const { code, uitvoer } = await draai(script, argumenten, opties);
  if (code !== 0) throw new Error(`${script} ended with ${code}\n${uitvoer}`);
}

async function start(script: string, env: NodeJS.ProcessEnv, adres: string): Promise<() => Promise<void>> {
  const proces = spawn(process.execPath, [script], { env, stdio: 'inherit' });
  await antwoordt(adres, proces);
  return async () => {
    proces.kill('SIGTERM');
    if (proces.exitCode === null && proces.signalCode === null) await once(proces, 'exit');
  };
}

async function antwoordt(adres: string, proces: ChildProcess): Promise<void> {
  for (const tot = Date.now() + 20_000; Date.now() < tot; await wacht(50)) {
    if (proces.exitCode !== null) throw new Error(`${proces.spawnfile} ended by itself with ${proces.exitCode}`);
    if (await fetch(adres).catch(() => undefined)) return;
  }
  proces.kill('SIGKILL');
  throw new Error(`${adres} did not answer`);
}

/** For a partner, and for the provider that the command starts. */
export async function tweePoorten(): Promise<[partner: number, aanmelddienst: number]> {
  const basis = await vrijeBasis();
  return [basis, basis + 1];
}

export const geheim = (): string => randomBytes(32).toString('base64url');

/** A running partner, and the settings with which the command finds everything of it. */
export interface Onderzochte {
  url: string;
  instellingen: Record<string, unknown>;
  /** The settings as a file, changed where a test wants it so. */
  bestand(anders?: object): string;
  stop(): Promise<void>;
}

export const metBestand = (
  map: string,
  url: string,
  instellingen: Record<string, unknown>,
  stop: () => Promise<void>,
): Onderzochte => {
  let aantal = 0;
  const bestand = (anders: object = {}) => {
    aantal += 1;
    const pad = join(map, `instellingen-${aantal}.json`);
    writeFileSync(pad, JSON.stringify({ ...instellingen, ...anders }));
    return pad;
  };
  return { url, instellingen, bestand, stop };
};

/** The partner that shares no code with the others, as it is or with a fault in it. */
export async function startVreemdePartner(plaats: Werkplaats, afwijking?: Afwijking): Promise<Onderzochte> {
  const [port, aanmeldpoort] = await tweePoorten();
  const [map, sleutel] = [mkdtempSync(join(plaats.map, 'partner-')), `k1:${geheim()}`];
  cpSync(join(ROOT, 'tests/conformance/vreemdePartner'), map, { recursive: true });
  if (afwijking) pasAan(join(map, afwijking.in), afwijking);
  mkdirSync(join(map, 'logboek'));
  const [logboek, elders] = [join(map, 'logboek', 'log.jsonl'), join(map, 'logboek', 'elders.jsonl')];
  const env = {
    PORT: `${port}`,
    ISSUER: `http://127.0.0.1:${aanmeldpoort}`,
    AUDIENCE: 'eenplan',
    SLEUTEL: sleutel,
    LOGBOEK: logboek,
  };
  const url = `http://127.0.0.1:${port}`;
  const stop = await plaats.start(`${basename(map)}/partner.js`, env, `${url}/metrics`);
  const instellingen = {
    ...{ domein: 'WMO', sleutel, pseudoniem: 'dossier-1', details: 'hulpmiddelen { reden } kladblok' },
    aanmelddienst: { port: aanmeldpoort, audience: 'eenplan' },
    statements: { metrics: 'opdrachten_totaal' },
    logboek: {
      breek: `mv ${logboek} ${elders} && mkdir ${logboek}`,
      herstel: `rmdir ${logboek} && mv ${elders} ${logboek}`,
      lees: `cat ${logboek}`,
    },
  };
  return metBestand(map, url, instellingen, stop);
}

function pasAan(pad: string, { wat, vervang }: Afwijking): void {
  let inhoud = readFileSync(pad, 'utf8');
  for (const [dit, door] of vervang) {
    if (!inhoud.includes(dit)) throw new Error(`${wat}: ${pad} has no "${dit}"`);
    inhoud = inhoud.replaceAll(dit, door);
  }
  writeFileSync(pad, inhoud);
}
