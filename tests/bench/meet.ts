import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import type { Vraag } from './vragen';

/** What one spell of questions cost. */
export interface Meting {
  p50: number;
  p99: number;
  perSeconde: number;
  /** Of the processes that answer, in CPU seconds. */
  perKern: number;
  fouten: number;
}

export interface Doel {
  url: string;
  /** The processes that answer together. */
  pids: readonly number[];
  headers: Record<string, string>;
}

/** Asks for so long, so many at a time, each at once after its answer. Milliseconds. */
export async function meet(
  { url, pids, headers }: Doel,
  vraag: Vraag,
  { ms, tegelijk }: { ms: number; tegelijk: number },
): Promise<Meting> {
  const pool = new Pool(new URL(url).origin, { connections: tegelijk, pipelining: 1 });
  const duren: number[] = [];
  let fouten = 0;
  const [begin, cpu] = [performance.now(), cpuVan(pids)];
  const klant = async () => {
    while (performance.now() - begin < ms) {
      const van = performance.now();
      const goed = await stel(pool, vraag, headers);
      duren.push(performance.now() - van);
      if (!goed) fouten += 1;
    }
  };
  await Promise.all(Array.from({ length: tegelijk }, klant));
  const seconden = (performance.now() - begin) / 1000;
  const gebruikt = cpuVan(pids) - cpu;
  await pool.close();
  duren.sort((a, b) => a - b);
  const op = (deel: number) => duren[Math.min(duren.length - 1, Math.floor(duren.length * deel))];
  return { p50: op(0.5), p99: op(0.99), perSeconde: duren.length / seconden, perKern: duren.length / gebruikt, fouten };
}

async function stel(pool: Pool, { query, variables, bevat }: Vraag, headers: Record<string, string>): Promise<boolean> {
  const answer = await pool.request({
    ...{ path: '/graphql', method: 'POST', body: JSON.stringify({ query, variables: variables?.() }) },
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
  });
  const text = await answer.body.text();
  return answer.statusCode === 200 && text.includes(bevat) && !text.includes('"errors"');
}

const TIKKEN_PER_SECONDE = 100;

/** User and system time of these processes so far, in seconds (proc(5)). */
function cpuVan(pids: readonly number[]): number {
  const tikken = pids.map((pid) => {
    const velden = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
    return Number(velden[11]) + Number(velden[12]);
  });
  return tikken.reduce((som, een) => som + een, 0) / TIKKEN_PER_SECONDE;
}

/** Memory that a process has in use now, in MiB (proc(5)); not a number where it is gone. */
export function geheugenVan(pid: number): number {
  try {
    const [, kib] = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Math.round(Number(kib) / 1024);
  } catch {
    return Number.NaN;
  }
}

export const mediaan = (waarden: readonly number[]): number => waarden.toSorted((a, b) => a - b)[waarden.length >> 1];
