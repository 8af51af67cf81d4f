import { SpanKind } from '@opentelemetry/api';
import { Agent, request } from 'undici';
import { mislukt, redenVan, traceparentNu, volg } from '../sporen/volg';
import type { SubgraphContext } from './context';

export interface AndereSubgraph {
  /** Where its GraphQL is. */
  url: string | URL;
  timeoutMs: number;
}

const MAX_ANTWOORD = 4 * 1024 * 1024;
const agent = new Agent({ connections: 16, maxResponseSize: MAX_ANTWOORD });

/**
 * Asks another subgraph as the caller, with his own token and purpose: so it shows no more than he would see there
 * himself, and logs it. Undefined where it gives no usable answer.
 */
export async function vraagAlsVrager(
  { headers }: Pick<SubgraphContext, 'headers'>,
  { url, timeoutMs }: AndereSubgraph,
  query: string,
  variables: object,
): Promise<unknown> {
  return volg({ naam: 'vraag als de vrager', kind: SpanKind.CLIENT }, async (span) => {
    const deze = gegeven({ ...headers, traceparent: traceparentNu(headers.traceparent) });
    try {
      const { body } = await request(url, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json', ...deze } },
        body: JSON.stringify({ query, variables }),
        ...{ dispatcher: agent, signal: AbortSignal.timeout(timeoutMs) },
      });
      return await body.json();
    } catch (error) {
      if (span) mislukt(span, redenVan(error));
      return undefined;
    }
  });
}

const gegeven = (headers: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined));
