import { SpanKind } from '@opentelemetry/api';
import { request } from 'undici';
import { redenVan } from '../dienst/log';
import { certificaatVan } from '../dienst/tls/certificaat';
import { createAgenten } from '../dienst/tls/verbinding';
import { WACHTTIJD } from '../identiteit/geduld';
import { mislukt, traceparentNu, volg } from '../sporen/volg';
import type { SubgraphContext } from './context';

export interface AndereSubgraph {
  /** Where its GraphQL is. */
  url: string | URL;
  timeoutMs: number;
}

const MAX_ANTWOORD = 4 * 1024 * 1024;
const agentMet = createAgenten({ connections: 16, maxResponseSize: MAX_ANTWOORD });

/**
 * Asks another subgraph as the caller, with his own token and purpose: so it shows no more than he would see there
 * himself, and logs it. It waits no longer than he does, and says so. Undefined where it gives no usable answer.
 */
export async function vraagAlsVrager(
  { headers, geduld, omgeving }: Pick<SubgraphContext<unknown, object>, 'headers' | 'geduld' | 'omgeving'>,
  { url, timeoutMs }: AndereSubgraph,
  query: string,
  variables: object,
): Promise<unknown> {
  const { overMs } = geduld;
  const rest = overMs === undefined ? undefined : String(Math.min(overMs, timeoutMs));
  const opTijd = AbortSignal.timeout(timeoutMs);
  return volg({ naam: 'vraag als de vrager', kind: SpanKind.CLIENT }, async (span) => {
    const deze = { ...headers, traceparent: traceparentNu(headers.traceparent), [WACHTTIJD]: rest };
    try {
      const { body } = await request(url, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json', ...deze } },
        body: JSON.stringify({ query, variables }),
        dispatcher: agentMet(certificaatVan(omgeving)),
        signal: geduld.signal ? AbortSignal.any([opTijd, geduld.signal]) : opTijd,
      });
      return await body.json();
    } catch (error) {
      if (span) mislukt(span, redenVan(error));
      return undefined;
    }
  });
}
