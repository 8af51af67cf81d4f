import type { ExecutionRequest } from '@graphql-tools/utils';
import { type DocumentNode, type ExecutionResult, print } from 'graphql';
import { Pool } from 'undici';
import type { Lopend } from '#waarborgen/sporen/deur';
import { readAnswer, unavailable } from './partnerAnswer';

/** What goes along to every partner, as received and already checked; nothing else of the request does. */
export interface ForwardedHeaders {
  authorization?: string;
  doelbinding?: string;
  traceparent?: string;
}
export interface GatewayContext {
  headers: ForwardedHeaders;
  /** What the door knows of the request. */
  lopend?: Lopend;
}

export interface PartnersOptions {
  /** GraphQL address by partner's name. */
  urls: Readonly<Record<string, string>>;
  /** How long one partner may take over one whole answer. */
  timeoutMs: number;
  /** For the operator: why a partner's part is missing. Never with anything that the partner said. */
  onFailure?: (bron: string, reason: string, context?: GatewayContext) => void;
  /** Told of every question, however it went: for whoever counts. */
  onAnswer?: (bron: string, went: 'answered' | 'failed', ms: number) => void;
}

const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
const MAX_CONNECTIONS = 64;

/** The partners' subgraphs over HTTP. A question is asked once: whether a mutation took effect is not ours to guess. */
export class Partners {
  private readonly links: ReadonlyMap<string, { pool: Pool; path: string }>;
  private readonly printed = new WeakMap<DocumentNode, string>();

  constructor(private readonly options: PartnersOptions) {
    this.links = new Map(Object.entries(options.urls).map(([naam, url]) => [naam, link(new URL(url))]));
  }

  get namen(): string[] {
    return [...this.links.keys()];
  }

  async ask(
    bron: string,
    request: ExecutionRequest<Record<string, unknown>, GatewayContext>,
  ): Promise<ExecutionResult> {
    const begun = performance.now();
    const told = (went: 'answered' | 'failed') => this.options.onAnswer?.(bron, went, performance.now() - begun);
    try {
      const { status, text } = await this.post(bron, JSON.stringify(this.body(request)), request.context?.headers);
      const answer = readAnswer(bron, status, text);
      told('answered');
      return answer;
    } catch (error) {
      told('failed');
      return this.lost(bron, error, request.context);
    }
  }

  /** The part of a partner whose answer is of no use. */
  lost(bron: string, error: unknown, context?: GatewayContext): ExecutionResult {
    this.options.onFailure?.(bron, reasonOf(error), context);
    return unavailable(bron);
  }

  /** Which partners say that they can serve. */
  async ready(): Promise<Record<string, boolean>> {
    return Object.fromEntries(await Promise.all(this.namen.map(async (naam) => [naam, await this.isReady(naam)])));
  }

  async close(): Promise<void> {
    await Promise.all([...this.links.values()].map(({ pool }) => pool.close()));
  }

  private body({ document, variables, operationName }: ExecutionRequest) {
    let query = this.printed.get(document);
    if (query === undefined) {
      query = print(document);
      this.printed.set(document, query);
    }
    return { query, variables, operationName };
  }

  private post(bron: string, body: string, forwarded: ForwardedHeaders | undefined) {
    const { authorization, doelbinding, traceparent } = forwarded ?? {};
    return this.withinTimeout(async (signal) => {
      const { pool, path } = this.linkTo(bron);
      const answer = await pool.request({
        path,
        method: 'POST',
        headers: { ...JSON_HEADERS, ...given({ authorization, doelbinding, traceparent }) },
        body,
        signal,
      });
      return { status: answer.statusCode, text: await answer.body.text() };
    });
  }

  private async isReady(bron: string): Promise<boolean> {
    try {
      return await this.withinTimeout(async (signal) => {
        const answer = await this.linkTo(bron).pool.request({ path: '/health/ready', method: 'GET', signal });
        await answer.body.dump();
        return answer.statusCode === 200;
      });
    } catch {
      return false;
    }
  }

  private async withinTimeout<T>(action: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(new TooLate()), this.options.timeoutMs);
    try {
      return await action(deadline.signal);
    } finally {
      clearTimeout(timer);
    }
  }

  private linkTo(bron: string) {
    const found = this.links.get(bron);
    if (!found) throw new Error(`No address for ${bron}.`);
    return found;
  }
}

const JSON_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
};

/** Why a question was cut off, under a code that an operator can look for. */
class TooLate extends Error {
  readonly code = 'TOO_LATE';
}

const given = (headers: ForwardedHeaders) =>
  Object.fromEntries(Object.entries(headers).filter((entry): entry is [string, string] => entry[1] !== undefined));

function link(url: URL) {
  const pool = new Pool(url.origin, { connections: MAX_CONNECTIONS, maxResponseSize: MAX_ANSWER_BYTES });
  return { pool, path: `${url.pathname}${url.search}` };
}

/** A code or a name, never a message: JSON.parse quotes what it could not read. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown';
  return 'code' in error && typeof error.code === 'string' ? error.code : error.name;
}
