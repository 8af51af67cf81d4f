import type { ApolloServerOptions, BaseContext } from '@apollo/server';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Metric, Registry } from 'prom-client';
import type { z } from 'zod';
import type { Gereedheid } from './gezondheid';
import type { Logger } from './log';
import type { Dienstomgeving } from './omgeving';

export interface Dienstopties<C extends BaseContext> {
  naam: string;
  omgeving: z.infer<typeof Dienstomgeving>;
  /** Behind the gateway: asked by a router, in longer words than people use. */
  achterdeur?: boolean;
  /** Pages elsewhere that may ask, by origin; none unless named. */
  herkomsten?: readonly string[];
  /** So many operations a request may hold; one unless it says more. */
  maxReeks?: number;
  /** Whose word is taken for the address that a request comes from. */
  proxies?: string[];
  /** Schema and plugins, or a gateway. */
  apollo: (log: Logger) => Pick<ApolloServerOptions<C>, 'schema' | 'gateway' | 'plugins'>;
  context: (request: FastifyRequest, reply: FastifyReply) => Promise<C>;
  /** What keeps the service from answering, one sentence each; none when it is ready. */
  gereed: () => Promise<readonly string[] | Gereedheid>;
  /** What else is counted, beside the door itself. */
  metingen?: readonly Metric[];
  /** Who may read that; whoever the door lets in, unless it says otherwise. */
  magMeten?: (request: FastifyRequest) => boolean;
  /** More routes on the same door, and work beside it that ends when the door closes. */
  uitbreiding?: (app: FastifyInstance, gereedschap: Gereedschap) => Promise<void> | void;
}

/** What a service tells its operator through. */
export interface Gereedschap {
  log: Logger;
  /** Of the metrics. */
  register: Registry;
}
