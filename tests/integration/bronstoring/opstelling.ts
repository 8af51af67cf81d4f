import { randomBytes } from 'node:crypto';
import { type Antwoord, vraag } from '#waarborgen/conformance/opstelling';
import { type Hubopstelling, setUpHub } from '../opstelling';
import { type Opdracht, Storingsproxy } from './proxy';
import type { Storing } from './soorten';

/** What the caller got, and how often each source was asked for it. */
export interface Verloop {
  antwoord: Antwoord;
  gevraagd: (bron: string) => number;
}

export interface Storingsopstelling {
  hub: Hubopstelling;
  proxies: ReadonlyMap<string, Storingsproxy>;
  /** Asks; with a fault, of this one question this source does that. */
  vraag(
    query: string,
    storing?: { bron: string; storing: Storing },
    headers?: Record<string, string>,
  ): Promise<Verloop>;
  stop(): Promise<void>;
}

/** The whole hub, with a proxy that can go wrong between the gateway and each of the six. */
export async function metProxies(persona: string, gateway: NodeJS.ProcessEnv): Promise<Storingsopstelling> {
  const proxies = new Map<string, Storingsproxy>();
  const opdrachten = new Map<string, Opdracht>();
  const hub = await setUpHub(undefined, undefined, async ({ SUBGRAPHS = '' }) => {
    for (const [naam, url] of SUBGRAPHS.split(',').map((paar) => paar.split('=')))
      proxies.set(naam, await new Storingsproxy(naam, url, opdrachten).start());
    const langs = [...proxies.values()].map(({ naam, url }) => `${naam}=${url}`).join(',');
    return { ...gateway, SUBGRAPHS: langs };
  });
  return {
    hub,
    proxies,
    vraag: async (query, storing, headers = {}) => {
      const traceId = randomBytes(16).toString('hex');
      if (storing) opdrachten.set(traceId, storing);
      const wie = {
        authorization: `Bearer ${await hub.token(persona)}`,
        traceparent: `00-${traceId}-${'1'.repeat(16)}-01`,
      };
      const antwoord = await vraag(hub.url, query, { ...wie, ...headers });
      return { antwoord, gevraagd: (bron) => proxies.get(bron)?.gevraagd.get(traceId) ?? 0 };
    },
    stop: async () => {
      await hub.stop();
      await Promise.all([...proxies.values()].map((proxy) => proxy.stop()));
    },
  };
}
