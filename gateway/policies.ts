import {
  BrokenCircuitError,
  BulkheadRejectedError,
  bulkhead,
  CircuitState,
  ConsecutiveBreaker,
  circuitBreaker,
  ExponentialBackoff,
  handleWhen,
  type IPolicy,
  retry,
  TaskCancelledError,
  TimeoutStrategy,
  timeout,
  wrap,
} from 'cockatiel';
import { redenVan } from '#waarborgen/dienst/log';
import { FAULTS, Fault, type FaultKind } from './faults';
import { unlessGone } from './unlessGone';

/** How much the gateway bears of one partner; each partner has its own. */
export interface Limits {
  /** Over one whole answer, every attempt and every wait in line together. */
  timeoutMs: number;
  /** How many times more a question that only reads is put. */
  retries: number;
  /** After how many failures in a row it is left alone; 0 is never. */
  breakAfter: number;
  /** For how long; then one question tries. */
  breakMs: number;
  /** Questions under way at once. */
  concurrent: number;
  /** Questions that wait their turn. */
  queue: number;
}

/** For whoever counts: nothing in it names a person. */
export interface Watchers {
  onBreaker?(bron: string, state: BreakerState, reason?: string): void;
  onRetry?(bron: string, reason: FaultKind): void;
}
export type BreakerState = 'open' | 'half-open' | 'closed';

/** `tries`: it finds out whether the partner is well again, whatever becomes of who asked. */
export type Attempt<T> = (signal: AbortSignal, tries?: boolean) => Promise<T>;

/** What asking one partner is held to. */
export interface Policies {
  /** @throws Fault, or an error of the policies themselves, of which `reasonOf` tells what it is. */
  ask<T>(attempt: Attempt<T>, how: { reads: boolean; signal?: AbortSignal }): Promise<T>;
}

/**
 * From the outside in: within the time that it may take, a question that only reads is put again where that can help;
 * no more go at once than the partner was meant to bear; and one that fails time after time is left alone.
 */
export function policiesFor(bron: string, limits: Limits, watchers: Watchers = {}): Policies {
  const inTime = timeout(limits.timeoutMs, { strategy: TimeoutStrategy.Aggressive, abortOnReturn: false });
  const again = retry(
    handleWhen((error) => error instanceof Fault && FAULTS[error.kind].again),
    { maxAttempts: limits.retries, backoff: new ExponentialBackoff(PAUSE) },
  );
  const inTurn = bulkhead(limits.concurrent, limits.queue);
  const fuse = fuseFor(bron, limits, watchers);
  again.onRetry((why) => 'error' in why && watchers.onRetry?.(bron, (why.error as Fault).kind));

  const reading = wrap(inTime, again, inTurn);
  const writing = wrap(inTime, inTurn);
  return {
    ask: (attempt, { reads, signal }) => {
      const policy: IPolicy = reads ? reading : writing;
      return policy.execute((context) => fuse(attempt, context.signal), signal);
    },
  };
}

/** Before the second attempt some 60 ms, and never the same: who failed together does not come back together. */
const PAUSE = { initialDelay: 60, maxDelay: 500 };

/** Goes at a run of failures, and lets one question through after a while: how that goes, it goes on. */
function fuseFor(bron: string, { breakAfter, breakMs, timeoutMs }: Limits, { onBreaker }: Watchers) {
  const breaker = circuitBreaker(
    handleWhen((error) => error instanceof Fault && FAULTS[error.kind].blames),
    { halfOpenAfter: breakMs, breaker: new ConsecutiveBreaker(breakAfter || Number.POSITIVE_INFINITY) },
  );
  breaker.onBreak((why) => onBreaker?.(bron, 'open', 'error' in why ? (why.error as Fault).code : undefined));
  breaker.onHalfOpen(() => onBreaker?.(bron, 'half-open'));
  breaker.onReset(() => onBreaker?.(bron, 'closed'));
  return <T>(attempt: Attempt<T>, signal: AbortSignal): Promise<T> => {
    // While one tries the others would wait for it: for a partner that hangs, as long as it may take.
    if (breaker.state === CircuitState.HalfOpen) throw new BrokenCircuitError();
    if (breaker.state === CircuitState.Closed) return breaker.execute((context) => attempt(context.signal), signal);
    // The one that tries goes on when its caller leaves: else one with little patience would keep it open for everybody.
    return unlessGone(
      breaker.execute(() => attempt(AbortSignal.timeout(timeoutMs), true)),
      signal,
    );
  };
}

/** Why there is no answer, in a code that an operator can look for. */
export function reasonOf(error: unknown): string {
  if (error instanceof BrokenCircuitError) return 'LEFT_ALONE';
  if (error instanceof BulkheadRejectedError) return 'TOO_MANY_AT_ONCE';
  return error instanceof TaskCancelledError ? 'TOO_LATE' : redenVan(error);
}
