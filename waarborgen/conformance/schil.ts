import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { BeheerFout } from '../dienst/omgeving';
import type { Logboekproef } from './proefopstelling';

const WACHT_MS = 30_000;
const MAX_BYTES = 64 * 1024 * 1024;

export interface Logboekcommandos {
  breek: string;
  herstel: string;
  lees?: string;
}

/** The logbook of a subgraph in another process, by commands of whoever runs it; `lees` finds the trace in `TRACE_ID`. */
export function logboekMet({ breek, herstel, lees }: Logboekcommandos): Logboekproef {
  return {
    breek: async () => void (await voerUit('breek', breek)),
    herstel: async () => void (await voerUit('herstel', herstel)),
    lees:
      lees === undefined ? undefined : async (traceId) => rijenIn(await voerUit('lees', lees, { TRACE_ID: traceId })),
  };
}

/** @throws BeheerFout without what the command printed: that may be about somebody. */
async function voerUit(naam: string, commando: string, env: Record<string, string> = {}): Promise<string> {
  const opties = { timeout: WACHT_MS, maxBuffer: MAX_BYTES, env: { ...process.env, ...env } };
  try {
    return (await promisify(execFile)('/bin/sh', ['-c', commando], opties)).stdout;
  } catch (error) {
    const { code, killed } = error as { code?: unknown; killed?: boolean };
    throw new BeheerFout(`het commando logboek.${naam} is ${killed ? 'te laat' : `mislukt (code ${code})`}`);
  }
}

function rijenIn(uitvoer: string): Record<string, unknown>[] {
  try {
    return uitvoer
      .split('\n')
      .filter((regel) => regel.trim())
      .map((regel) => JSON.parse(regel));
  } catch {
    throw new BeheerFout('het commando logboek.lees geeft iets anders dan een JSON-object per regel');
  }
}
