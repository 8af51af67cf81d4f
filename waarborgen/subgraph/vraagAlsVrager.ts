import { request } from 'undici';
import { certificaatVan } from '../dienst/tls/certificaat';
import { createAgenten } from '../dienst/tls/verbinding';
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
 * himself, and logs it. Undefined where it gives no usable answer.
 */
export async function vraagAlsVrager(
  { headers, omgeving }: Pick<SubgraphContext<unknown, object>, 'headers' | 'omgeving'>,
  { url, timeoutMs }: AndereSubgraph,
  query: string,
  variables: object,
): Promise<unknown> {
  try {
    const { body } = await request(url, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json', ...gegeven({ ...headers }) } },
      body: JSON.stringify({ query, variables }),
      ...{ dispatcher: agentMet(certificaatVan(omgeving)), signal: AbortSignal.timeout(timeoutMs) },
    });
    return await body.json();
  } catch {
    return undefined;
  }
}

const gegeven = (headers: Record<string, string | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).filter((header): header is [string, string] => header[1] !== undefined));
