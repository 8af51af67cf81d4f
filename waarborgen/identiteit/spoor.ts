import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** A trace, and what says of it to another that he works for it (W3C Trace Context). */
export interface Spoor {
  traceId: string;
  traceparent: string;
}

/** One step of a trace, as OpenTelemetry knows it. */
export interface Stapnummer {
  traceId: string;
  spanId: string;
  /** 1 where the trace is recorded. */
  traceFlags: number;
}

/** The trace of a request: taken over when well-formed, else begun here. */
export function readSpoor(traceparent: string | undefined): Spoor {
  const [, traceId] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId) return { traceId, traceparent: traceparent as string };
  const fresh = randomBytes(16).toString('hex');
  return { traceId: fresh, traceparent: `00-${fresh}-${randomBytes(8).toString('hex')}-01` };
}

/** The step that somebody else took before he asked; nothing where his words are not well-formed. */
export function readStap(traceparent: string | undefined): Stapnummer | undefined {
  const [, traceId, spanId, flags] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  return traceId ? { traceId, spanId, traceFlags: Number.parseInt(flags, 16) & 1 } : undefined;
}

export const spoorVan = ({ traceId, spanId, traceFlags }: Stapnummer): Spoor => ({
  traceId,
  traceparent: `00-${traceId}-${spanId}-0${traceFlags & 1}`,
});
