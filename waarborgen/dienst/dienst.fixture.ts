import { buildSchema } from 'graphql';
import { Dienstomgeving, readOmgeving } from './omgeving';
import { type Dienst, startDienst } from './startDienst';

/** A service that answers `direct` at once, and `traag` when a test lets it. */
export interface Wachtdienst extends Dienst {
  vraag(veld: 'traag' | 'direct', verzoek?: RequestInit): Promise<Response>;
  /** Until so many wait. */
  totErWachten(aantal: number): Promise<void>;
  laatGaan(): void;
}

export async function startWachtdienst(env: NodeJS.ProcessEnv = {}): Promise<Wachtdienst> {
  const vast = { PORT: '0', OIDC_ISSUER: 'http://127.0.0.1:1', OIDC_AUDIENCE: 'eenplan', LOG_LEVEL: 'silent' };
  const wachtend: (() => void)[] = [];
  const schema = buildSchema('type Query { direct: String traag: String }');
  Object.assign(schema.getQueryType()?.getFields().traag ?? {}, {
    resolve: () => new Promise<string>((klaar) => wachtend.push(() => klaar('klaar'))),
  });
  const dienst = await startDienst({
    naam: 'proef',
    omgeving: readOmgeving(Dienstomgeving, { ...vast, ...env }),
    apollo: () => ({ schema }),
    context: async () => ({}),
    gereed: async () => [],
  });
  return {
    ...dienst,
    vraag: (veld, verzoek) =>
      fetch(`${dienst.url}/graphql`, {
        ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
        ...{ body: JSON.stringify({ query: `{ ${veld} }` }), ...verzoek },
      }),
    totErWachten: async (aantal) => {
      while (wachtend.length < aantal) await new Promise(setImmediate);
    },
    laatGaan: () => {
      for (const een of wachtend.splice(0)) een();
    },
  };
}
