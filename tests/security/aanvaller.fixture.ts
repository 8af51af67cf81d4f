import { readFileSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import {
  buildClientSchema,
  type GraphQLObjectType,
  type GraphQLSchema,
  getIntrospectionQuery,
  getNamedType,
  isObjectType,
} from 'graphql';
import { type CryptoKey, importJWK, type JWTHeaderParameters, SignJWT } from 'jose';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import { type Antwoord, vraag } from '#waarborgen/conformance/opstelling';
import type { Logregel } from '#waarborgen/logboek/Logregel';
import { veldnamen } from '#waarborgen/subgraph/persoonMetDossier';
import { type Hubopstelling, setUpHub } from '../integration/opstelling';
import { AAN_DE_POORT } from '../integration/poort';

export type Headers = readonly (readonly [string, string])[];
export interface RuwAntwoord {
  status: number;
  tekst: string;
  code?: string;
  mediatype?: string;
}

/** The claims of a token that says what an attacker would like it to say. */
export type Claims = Record<string, unknown>;

/** The running hub, and the tools of somebody who means it no good. */
export interface Aanvaller extends Hubopstelling {
  /** A token as the hub's own provider signs it, with these claims. */
  munt(claims: Claims, kop?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Asks under a token, whoever's it is. */
  metToken(token: string, query: string, doel?: string, variables?: object, url?: string): Promise<Antwoord>;
  /** The address of one subgraph. */
  adres(naam: string): string;
  /** The proof that huishouden issues to a persona who asks it straight for one. */
  oogst(persona: string, persoon: string, domein: `${Partnerdomein}`, doel?: string): Promise<string>;
  /** A partner's answer to a representation of its own making. */
  bijPartner(domein: `${Partnerdomein}`, token: string, representatie: object, doel?: string): Promise<Antwoord>;
  /** What the logbook of a subgraph has gained since the last time. */
  nieuweRegels(naam: string): Promise<Logregel[]>;
}

export async function stelAanvallerOp(...opties: Parameters<typeof setUpHub>): Promise<Aanvaller> {
  const hub = await setUpHub(...opties);
  const gelezen = new Map<string, number>();
  const adres = (naam: string) => `http://127.0.0.1:${hub.hub.subgraph(naam).PORT}`;
  const metToken: Aanvaller['metToken'] = (token, query, doel, variables, url = hub.url) =>
    vraag(
      url,
      query,
      { ...AAN_DE_POORT, authorization: `Bearer ${token}`, ...(doel && { doelbinding: doel }) },
      variables,
    );
  return {
    ...hub,
    adres,
    metToken,
    munt: (claims, kop) => munt(hub, claims, kop),
    oogst: async (persona, persoon, domein, doel) => {
      const { bewijs } = veldnamen(domein as Partnerdomein);
      const { data } = await hub.direct(
        'huishouden',
        persona,
        entiteiten(`id ${bewijs}`),
        doel,
        personen({ id: persoon }),
      );
      return data._entities[0][bewijs];
    },
    bijPartner: (domein, token, representatie, doel) => {
      const { veld } = veldnamen(domein as Partnerdomein);
      return metToken(token, entiteiten(`id ${veld} { ${DOSSIER} }`), doel, personen(representatie), adres(veld));
    },
    nieuweRegels: async (naam) => {
      const vanaf = gelezen.get(naam) ?? 0;
      const regels: Logregel[] = await hub
        .opslag(naam)
        .lezer.query(`SELECT * FROM logboek WHERE id > ${vanaf} ORDER BY id`);
      gelezen.set(naam, regels.at(-1)?.id ?? vanaf);
      return regels;
    },
  };
}

/** Every field that all dossiers share; below GEEN each of them is null but the first. */
export const DOSSIER = `toegang { domein niveau grond reden } betrokken contact { organisatie } professionals { naam }
  leefgebieden termijnen { omschrijving } gebeurtenissen { edges { node { id } } pageInfo { hasNextPage } }`;
export const DICHT = {
  ...{ betrokken: null, contact: null, professionals: null, leefgebieden: null, termijnen: null, gebeurtenissen: null },
};

/** The question that a router asks a subgraph, and the persons it asks about. */
export const entiteiten = (velden: string, type = 'Persoon') =>
  `query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on ${type} { ${velden} } } }`;
export const personen = (...representaties: object[]) => ({
  r: representaties.map((representatie) => ({ __typename: 'Persoon', ...representatie })),
});

async function munt({ hub }: Hubopstelling, claims: Claims, kop: Partial<JWTHeaderParameters> = {}): Promise<string> {
  const { jwk, kid } = sleutelVan(hub.dataDir);
  const sleutel = (await importJWK(jwk, 'RS256')) as CryptoKey;
  const standaard = { iss: hub.gateway.OIDC_ISSUER, aud: 'eenplan', sub: 'iemand', exp: overEenUur() };
  return new SignJWT({ ...standaard, ...claims }).setProtectedHeader({ alg: 'RS256', kid, ...kop }).sign(sleutel);
}

export const overEenUur = () => Math.floor(Date.now() / 1000) + 3600;

/** The signing key of the hub's own provider, as it lies in its data folder. */
export function sleutelVan(dataDir: string) {
  const [jwk] = JSON.parse(readFileSync(join(dataDir, 'openid-sleutels.json'), 'utf8')).keys;
  return { jwk, kid: jwk.kid as string };
}

/** A request to the byte: headers as often and as odd as they are written here. */
export async function ruw(
  adres: string,
  headers: Headers,
  { method = 'POST', inhoud = '' }: { method?: string; inhoud?: string } = {},
): Promise<RuwAntwoord> {
  const eigen: Headers = [
    ...(headers.some(([naam]) => naam === 'host') ? [] : [['host', new URL(adres).host] as const]),
    ['content-length', String(Buffer.byteLength(inhoud))],
    ['connection', 'close'],
  ];
  const antwoord = await new Promise<import('node:http').IncomingMessage>((klaar, mis) => {
    const opties = { method, headers: [...eigen, ...headers].flat() as unknown as NodeJS.Dict<string> };
    request(adres, opties, klaar).on('error', mis).end(inhoud);
  });
  const tekst = await text(antwoord);
  return {
    status: antwoord.statusCode as number,
    tekst,
    code: codeIn(tekst),
    mediatype: antwoord.headers['content-type'],
  };
}

function codeIn(tekst: string): string | undefined {
  const gelezen = tekst.startsWith('{') ? JSON.parse(tekst) : {};
  return gelezen.errors?.[0]?.extensions?.code ?? gelezen.code;
}

/** The public schema, as the gateway shows it. */
export async function publiekSchema(hub: Hubopstelling): Promise<GraphQLSchema> {
  const { data } = await hub.als('regieteamlid', getIntrospectionQuery(), 'PLANREGIE');
  return buildClientSchema(data);
}

/** A selection of every field below a type, down to the next person or household. */
export function alleVelden(schema: GraphQLSchema, naam: string, welke: (veld: string) => boolean = () => true): string {
  const type = schema.getType(naam) as GraphQLObjectType;
  const gevraagd = Object.values(type.getFields()).filter((veld) => welke(veld.name));
  const velden = gevraagd.map((veld) => {
    const onder = getNamedType(veld.type);
    if (!isObjectType(onder)) return veld.name;
    return ['Persoon', 'Huishouden'].includes(onder.name)
      ? `${veld.name} { id }`
      : `${veld.name} ${alleVelden(schema, onder.name)}`;
  });
  return `{ ${velden.join(' ')} }`;
}
