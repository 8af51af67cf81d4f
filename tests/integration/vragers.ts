import type { Hubomgeving } from '#demo/hub/omgeving';
import type { Hub } from '#demo/hub/startHub';
import { fetchToken } from '#demo/openid/fetchToken';
import { type Antwoord, vraag } from '#waarborgen/conformance/opstelling';
import { type Doelbinding, MijnToestemmingenDocument, TrekToestemmingInDocument } from '../klant/gegenereerd';
import { type Verbinding, vraag as vraagGetypeerd } from '../klant/vraag';
import { AAN_DE_POORT } from './poort';

/** Whoever asks the hub something. */
export interface Vragers {
  /** Asks as a persona; a professional names his purpose. */
  als(persona: string, query: string, doel?: string, variables?: object): Promise<Antwoord>;
  /** How the typed client asks as a persona. */
  klant(persona: string, doel?: Doelbinding): Verbinding;
  /** The same question, straight at one subgraph. */
  direct(naam: string, persona: string, query: string, doel?: string, variables?: object): Promise<Antwoord>;
  token(persona: string): Promise<string>;
  /** A resident withdraws a consent, as it stands now. */
  trekIn(persona: string, toestemmingId: string): Promise<void>;
}

export function vragersAan({ url, aanmelddienst }: Hub, { subgraph }: Hubomgeving): Vragers {
  const token = tokensVan(aanmelddienst);
  const stelVraag = async (aan: string, persona: string, query: string, doel?: string, variables?: object) => {
    const headers: Record<string, string> = { ...AAN_DE_POORT, authorization: `Bearer ${await token(persona)}` };
    if (doel) headers.doelbinding = doel;
    return vraag(aan, query, headers, variables);
  };
  const klant: Vragers['klant'] = (persona, doel) => ({ url, token: () => token(persona), doel });
  return {
    ...{ token, klant },
    als: (...vraagstelling) => stelVraag(url, ...vraagstelling),
    direct: (naam, ...vraagstelling) => stelVraag(`http://127.0.0.1:${subgraph(naam).PORT}`, ...vraagstelling),
    trekIn: (persona, toestemmingId) => trekIn(klant(persona), toestemmingId),
  };
}

function tokensVan(aanmelddienst: string): Vragers['token'] {
  const tokens = new Map<string, Promise<string>>();
  return (persona) => {
    const bekend = tokens.get(persona) ?? fetchToken(aanmelddienst, persona);
    tokens.set(persona, bekend);
    // What went wrong once is asked anew, and not told to every test after it.
    bekend.catch(() => tokens.delete(persona));
    return bekend;
  };
}

async function trekIn(inwoner: Verbinding, toestemmingId: string): Promise<void> {
  const { data } = await vraagGetypeerd(inwoner, MijnToestemmingenDocument, {});
  const knopen = data.mijzelf?.toestemmingen?.edges.map(({ node }) => node) ?? [];
  const verwachteVersie = knopen.find(({ id }) => id === toestemmingId)?.versie ?? 0;
  const input = { toestemmingId, verwachteVersie };
  const antwoord = await vraagGetypeerd(inwoner, TrekToestemmingInDocument, { input });
  const { fouten } = antwoord.data.trekToestemmingIn;
  if (fouten.length > 0) throw new Error(JSON.stringify(fouten));
}
