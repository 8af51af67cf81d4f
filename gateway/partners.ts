import type { ExecutionRequest } from '@graphql-tools/utils';
import type { ExecutionResult } from 'graphql';
import type { buildConnector } from 'undici';
import { type Geduld, WACHTTIJD } from '#waarborgen/identiteit/geduld';
import type { Lopend } from '#waarborgen/sporen/deur';
import { unavailable } from './partnerAnswer';
import { PartnerConnection } from './partnerConnection';
import { Questions } from './partnerQuestion';
import { type Attempt, type Limits, type Policies, policiesFor, reasonOf, type Watchers } from './policies';
import { unlessGone } from './unlessGone';

/** What goes along to every partner, as received and already checked; nothing else of the request does. */
export interface ForwardedHeaders {
  authorization?: string;
  doelbinding?: string;
  traceparent?: string;
}
export interface GatewayContext {
  headers: ForwardedHeaders;
  /** For how long the caller waits. */
  geduld?: Geduld;
  /** What the door knows of the request. */
  lopend?: Lopend;
}

export interface PartnersOptions extends Watchers {
  /** GraphQL address by partner's name. */
  urls: Readonly<Record<string, string>>;
  limits: Limits;
  /** How a connection is made, where it shows a certificate. */
  connect?: buildConnector.connector;
  /** For the operator: why a partner's part is missing. Never with anything that the partner said. */
  onFailure?: (bron: string, reason: string, context?: GatewayContext) => void;
  /** Told of every question, however it went: for whoever counts. */
  onAnswer?: (bron: string, went: 'answered' | 'failed' | 'abandoned', ms: number) => void;
}

interface Link {
  connection: PartnerConnection;
  policies: Policies;
}
type Question = ExecutionRequest<Record<string, unknown>, GatewayContext>;

/**
 * The partners' subgraphs over HTTP, each held to its limits. What changes something is asked once: whether it took effect
 * is not ours to guess.
 */
export class Partners {
  private readonly links: ReadonlyMap<string, Link>;
  private readonly questions = new Questions();

  constructor(private readonly options: PartnersOptions) {
    this.links = new Map(Object.entries(options.urls).map(([naam, url]) => [naam, this.link(naam, url)]));
  }

  get namen(): string[] {
    return [...this.links.keys()];
  }

  async ask(bron: string, request: Question): Promise<ExecutionResult> {
    const begun = performance.now();
    const told = (went: 'answered' | 'failed' | 'abandoned') =>
      this.options.onAnswer?.(bron, went, performance.now() - begun);
    const { headers = {}, geduld } = request.context ?? {};
    try {
      const answer = await this.post(bron, request, headers, geduld);
      told('answered');
      return answer;
    } catch (error) {
      const gone = geduld?.signal?.aborted;
      told(gone ? 'abandoned' : 'failed');
      return gone ? unavailable(bron) : this.lost(bron, error, request.context);
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
    await Promise.all([...this.links.values()].map(({ connection }) => connection.close()));
  }

  private link(naam: string, url: string): Link {
    const { limits, connect } = this.options;
    const connection = new PartnerConnection(naam, new URL(url), { connections: limits.concurrent, connect });
    return { connection, policies: policiesFor(naam, limits, this.options) };
  }

  private post(bron: string, request: Question, headers: ForwardedHeaders, geduld: Geduld | undefined) {
    const { authorization, doelbinding, traceparent } = headers;
    const forwarded = { authorization, doelbinding, traceparent };
    const { connection, policies } = this.linkTo(bron);
    const { body, reads } = this.questions.read(request);
    const gone = geduld?.signal;
    gone?.throwIfAborted();
    if (reads) {
      const attempt: Attempt<ExecutionResult> = (signal, tries) =>
        tries
          ? connection.post(body, forwarded, signal)
          : connection.post(body, { ...forwarded, [WACHTTIJD]: this.left(geduld) }, signal, gone);
      return policies.ask(attempt, { reads, signal: gone });
    }
    // Once begun it is carried through at the partner; who waits for it waits no longer than he said.
    const attempt = (signal: AbortSignal) => connection.post(body, forwarded, signal);
    return unlessGone(policies.ask(attempt, { reads }), gone);
  }

  /** What a partner may still take, in the caller's own terms; nothing where he has none. */
  private left(geduld: Geduld | undefined): string | undefined {
    const overMs = geduld?.overMs;
    return overMs === undefined ? undefined : String(Math.min(overMs, this.options.limits.timeoutMs));
  }

  private isReady(naam: string): Promise<boolean> {
    return this.linkTo(naam).connection.isReady(AbortSignal.timeout(this.options.limits.timeoutMs));
  }

  private linkTo(bron: string): Link {
    const found = this.links.get(bron);
    if (!found) throw new Error(`No address for ${bron}.`);
    return found;
  }
}
