import type { ExecutionResult } from 'graphql';
import { Pool } from 'undici';
import { Fault, faultOf, faultOfAnswer } from './faults';
import { readAnswer } from './partnerAnswer';

type Headers = Readonly<Record<string, string | undefined>>;

const MAX_ANSWER_BYTES = 8 * 1024 * 1024;
const JSON_HEADERS = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json, application/json',
};

/** One partner over HTTP: one attempt at a time goes in, an answer or a fault comes out. */
export class PartnerConnection {
  private readonly pool: Pool;
  private readonly path: string;

  constructor(
    private readonly bron: string,
    url: URL,
    opties: Pick<Pool.Options, 'connections' | 'connect'>,
  ) {
    this.pool = new Pool(url.origin, { ...opties, maxResponseSize: MAX_ANSWER_BYTES });
    this.path = `${url.pathname}${url.search}`;
  }

  /**
   * `gone` is what of `signal` is the caller's doing.
   * @throws Fault
   */
  async post(body: string, headers: Headers, signal: AbortSignal, gone?: AbortSignal): Promise<ExecutionResult> {
    const request = { path: this.path, method: 'POST', headers: { ...JSON_HEADERS, ...headers }, body } as const;
    try {
      const answer = await this.pool.request({ ...request, signal });
      const text = await answer.body.text();
      if (answer.statusCode === 503 && answer.headers['retry-after']) throw new Fault('SHEDDING');
      return this.read(answer.statusCode, text);
    } catch (error) {
      if (signal.aborted) throw new Fault(gone?.aborted ? 'CALLER_GONE' : 'TOO_LATE');
      throw faultOf(error);
    }
  }

  async isReady(signal: AbortSignal): Promise<boolean> {
    try {
      const answer = await this.pool.request({ path: '/health/ready', method: 'GET', signal });
      await answer.body.dump();
      return answer.statusCode === 200;
    } catch {
      return false;
    }
  }

  close(): Promise<void> {
    return this.pool.close();
  }

  private read(status: number, text: string): ExecutionResult {
    try {
      return readAnswer(this.bron, status, text);
    } catch (error) {
      throw faultOfAnswer(status, error);
    }
  }
}
