import { GraphQLError } from 'graphql';
import { ArgsType, Directive, Field, Int, ObjectType } from 'type-graphql';
import type { Inzageniveau } from './lijsten/toegang';
import { Niveau } from './toestemming';

/** No page is larger, whatever is asked for. */
export const MAX_PER_PAGINA = 100;

@Directive('@shareable')
@ObjectType({ description: 'Waar deze pagina in de lijst staat.' })
export class PageInfo {
  @Niveau('GEEN') @Field() hasNextPage: boolean;
  @Niveau('GEEN') @Field() hasPreviousPage: boolean;
  @Niveau('GEEN') @Field(() => String, { nullable: true }) startCursor?: string | null;
  @Niveau('GEEN') @Field(() => String, { nullable: true }) endCursor?: string | null;
}

/** Arguments of a Relay connection; `standaard` is the page size where the caller names none. */
export function paginaArgs(standaard: number) {
  @ArgsType()
  class PaginaArgs {
    @Field(() => Int, { defaultValue: standaard }) first: number = standaard;
    @Field(() => String, { nullable: true }) after?: string;
  }
  return PaginaArgs;
}
export interface Pagina {
  first: number;
  after?: string;
}

type NodeClass<T> = new (...args: never[]) => T;

/** The Relay connection and edge types of a node type, every field at one level. */
export function verbinding<T extends object>(node: NodeClass<T>, niveau: `${Inzageniveau}`) {
  @Directive('@shareable')
  @ObjectType(`${node.name}Edge`)
  class Edge {
    @Niveau(niveau) @Field() cursor: string;
    @Niveau(niveau) @Field(() => node) node: T;
  }
  @Directive('@shareable')
  @ObjectType(`${node.name}Connection`)
  class Connection {
    @Niveau(niveau) @Field(() => [Edge]) edges: Edge[];
    @Niveau(niveau) @Field(() => PageInfo) pageInfo: PageInfo;
  }
  return { Edge, Connection };
}

export interface Verbonden<T> {
  edges: { cursor: string; node: T }[];
  pageInfo: PageInfo;
}

/** The page after a cursor out of a list that the caller may see whole, sorted by `sleutel` (unique, ascending). */
export function paginate<T>(alles: readonly T[], sleutel: (item: T) => string, pagina: Pagina): Verbonden<T> {
  const first = paginagrootte(pagina.first);
  const na = pagina.after === undefined ? undefined : readCursor(pagina.after);
  const gesorteerd = alles.map((node) => ({ node, key: sleutel(node) })).sort((a, b) => (a.key < b.key ? -1 : 1));
  const rest = na === undefined ? gesorteerd : gesorteerd.filter(({ key }) => key > na);
  const edges = rest.slice(0, first).map(({ node, key }) => ({ node, cursor: writeCursor(key) }));
  return { edges, pageInfo: paginaInfo(edges, rest.length > first, rest.length < gesorteerd.length) };
}

/** The page after a cursor out of a list that the caller may see whole, in its own order; a cursor is an item's id alone. */
export function paginateGeordend<T>(geordend: readonly T[], id: (item: T) => string, pagina: Pagina): Verbonden<T> {
  const first = paginagrootte(pagina.first);
  const na = pagina.after === undefined ? undefined : readCursor(pagina.after);
  const vanaf = na === undefined ? 0 : geordend.findIndex((item) => id(item) === na) + 1;
  if (na !== undefined && vanaf === 0) throw nietVanDezeLijst();
  const edges = geordend.slice(vanaf, vanaf + first).map((node) => ({ node, cursor: writeCursor(id(node)) }));
  return { edges, pageInfo: paginaInfo(edges, geordend.length > vanaf + first, vanaf > 0) };
}

export function paginagrootte(first: number): number {
  if (first < 1) throw ongeldig('Vraag met first minstens 1 regel op.');
  return Math.min(first, MAX_PER_PAGINA);
}

export function paginaInfo(edges: { cursor: string }[], meer: boolean, eerder: boolean): PageInfo {
  return {
    hasNextPage: meer,
    hasPreviousPage: eerder,
    startCursor: edges[0]?.cursor ?? null,
    endCursor: edges.at(-1)?.cursor ?? null,
  };
}

export const writeCursor = (key: string): string => Buffer.from(key).toString('base64url');

export function readCursor(cursor: string): string {
  const key = Buffer.from(cursor, 'base64url').toString();
  if (!key || writeCursor(key) !== cursor) throw nietVanDezeLijst();
  return key;
}

export const nietVanDezeLijst = () => ongeldig('De cursor in after is niet van deze lijst.');

function ongeldig(bericht: string): GraphQLError {
  return new GraphQLError(bericht, { extensions: { code: 'BAD_USER_INPUT' } });
}
