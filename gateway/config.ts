import { z } from 'zod';
import { Dienstomgeving } from '#waarborgen/dienst/omgeving';

const VORM = 'heeft de vorm naam=http://host:poort/graphql,naam=…';

/** `wmo=http://wmo:4003/graphql,cjg=…`: the partners' names in the supergraph, and where they are. */
const Subgraphs = z.string().transform((tekst, ctx): Record<string, string> => {
  const paren = tekst.split(',').map((paar) => /^\s*([a-z]\w*)=(https?:\/\/\S+)\s*$/.exec(paar)?.slice(1));
  const adressen = new Map(paren.flatMap((paar) => (paar && URL.canParse(paar[1]) ? [[paar[0], paar[1]]] : [])));
  if (adressen.size === paren.length) return Object.fromEntries(adressen);
  ctx.addIssue({ code: 'custom', message: `${VORM}, elke naam een keer` });
  return z.NEVER;
});

export const Gatewayomgeving = Dienstomgeving.extend({
  PORT: Dienstomgeving.shape.PORT.default(4000),
  SUBGRAPHS: Subgraphs,
  SUPERGRAPH_FILE: z.string().min(1).default('schema/generated/supergraph.graphql'),
  PARTNER_TIMEOUT_MS: z.coerce.number().int().min(1).max(60_000).default(5_000),
});
export type Gatewayconfig = z.infer<typeof Gatewayomgeving>;
