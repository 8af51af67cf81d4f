import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fill, voorbeeldbestand } from '#demo/hub/fill';
import { type Hubomgeving, hubomgeving } from '#demo/hub/omgeving';
import { type Hub, startHub } from '#demo/hub/startHub';
import { subgraphs } from '#demo/hub/subgraphs';
import { vrijeBasis } from '#demo/hub/vrijeBasis';
import { fetchToken } from '#demo/openid/fetchToken';
import { Gatewayomgeving } from '#gateway/config';
import { type Antwoord, vraag } from '#waarborgen/conformance/opstelling';
import { proefDatabase } from '#waarborgen/conformance/proefDatabase';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import type { Opslag } from '#waarborgen/opslag/opslag';
import type { Startopties } from '#waarborgen/subgraph/startSubgraph';
import { openOpslagOf } from '#waarborgen/subgraph/subgraph';
import { type Doelbinding, MijnToestemmingenDocument, TrekToestemmingInDocument } from '../klant/gegenereerd';
import { type Verbinding, vraag as vraagGetypeerd } from '../klant/vraag';
import { ONGEREMD } from '../ongeremd';
import { startHiveGateway } from '../peers/startPeer';
import { deelSleutels, metSjabloon } from './sjabloon';

export interface Hubopstelling {
  hub: Hubomgeving;
  url: string;
  /** SQL statements by subgraph, since the last time a test emptied them. */
  statements: Record<string, string[]>;
  /** Asks as a persona; a professional names his purpose. */
  als(persona: string, query: string, doel?: string, variables?: object): Promise<Antwoord>;
  /** How the typed client asks as a persona. */
  klant(persona: string, doel?: Doelbinding): Verbinding;
  /** The same question, straight at one subgraph. */
  direct(naam: string, persona: string, query: string, doel?: string, variables?: object): Promise<Antwoord>;
  token(persona: string): Promise<string>;
  /** A resident withdraws a consent, as it stands now. */
  trekIn(persona: string, toestemmingId: string): Promise<void>;
  /** A subgraph's own database, for what a test does behind the hub's back. */
  opslag(naam: string): Opslag;
  /** This process, or each of them, takes up what was renewed in the files of its keys. */
  herlees(naam?: string): void;
  stop(): Promise<void>;
}

/** On a machine that has more to do than this, nobody is late. */
const GEDULD = { PARTNER_TIMEOUT_MS: '20000' };
/** Several hubs at once, some with two of each subgraph, on a server that takes 151 connections unless it is told otherwise. */
const ZUINIG = { DATABASE_VERBINDINGEN: '6' };

/** The whole hub with the sample households, as `npm start` runs it, on databases of its own. */
export async function setUpHub(
  subgraphopties: (naam: string) => Startopties = () => ({}),
  anders: (naam: string, gewoon: NodeJS.ProcessEnv) => NodeJS.ProcessEnv = () => ({}),
  gateway: (gewoon: NodeJS.ProcessEnv) => Promise<NodeJS.ProcessEnv> = async () => ({}),
): Promise<Hubopstelling> {
  const dataDir = mkdtempSync(join(tmpdir(), 'eenplan-hub-'));
  deelSleutels(dataDir);
  const databases = new Map(
    await Promise.all(subgraphs.map(async ({ naam }) => [naam, await proefDatabase(naam)] as const)),
  );
  const env = { HUB_PORT_BASE: String(await vrijeBasis()), DATA_DIR: dataDir, LOG_LEVEL: 'silent' };
  const gewoon = hubomgeving(env, (naam) => databases.get(naam)?.url as string);
  // What the hub asks by the clock would be counted among what a question costs.
  const stil = { KETENKOPPEN_SECONDEN: '86400', KENNISGEVINGEN_SECONDEN: '86400', ...GEDULD, ...ZUINIG };
  const subgraph = (naam: string): NodeJS.ProcessEnv => ({
    ...gewoon.subgraph(naam),
    ...stil,
    ...anders(naam, gewoon.subgraph(naam)),
  });
  const poort = {
    ...gewoon.gateway,
    ...GEDULD,
    ...ONGEREMD,
    ...anders('gateway', gewoon.gateway),
    ...(await gateway(gewoon.gateway)),
  };
  const hub = { ...gewoon, gateway: poort, subgraph };
  const urls = new Map([...databases].map(([naam, { url }]) => [naam, url]));
  await metSjabloon(urls, async () => {
    for (const subgraph of subgraphs)
      await fill(subgraph, hub.subgraph(subgraph.naam), voorbeeldbestand(subgraph.naam));
  });
  const statements: Record<string, string[]> = Object.fromEntries(subgraphs.map(({ naam }) => [naam, []]));
  const opslagen = new Map<string, Opslag>();
  for (const subgraph of subgraphs) {
    opslagen.set(
      subgraph.naam,
      await openOpslagOf(subgraph, readOmgeving(subgraph.omgeving, hub.subgraph(subgraph.naam))),
    );
  }
  const opties = (naam: string): Startopties => ({
    opStatement: (sql) => statements[naam].push(sql),
    ...subgraphopties(naam),
  });
  const dienst = await metAnderePoort(hub, await startHub(hub, { subgraph: opties }));
  const tokens = new Map<string, Promise<string>>();
  const token = (persona: string): Promise<string> => {
    const bekend = tokens.get(persona) ?? fetchToken(dienst.aanmelddienst, persona);
    tokens.set(persona, bekend);
    // What went wrong once is asked anew, and not told to every test after it.
    bekend.catch(() => tokens.delete(persona));
    return bekend;
  };
  const stelVraag = async (url: string, persona: string, query: string, doel?: string, variables?: object) => {
    const headers: Record<string, string> = { ...AAN_DE_POORT, authorization: `Bearer ${await token(persona)}` };
    if (doel) headers.doelbinding = doel;
    return vraag(url, query, headers, variables);
  };
  const als: Hubopstelling['als'] = (...vraagstelling) => stelVraag(dienst.url, ...vraagstelling);
  const klant: Hubopstelling['klant'] = (persona, doel) => ({ url: dienst.url, token: () => token(persona), doel });
  return {
    hub,
    url: dienst.url,
    statements,
    token,
    als,
    klant,
    trekIn: (persona, toestemmingId) => trekIn(klant(persona), toestemmingId),
    direct: (naam, ...vraagstelling) => stelVraag(`http://127.0.0.1:${hub.subgraph(naam).PORT}`, ...vraagstelling),
    opslag: (naam) => opslagen.get(naam) as Opslag,
    herlees: dienst.herlees,
    stop: async () => {
      await dienst.stop();
      await Promise.all([...opslagen.values()].map((opslag) => opslag.close()));
      await Promise.all([...databases.values()].map((database) => database.cleanUp()));
      rmSync(dataDir, { recursive: true, force: true });
    },
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

/** Whether the door is ours: how another router words a refusal of its own is its own (docs/schaal.md). */
export const ONZE_DEUR = process.env.GATEWAY !== 'hive';

/** Who asks Hive Gateway in the older media type hears 200 where a question is refused (GraphQL over HTTP, § 6.4.1). */
export const AAN_DE_POORT: Readonly<Record<string, string>> = ONZE_DEUR
  ? {}
  : { accept: 'application/graphql-response+json' };

/** With another router in the place of our gateway, where `npm run test:peers` asks for that: what holds, holds there too. */
async function metAnderePoort({ gateway }: Hubomgeving, onze: Hub): Promise<Hub> {
  if (ONZE_DEUR) return onze;
  const { SUBGRAPHS: subgraphs } = readOmgeving(Gatewayomgeving, gateway);
  const hive = await startHiveGateway({ subgraphs });
  const stop = async () => {
    await hive.stop();
    await onze.stop();
  };
  return { ...onze, url: hive.url, stop };
}
