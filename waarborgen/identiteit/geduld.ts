import type { ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import { weigering } from './refuse';

/** The header in which a caller says for how many milliseconds more he waits, and in which the hub passes on what is left. */
export const WACHTTIJD = 'request-timeout-ms';
const HOOGSTENS_MS = 600_000;

/** @throws GraphQLError WACHTTIJD_ONGELDIG: a deadline that is misread is worse than none. */
export function readWachttijd(header: string | undefined): number | undefined {
  if (header === undefined) return undefined;
  const ms = /^\d{1,6}$/.test(header) ? Number(header) : 0;
  if (ms >= 1 && ms <= HOOGSTENS_MS) return ms;
  const bericht = `De header Request-Timeout-Ms noemt een heel aantal milliseconden, van 1 tot en met ${HOOGSTENS_MS}.`;
  throw weigering('WACHTTIJD_ONGELDIG', bericht, 400);
}

/**
 * For how long somebody waits for an answer: until he hangs up, or the time is over that he gave. Then no more is read
 * for him; what was begun for him to change something is carried through all the same.
 */
export class Geduld {
  private readonly einde = new AbortController();
  private readonly tot?: number;
  private maaktAf = false;

  constructor(antwoord: Pick<ServerResponse, 'once' | 'destroyed' | 'writableFinished'>, wachttijdMs?: number) {
    const timer =
      wachttijdMs === undefined ? undefined : setTimeout(() => this.einde.abort(VERSTREKEN()), wachttijdMs).unref();
    if (wachttijdMs !== undefined) this.tot = performance.now() + wachttijdMs;
    const sluit = () => {
      clearTimeout(timer);
      if (!antwoord.writableFinished) this.einde.abort(WEG());
    };
    if (antwoord.destroyed) sluit();
    else antwoord.once('close', sluit);
  }

  /** Aborted when nobody waits any more; undefined for what is carried through. */
  get signal(): AbortSignal | undefined {
    return this.maaktAf ? undefined : this.einde.signal;
  }

  /** How many whole milliseconds are left, at least one; undefined where he did not say, or it does not count. */
  get overMs(): number | undefined {
    return this.tot === undefined || this.maaktAf ? undefined : Math.max(1, Math.floor(this.tot - performance.now()));
  }

  /** From now on this is carried through, whoever waits for it. */
  maakAf(): void {
    this.maaktAf = true;
  }

  /** @throws GraphQLError where nobody waits any more. */
  verlang(): void {
    this.signal?.throwIfAborted();
  }
}

const VERSTREKEN = () =>
  new GraphQLError('De tijd die u in Request-Timeout-Ms gaf, is om.', { extensions: { code: 'WACHTTIJD_VERSTREKEN' } });
const WEG = () => new GraphQLError('De vrager hing op.', { extensions: { code: 'VRAGER_WEG' } });
