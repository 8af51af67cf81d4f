import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { OAuth2Server } from 'oauth2-mock-server';
import { readOmgeving } from '#waarborgen/dienst/omgeving';
import { Gatewayomgeving } from './config';
import { type Gateway, startGateway } from './start';
import { cjg, compose, huishouden, type TestSubgraph, wmo } from './subgraphs.fixture';

export const HUISHOUDEN = 'query Huishouden { huishouden(id: "hh-a") { wijk } }';

export interface Gevraagd {
  status: number;
  code?: string;
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the tests are about.
  body: any;
  headers: Headers;
}

/** Who asks, and how; a wijkcoach in UITVOERING unless it says otherwise. */
export interface Wie {
  sub?: string;
  org?: string;
  token?: string;
  headers?: Record<string, string>;
}

/** Gateways for the same partners, each with an environment of its own. */
export class Proefdeur {
  private readonly gateways: Gateway[] = [];

  private constructor(
    private readonly aanmelddienst: OAuth2Server,
    readonly bronnen: readonly TestSubgraph[],
    readonly map: string,
  ) {}

  static async open(): Promise<Proefdeur> {
    const aanmelddienst = new OAuth2Server();
    await aanmelddienst.issuer.keys.generate('RS256');
    await aanmelddienst.start(0, '127.0.0.1');
    const bronnen = await Promise.all([huishouden(), wmo(), cjg()].map((bron) => bron.start()));
    const map = await mkdtemp(path.join(tmpdir(), 'deur-'));
    const deur = new Proefdeur(aanmelddienst, bronnen, map);
    await writeFile(deur.supergraph, compose(bronnen));
    return deur;
  }

  get supergraph(): string {
    return path.join(this.map, 'supergraph.graphql');
  }

  async gateway(meer: NodeJS.ProcessEnv = {}): Promise<Gateway> {
    const gateway = await startGateway(readOmgeving(Gatewayomgeving, this.omgeving(meer)));
    this.gateways.push(gateway);
    return gateway;
  }

  omgeving(meer: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
    return {
      PORT: '0',
      OIDC_ISSUER: this.aanmelddienst.issuer.url as string,
      OIDC_AUDIENCE: 'eenplan',
      LOG_LEVEL: 'silent',
      SUBGRAPHS: this.bronnen.map(({ naam, url }) => `${naam}=${url}`).join(','),
      SUPERGRAPH_FILE: this.supergraph,
      PARTNER_TIMEOUT_MS: '20000',
      ...meer,
    };
  }

  token({ sub = 'iemand', org = 'org-wijkteams' }: Wie): Promise<string> {
    const claims = { aud: 'eenplan', sub, org, rollen: ['WIJKCOACH'] };
    return this.aanmelddienst.issuer.buildToken({ scopesOrTransform: (_, p) => Object.assign(p, claims) });
  }

  async vraag({ url }: { url: string }, body: unknown = { query: HUISHOUDEN }, wie: Wie = {}): Promise<Gevraagd> {
    const headers = {
      'content-type': 'application/json',
      authorization: `Bearer ${wie.token ?? (await this.token(wie))}`,
      doelbinding: 'UITVOERING',
      ...wie.headers,
    };
    const antwoord = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify(body) });
    const gelezen = await antwoord.json();
    const code = gelezen.errors?.[0].extensions.code;
    return { status: antwoord.status, code, body: gelezen, headers: antwoord.headers };
  }

  /** How many questions reached the partners since they were last counted. */
  doorgelaten(): number {
    return this.bronnen.reduce((som, { received }) => som + received.splice(0).length, 0);
  }

  async sluit(): Promise<void> {
    await Promise.all(this.gateways.map((gateway) => gateway.stop()));
    await this.aanmelddienst.stop();
    await Promise.all(this.bronnen.map((bron) => bron.stop()));
    await rm(this.map, { recursive: true, force: true });
  }
}
