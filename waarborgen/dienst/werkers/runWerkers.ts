import cluster from 'node:cluster';
import type { z } from 'zod';
import { createLog } from '../log';
import type { Dienstomgeving } from '../omgeving';
import { finish, runProces, sterf } from '../runProces';
import type { Dienst } from '../startDienst';
import { Werkgroep } from './Werkgroep';

type Werkomgeving = Pick<z.infer<typeof Dienstomgeving>, 'WORKERS' | 'LOG_LEVEL'>;

export interface Werkplan<O extends Werkomgeving> {
  naam: string;
  /** Reads and validates the environment; throws where it can't start a process. */
  omgeving(): O;
  start(omgeving: O): Promise<Dienst>;
  /** What every worker but the first finds changed in its environment: what the first did is done. */
  volgers?: Readonly<Record<string, string>>;
}

/**
 * Runs a service as the whole of a process, or as `WORKERS` of them on one port. One worker is no group: then nothing is
 * between the service and its process.
 */
export function runWerkers<O extends Werkomgeving>({ naam, omgeving, start, volgers }: Werkplan<O>): void {
  if (cluster.isWorker) {
    runWerker(async () => start(omgeving()), naam);
    return;
  }
  // Read before anything is forked: what is wrong with it is said once.
  const gelezen = ofSterf(omgeving);
  const { WORKERS: aantal, LOG_LEVEL } = gelezen;
  if (aantal === 1) void runProces(async () => start(gelezen), naam);
  else finish(new Werkgroep({ naam, aantal, volgers, log: createLog(naam, LOG_LEVEL) }).run());
}

function runWerker(start: () => Promise<Dienst>, naam: string): void {
  // Meant for a service that reads something again; to one that is still starting it would be the end.
  process.on('SIGHUP', () => undefined);
  void runProces(start, naam);
}

function ofSterf<T>(lees: () => T): T {
  try {
    return lees();
  } catch (error) {
    return sterf(error);
  }
}
