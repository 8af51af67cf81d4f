/** The package brings no types; these are of the parts that this folder uses. */
declare module 'oidc-provider/lib/provider.js' {
  import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

  interface Client {
    readonly clientId: string;
  }
  interface ResourceServer {
    readonly audience: string;
  }
  interface AccessToken {
    readonly accountId: string;
    readonly expiration: number;
    readonly tokenType: string;
    resourceServer?: ResourceServer;
    save(): Promise<string>;
  }
  interface Grant {
    addOIDCScope(scope: string): void;
    addResourceScope(resource: string, scope: string): void;
    save(): Promise<string>;
  }
  export interface Context {
    req: IncomingMessage;
    res: ServerResponse;
    method: string;
    path: string;
    status: number;
    type: string;
    body: unknown;
    set(headers: Record<string, string>): void;
    oidc: {
      provider: Provider;
      client: Client;
      params: Record<string, string | undefined>;
      session: { accountId: string };
    };
  }
  type Next = () => Promise<void>;

  export class Provider {
    constructor(issuer: string, configuration: Record<string, unknown>);
    readonly AccessToken: new (values: {
      accountId: string;
      client: Client;
      gty: string;
    }) => AccessToken;
    readonly ResourceServer: new (
      identifier: string,
      info: object,
    ) => ResourceServer;
    readonly Grant: new (values: {
      accountId: string;
      clientId: string;
    }) => Grant;
    use(middleware: (ctx: Context, next: Next) => Promise<void>): this;
    callback(): RequestListener;
    registerGrantType(name: string, handler: (ctx: Context) => Promise<void>, parameters: string[]): void;
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<{ uid: string }>;
    interactionFinished(req: IncomingMessage, res: ServerResponse, result: object): Promise<void>;
  }
}

declare module 'oidc-provider/lib/adapters/memory_adapter.js' {
  export function createMemoryAdapter(clockTolerance?: number): unknown;
}
