import { redenVan } from '#waarborgen/dienst/log';

/**
 * What can go wrong between the gateway and a partner. Whether a question is put once more, if it only reads; and whether
 * it speaks against the partner, so that one that goes on like this is left alone for a while (docs/standhouden.md). What
 * a caller brings about himself never does: with a question of his he would shut a partner off for everybody.
 */
export const FAULTS = {
  /** No connection, or one that was broken before the answer was whole. */
  CONNECTION: { again: true, blames: true },
  /** What stands before the partner says with 502, 503 or 504 that it is not there. */
  NOT_THERE: { again: true, blames: true },
  /** It is there, and sheds: 503, and when to come back (RFC 9110 § 10.2.3). */
  SHEDDING: { again: true, blames: false },
  /** No answer in time: to ask again would double the load of one that has too much. */
  TOO_LATE: { again: false, blames: true },
  /** An answer that is no GraphQL, or no HTTP. */
  UNREADABLE: { again: false, blames: true },
  /** A status 4xx and nothing to read, or a word of the door alone: something in the request. */
  REFUSED: { again: false, blames: false },
  /** More than anybody can read: whoever asked, asked for it. */
  TOO_LARGE: { again: false, blames: false },
  /** The caller hung up, or the time is over that he gave. */
  CALLER_GONE: { again: false, blames: false },
} as const;
export type FaultKind = keyof typeof FAULTS;

/** A partner gave no usable answer. Never with anything that the partner said. */
export class Fault extends Error {
  /** An operator can look for it. */
  readonly code: string;
  constructor(
    readonly kind: FaultKind,
    code: string = kind,
  ) {
    super(kind);
    this.code = code;
  }
}

const CONNECTION: ReadonlySet<string> = new Set([
  ...['ECONNREFUSED', 'ECONNRESET', 'ECONNABORTED', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN'],
  ...['EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_SOCKET', 'UND_ERR_CONNECT_TIMEOUT'],
]);

/** Which fault it is that asking threw. */
export function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const code = redenVan(error);
  if (CONNECTION.has(code)) return new Fault('CONNECTION', code);
  return new Fault(code === 'UND_ERR_RES_EXCEEDED_MAX_SIZE' ? 'TOO_LARGE' : 'UNREADABLE', code);
}

/** Which fault it is that an answer is, in which there is no GraphQL to be read. */
export function faultOfAnswer(status: number, error: unknown): Fault {
  if (status >= 502 && status <= 504) return new Fault('NOT_THERE', `STATUS_${status}`);
  return status >= 400 && status < 500
    ? new Fault('REFUSED', `STATUS_${status}`)
    : new Fault('UNREADABLE', redenVan(error));
}
