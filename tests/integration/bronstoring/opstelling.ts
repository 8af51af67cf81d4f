import { randomBytes } from 'node:crypto';
import { type Antwoord, vraag } from '#waarborgen/conformance/opstelling';
import type { Startopties } from '#waarborgen/subgraph/startSubgraph';
import { type Hubopstelling, setUpHub } from '../opstelling';
import { type Opdracht, Storingsproxy, traceId } from './proxy';

/** What the caller got, and how often each source was asked for it. */
export interface Verloop {
  antwoord: Antwoord;
  gevraagd: (bron: string) => number;
}

export interface Storingsopstelling {
  hub: Hubopstelling;
  proxies: ReadonlyMap<string, Storingsproxy>;
  /** Asks; with a fault, of this one question this source does that. */
  vraag(query: string, storing?: Opdracht): Promise<Verloop>;
  /** The headers of a question of which this source does that. */
  headers(storing?: Opdracht, persona?: string): Promise<{ authorization: string; traceparent: string }>;
  stop(): Promise<void>;
}

/** The whole hub, with a proxy that can go wrong between the gateway and each of the six. */
export async function metProxies(
  persona: string,
  gateway: NodeJS.ProcessEnv,
  subgraphopties?: (naam: string) => Startopties,
): Promise<Storingsopstelling> {
  const proxies = new Map<string, Storingsproxy>();
  const opdrachten = new Map<string, Opdracht>();
  // Through this one the partners ask the hub.
  const naarHub = await new Storingsproxy('hub', '', opdrachten).start();
  const langsDeProxy = (naam: string, { HUISHOUDEN_URL = '' }: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
    if (naam === 'huishouden') return {};
    naarHub.doel = HUISHOUDEN_URL;
    return { HUISHOUDEN_URL: naarHub.url };
  };
  const hub = await setUpHub(subgraphopties, langsDeProxy, async ({ SUBGRAPHS = '' }) => {
    for (const [naam, url] of SUBGRAPHS.split(',').map((paar) => paar.split('=')))
      proxies.set(naam, await new Storingsproxy(naam, url, opdrachten).start());
    const langs = [...proxies.values()].map(({ naam, url }) => `${naam}=${url}`).join(',');
    return { ...gateway, SUBGRAPHS: langs };
  });
  proxies.set('hub', naarHub);
  const headers: Storingsopstelling['headers'] = async (storing, wie = persona) => {
    const traceparent = `00-${randomBytes(16).toString('hex')}-${'1'.repeat(16)}-01`;
    if (storing) opdrachten.set(traceId(traceparent), storing);
    return { authorization: `Bearer ${await hub.token(wie)}`, traceparent };
  };
  return {
    hub,
    proxies,
    headers,
    vraag: async (query, storing) => {
      const koppen = await headers(storing);
      const antwoord = await vraag(hub.url, query, koppen);
      return { antwoord, gevraagd: (bron) => proxies.get(bron)?.gevraagd.get(traceId(koppen.traceparent)) ?? 0 };
    },
    stop: async () => {
      await hub.stop();
      await Promise.all([...proxies.values()].map((proxy) => proxy.stop()));
    },
  };
}
