import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  separateOperations,
  validate,
} from 'graphql';
import { z } from 'zod';
import { grensVanBibliotheek } from '#waarborgen/dienst/grenzen/geweigerd';
import { GRENZEN } from '#waarborgen/dienst/grenzen/grenzen';
import { keurder } from '#waarborgen/dienst/grenzen/houdtMaat';
import { hashVan, type Operaties } from './Operatieopslag';

/** As graphql-codegen writes it, and as Apollo does. */
const Manifest = z.record(z.string(), z.string());
const ApolloManifest = z.object({
  format: z.literal('apollo-persisted-query-manifest'),
  operations: z.array(z.object({ id: z.string(), body: z.string() })),
});

export interface Publicatie {
  operaties: Operaties;
  /** What is wrong, one line each; nothing is published while there is any. */
  fouten: string[];
}

/** Reads what somebody wants to publish, and checks every operation against the schema and the limits of the door. */
export function leesPublicatie(pad: string, tekst: string, schema: GraphQLSchema): Publicatie {
  const keur = keurder(GRENZEN.deur);
  const fouten: string[] = [];
  const meld = (plek: string) => (fout: Misstand) => fouten.push(`${plek}${regelVan(fout)}: ${fout.message}`);
  const operaties = new Map<string, string>();
  for (const { naam, tekst: document } of documentenIn(pad, tekst, meld(pad))) {
    const plek = naam === undefined ? pad : `${pad}, ${naam}`;
    for (const operatie of keurDocument(document, schema, keur, meld(plek))) operaties.set(hashVan(operatie), operatie);
  }
  if (fouten.length === 0 && operaties.size === 0) fouten.push(`${pad}: hier staat geen bewerking in.`);
  return { operaties, fouten };
}

type Misstand = Pick<Error, 'message'> & { locations?: GraphQLError['locations'] };
const regelVan = ({ locations }: Misstand) => (locations?.[0] ? `:${locations[0].line}` : '');

interface Document {
  /** Under which it stands in a manifest, where it is to be published as it stands. */
  naam?: string;
  tekst: string;
}

function documentenIn(pad: string, tekst: string, meld: (fout: Misstand) => void): Document[] {
  if (!pad.endsWith('.json')) return [{ tekst }];
  const manifest = leesManifest(tekst);
  if (!manifest) meld({ message: 'dit is geen manifest: { "sha256": "document" } of dat van Apollo.' });
  return (manifest ?? []).flatMap(([id, document]) => {
    const klopt = id.replace(/^sha256:/, '') === hashVan(document);
    if (!klopt) meld({ message: `onder ${id} staat een document met een andere SHA-256.` });
    return klopt ? [{ naam: id, tekst: document }] : [];
  });
}

function leesManifest(tekst: string): [string, string][] | undefined {
  try {
    const json: unknown = JSON.parse(tekst);
    const apollo = ApolloManifest.safeParse(json);
    if (apollo.success) return apollo.data.operations.map(({ id, body }) => [id, body]);
    return Object.entries(Manifest.parse(json));
  } catch {
    return undefined;
  }
}

/**
 * The texts to publish. A document of one operation is published to the byte, so that its hash is that of the file; of
 * more, each with the fragments that it uses, as graphql prints it.
 */
function keurDocument(
  tekst: string,
  schema: GraphQLSchema,
  keur: ReturnType<typeof keurder>,
  meld: (fout: Misstand) => void,
): string[] {
  const document = leesDocument(tekst, meld);
  if (!document) return [];
  const operaties = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const ongeldig = validate(schema, document);
  for (const fout of ongeldig) meld({ ...fout, message: `${wie(fout, operaties)}${fout.message}` });
  for (const operatie of operaties) {
    // What is walked afterwards has no fragment that stands in itself.
    if (ongeldig.length > 0) break;
    if (!operatie.name) meld({ message: 'een bewerking zonder naam.', locations: plekVan(operatie) });
    try {
      keur(schema, document, operatie, {});
    } catch (fout) {
      meld({ message: `${naamVan(operatie)}: ${(fout as Error).message}`, locations: plekVan(operatie) });
    }
  }
  return operaties.length === 1 ? [tekst] : Object.values(separateOperations(document)).map(print);
}

function leesDocument(tekst: string, meld: (fout: Misstand) => void): DocumentNode | undefined {
  try {
    return parse(tekst, { maxTokens: GRENZEN.deur.tekens });
  } catch (fout) {
    const { message, extensions } = fout as GraphQLError;
    meld(grensVanBibliotheek(message, extensions) ?? (fout as GraphQLError));
    return undefined;
  }
}

const plekVan = ({ loc }: OperationDefinitionNode) =>
  loc && [{ line: loc.startToken.line, column: loc.startToken.column }];
const naamVan = ({ name }: OperationDefinitionNode) => `bewerking ${name?.value ?? '(zonder naam)'}`;

/** In which operation a mistake stands; in none where it stands in a fragment. */
function wie({ nodes }: GraphQLError, operaties: readonly OperationDefinitionNode[]): string {
  const plek = nodes?.[0]?.loc?.start ?? -1;
  const operatie = operaties.find(({ loc }) => loc && loc.start <= plek && plek < loc.end);
  return operatie ? `${naamVan(operatie)}: ` : '';
}
