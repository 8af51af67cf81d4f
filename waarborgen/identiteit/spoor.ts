import { randomBytes } from 'node:crypto';

const TRACEPARENT = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/;

/** The trace of a request (W3C Trace Context): taken over when well-formed, else begun here. */
export function readSpoor(traceparent: string | undefined): { traceId: string; traceparent: string } {
  const [, traceId] = TRACEPARENT.exec(traceparent ?? '') ?? [];
  if (traceId) return { traceId, traceparent: traceparent as string };
  const fresh = randomBytes(16).toString('hex');
  return { traceId: fresh, traceparent: `00-${fresh}-${randomBytes(8).toString('hex')}-01` };
}
