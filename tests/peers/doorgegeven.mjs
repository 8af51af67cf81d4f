/** What our own gateway passes on to a partner (gateway/partners.ts), and so what a peer must. */
const DOORGEGEVEN = ['authorization', 'doelbinding', 'traceparent'];

/** @param {(naam: string) => string | null | undefined} lees */
export const doorgegeven = (lees) =>
  Object.fromEntries(DOORGEGEVEN.flatMap((naam) => (lees(naam) ? [[naam, lees(naam)]] : [])));

/** What startPeer.ts says: the supergraph's text, and the address of each subgraph in it. */
export const { supergraphFile, subgraphs } = JSON.parse(process.env.PEER ?? '{}');
