import { ApolloServer } from '@apollo/server';
import type { GraphQLFormattedError } from 'graphql';
import { DateScalar } from '#schema/scalars';
import type { Geduld } from '#waarborgen/identiteit/geduld';
import { type ForwardedHeaders, type GatewayContext, Partners } from './partners';
import type { Limits } from './policies';
import { compose, type TestSubgraph } from './subgraphs.fixture';
import { Supergraph } from './supergraph';

interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the tests are about.
  data?: any;
  errors?: GraphQLFormattedError[];
}

/** Nothing is asked twice and nobody is left alone, unless a test says so. */
const PATIENT: Limits = { timeoutMs: 20_000, retries: 0, breakAfter: 0, breakMs: 60_000, concurrent: 64, queue: 0 };

/** The supergraph of these subgraphs under a real Apollo Server, without a door. */
export class TestHub {
  private constructor(
    readonly supergraph: Supergraph,
    readonly failures: string[],
    /** What the fuses and the second attempts told, and how each question went. */
    readonly told: string[],
    readonly went: string[],
    private readonly server: ApolloServer<GatewayContext>,
  ) {}

  static async start(
    bronnen: readonly TestSubgraph[],
    limits: Partial<Limits> = {},
    addressed = bronnen,
  ): Promise<TestHub> {
    const [failures, told, went]: string[][] = [[], [], []];
    const urls = Object.fromEntries(addressed.map(({ naam, url }) => [naam, url]));
    const onFailure = (bron: string, reason: string) => failures.push(`${bron}: ${reason}`);
    const partners = new Partners({
      ...{ urls, limits: { ...PATIENT, ...limits }, onFailure },
      onBreaker: (bron, state) => told.push(`${bron}: ${state}`),
      onRetry: (bron, reason) => told.push(`${bron}: again after ${reason}`),
      onAnswer: (bron, how) => went.push(`${bron}: ${how}`),
    });
    const supergraph = new Supergraph({ sdl: compose(bronnen), partners, scalars: [DateScalar] });
    const server = new ApolloServer<GatewayContext>({ gateway: supergraph, introspection: true });
    await server.start();
    return new TestHub(supergraph, failures, told, went, server);
  }

  async ask(
    query: string,
    variables?: Record<string, unknown>,
    headers: ForwardedHeaders = {},
    geduld?: Geduld,
  ): Promise<Answer> {
    const { body } = await this.server.executeOperation({ query, variables }, { contextValue: { headers, geduld } });
    if (body.kind !== 'single') throw new Error('One answer was expected.');
    return JSON.parse(JSON.stringify(body.singleResult));
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}
