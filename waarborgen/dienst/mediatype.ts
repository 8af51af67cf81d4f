import type { ApolloServerPlugin } from '@apollo/server';

/** What an answer can be, the usual one first (GraphQL over HTTP § 4). */
const SOORTEN = ['application/json', 'application/graphql-response+json'] as const;
type Soort = (typeof SOORTEN)[number];

interface Wens {
  soort: string;
  kwaliteit: number;
  plaats: number;
}

/** What an answer is to be written as for who sent this `Accept`, the best first; none where he can read neither. */
export function antwoordtype(accept: string | undefined): Soort | undefined {
  if (!accept) return SOORTEN[0];
  const wensen = accept.split(',').map(leesWens);
  const keuzes = SOORTEN.flatMap((soort) => {
    const wens = besteVoor(soort, wensen);
    return wens && wens.kwaliteit > 0 ? [{ ...wens, soort }] : [];
  });
  return keuzes.toSorted((a, b) => b.kwaliteit - a.kwaliteit || a.plaats - b.plaats)[0]?.soort;
}

/** RFC 9110 § 12.5.1: the most precise range counts, whatever it says. */
const besteVoor = (soort: Soort, wensen: readonly Wens[]): Wens | undefined =>
  [soort, 'application/*', '*/*'].map((bereik) => wensen.find((wens) => wens.soort === bereik)).find(Boolean);

function leesWens(deel: string, plaats: number): Wens {
  const [soort, ...parameters] = deel.split(';').map((stuk) => stuk.trim().toLowerCase());
  const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
  return { soort, kwaliteit: q === undefined ? 1 : Number(q) || 0, plaats };
}

/**
 * GraphQL over HTTP § 6.4.1: who asks for `application/json` by name learns from its `errors` what is wrong with his
 * question, and from its status that we read it. Anybody else learns that from the status as well.
 */
export const statusNaarMediatype: ApolloServerPlugin = {
  async requestDidStart() {
    return {
      async willSendResponse({ request, response }) {
        const accept = request.http?.headers.get('accept');
        if (response.http.status === 400 && wilAlleenJson(accept)) response.http.status = 200;
      },
    };
  },
};

const wilAlleenJson = (accept: string | undefined): boolean =>
  /\bapplication\/json\b/i.test(accept ?? '') && antwoordtype(accept) === 'application/json';
