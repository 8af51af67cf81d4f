import { type Tijdlijnvraag, writeVraag } from '#schema/dossier/tijdlijnvraag';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import { veldnamen } from '#waarborgen/subgraph/persoonMetDossier';
import type { Hubopstelling } from './opstelling';

export interface Tijdlijnantwoord {
  edges: {
    cursor: string;
    node: { id: string; datum: string; domein: string; omschrijving: string; leefgebieden: string[] };
  }[];
  pageInfo: {
    hasNextPage: boolean;
    hasPreviousPage: boolean;
    startCursor: string | null;
    endCursor: string | null;
  };
  ontbreekt: string[];
}
export interface Tijdlijnargumenten {
  first?: number;
  after?: string | null;
  domeinen?: string[];
  leefgebieden?: string[];
}

const VELDEN = `edges { cursor node { id datum domein omschrijving leefgebieden } }
  pageInfo { hasNextPage hasPreviousPage startCursor endCursor } ontbreekt`;
export const TIJDLIJN = `query($id: ID!, $first: Int! = 20, $after: String, $domeinen: [Domein!], $leefgebieden: [Leefgebied!]) {
  huishouden(id: $id) { tijdlijn(first: $first, after: $after, domeinen: $domeinen, leefgebieden: $leefgebieden) { ${VELDEN} } } }`;

export async function vraagTijdlijn(
  hub: Hubopstelling,
  [persona, doel]: readonly [persona: string, doel?: string],
  huishouden: string,
  argumenten: Tijdlijnargumenten = {},
) {
  const { data, errors } = await hub.als(persona, TIJDLIJN, doel, { id: huishouden, ...argumenten });
  return { errors, tijdlijn: (data?.huishouden?.tijdlijn ?? null) as Tijdlijnantwoord | null };
}

/** The whole of it, page by page, as a client walks. */
export async function wandel(
  hub: Hubopstelling,
  lezer: readonly [persona: string, doel?: string],
  huishouden: string,
  argumenten: Tijdlijnargumenten = {},
): Promise<Tijdlijnantwoord['edges'][number]['node'][]> {
  const { tijdlijn } = await vraagTijdlijn(hub, lezer, huishouden, argumenten);
  if (!tijdlijn) throw new Error('er is geen tijdlijn');
  const hier = tijdlijn.edges.map(({ node }) => node);
  const { hasNextPage, endCursor } = tijdlijn.pageInfo;
  return hasNextPage ? [...hier, ...(await wandel(hub, lezer, huishouden, { ...argumenten, after: endCursor }))] : hier;
}

const alsEntiteit = (velden: string) =>
  `query($r: [_Any!]!) { _entities(representations: $r) { ... on Tijdlijn { ${velden} } } }`;
const REGELS = 'regels { persoon gebeurtenis { id datum omschrijving leefgebieden } } meer';

/** The three steps that a router takes for a timeline, one by one: what the hub proves, what a partner tells, what the hub makes of it. */
export function alsRouter(hub: Hubopstelling, persona: string, doel?: string) {
  const vraag = async (naam: string, velden: string, representatie: object) => {
    const r = [{ __typename: 'Tijdlijn', ...representatie }];
    const antwoord = await hub.direct(naam, persona, alsEntiteit(velden), doel, { r });
    return antwoord.data?._entities?.[0] ?? null;
  };
  return {
    bewijzen: async (gevraagd: Tijdlijnvraag, domein: Partnerdomein) => {
      const { bewijzen } = veldnamen(domein);
      const entiteit = await vraag('huishouden', `${bewijzen} { persoon bewijs }`, { vraag: writeVraag(gevraagd) });
      return entiteit?.[bewijzen] as { persoon: string; bewijs: string }[] | undefined;
    },
    partner: async (sleutel: unknown, domein: Partnerdomein, bewijzen: unknown) => {
      const { veld, bewijzen: naam } = veldnamen(domein);
      const entiteit = await vraag(veld, `${veld} { ${REGELS} }`, { vraag: sleutel, [naam]: bewijzen });
      return entiteit?.[veld] as { regels: { persoon: string; gebeurtenis: { id: string } }[]; meer: boolean } | null;
    },
    samen: async (gevraagd: Tijdlijnvraag, gegeven: object) =>
      (await vraag('huishouden', VELDEN, { vraag: writeVraag(gevraagd), ...gegeven })) as Tijdlijnantwoord | null,
  };
}
