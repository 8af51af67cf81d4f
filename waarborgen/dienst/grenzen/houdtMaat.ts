import type { ApolloServerOptions, ApolloServerPlugin, BaseContext } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, type OperationDefinitionNode, validate } from 'graphql';
import { geweigerd } from './geweigerd';
import type { Grenzen } from './grenzen';
import { type Prijs, prijsVan } from './kosten';
import { looptInGeenKring } from './kring';
import { vormregels } from './vorm';

/**
 * What a server takes of a question that costs out of all proportion to its length, before anything is planned or read.
 * Tokens and parts are counted by graphql-js and Apollo Server themselves, so that whatever walks a question afterwards
 * walks a small one.
 */
export const maathouden = (grenzen: Grenzen) =>
  ({
    parseOptions: { maxTokens: grenzen.tekens },
    maxRecursiveSelections: grenzen.delen,
  }) satisfies Partial<ApolloServerOptions<BaseContext>>;

/** The other limits: on the form of a question once for each document, on its cost for each size that it asks for. */
export function houdtMaat(grenzen: Grenzen): ApolloServerPlugin {
  const keur = keurder(grenzen);
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ schema, document, operation, request }) {
          if (operation) keur(schema, document, operation, request.variables ?? {});
        },
      };
    },
  };
}

type Keur = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operatie: OperationDefinitionNode,
  variabelen: Readonly<Record<string, unknown>>,
) => void;

/** Throws at the first limit that a question goes over. A document that stood the test stands it again. */
export function keurder(grenzen: Grenzen): Keur {
  const regels = vormregels(grenzen);
  // Apollo Server keeps one document for one text and one schema, which may make way for a next.
  const gekeurd = new WeakMap<OperationDefinitionNode, { schema: GraphQLSchema; prijs: Prijs }>();
  const keurVorm: (...vraag: [GraphQLSchema, DocumentNode, OperationDefinitionNode]) => Prijs = (...vraag) => {
    const [schema, document] = vraag;
    const [fout] = validate(schema, document, regels, { maxErrors: 1 });
    if (fout) throw fout;
    looptInGeenKring(...vraag);
    return prijsVan(...vraag);
  };
  return (schema, document, operatie, variabelen) => {
    let bekend = gekeurd.get(operatie);
    if (bekend?.schema !== schema) {
      bekend = { schema, prijs: keurVorm(schema, document, operatie) };
      gekeurd.set(operatie, bekend);
    }
    if ((bekend.prijs(variabelen) ?? 0) > grenzen.kosten) throw geweigerd('VRAAG_TE_DUUR');
  };
}
