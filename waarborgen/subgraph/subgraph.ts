import type { FastifyInstance } from 'fastify';
import type { GraphQLSchema } from 'graphql';
import type { z } from 'zod';
import type { Bewaring } from '../bewaren/Bewaring';
import type { Gereedschap } from '../dienst/dienstopties';
import type { Klok } from '../dienst/klok';
import type { Dienstomgeving, Opslagomgeving } from '../dienst/omgeving';
import { Inlezing, Inlezingsleutel } from '../inlezen/Inlezing';
import { Inlezing1764750000000 } from '../inlezen/migraties/Inlezing';
import type { Rijsoorten } from '../inlezen/rijsoort';
import { Ketenkop } from '../logboek/Ketenkop';
import { Logketen } from '../logboek/Logketen';
import { Logregel } from '../logboek/Logregel';
import { LogboekKeten1764100000000 } from '../logboek/migraties/Keten';
import { Logboek1764000000000 } from '../logboek/migraties/Logboek';
import { LogboekOntvangers1764200000000 } from '../logboek/migraties/Ontvangers';
import { type Klasse, type Opslag, openOpslag } from '../opslag/opslag';
import type { SubgraphContext } from './context';

export type Subgraphomgeving = z.infer<typeof Dienstomgeving> & z.infer<typeof Opslagomgeving>;

/** What the readers of one request know of it. */
type Vraag<Omgeving> = Pick<SubgraphContext<unknown, Omgeving>, 'vrager' | 'nu' | 'omgeving' | 'headers'>;

/** All that makes one subgraph differ from another. */
export interface Subgraph<Bronnen = unknown, Omgeving extends Subgraphomgeving = Subgraphomgeving> {
  naam: string;
  /** The environment variables that its process needs. */
  omgeving: z.ZodObject & z.ZodType<Omgeving>;
  schema(): Promise<GraphQLSchema>;
  entiteiten: readonly Klasse[];
  migraties: readonly Klasse[];
  /** Readers of the database for one request. */
  bronnen(opslag: Opslag, vraag: Vraag<Omgeving>): Bronnen;
  /** The kinds of row in the file that its organisation delivers. */
  rijsoorten(omgeving: Omgeving): Rijsoorten;
  /** How long it keeps what it holds; nothing where that is not erased. */
  bewaring?: Bewaring;
  /** What it brings up to date before it serves. */
  bijStart?(opslag: Opslag): Promise<unknown>;
  /** What it serves and does beside GraphQL, on the same door. */
  uitbreiding?(app: FastifyInstance, kern: Kern<Omgeving>): void;
}

/** What a running subgraph has to work with. */
export interface Kern<Omgeving> extends Gereedschap {
  opslag: Opslag;
  omgeving: Omgeving;
  klok: Klok;
}

/** What every subgraph's database has beside its records: its logbook, and where a load of its files stands. */
const EIGEN = {
  entiteiten: [Logregel, Logketen, Ketenkop, Inlezing, Inlezingsleutel],
  migraties: [
    ...[Logboek1764000000000, LogboekKeten1764100000000, LogboekOntvangers1764200000000],
    Inlezing1764750000000,
  ],
} satisfies Pick<Subgraph, 'entiteiten' | 'migraties'>;

type Databaseomgeving = Pick<z.infer<typeof Opslagomgeving>, 'DATABASE_URL' | 'MIGRATIES'> &
  Partial<Pick<z.infer<typeof Opslagomgeving>, 'DATABASE_VERBINDINGEN'>>;

/** A subgraph's own database, its logbook included. */
export function openOpslagOf(
  { entiteiten, migraties }: Pick<Subgraph, 'entiteiten' | 'migraties'>,
  { DATABASE_URL: url, MIGRATIES: migrate, DATABASE_VERBINDINGEN: verbindingen }: Databaseomgeving,
  opStatement?: (sql: string) => void,
): Promise<Opslag> {
  return openOpslag({
    url,
    migrate,
    verbindingen,
    opStatement,
    entiteiten: [...EIGEN.entiteiten, ...entiteiten],
    migraties: [...EIGEN.migraties, ...migraties],
  });
}
