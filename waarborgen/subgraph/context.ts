import type { GraphQLError, GraphQLResolveInfo } from 'graphql';
import type { Geduld } from '../identiteit/geduld';
import type { Verzoekheaders } from '../identiteit/headers';
import type { Vrager } from '../identiteit/vrager';
import type { Verstrekkingen } from '../logboek/verstrekkingen';
import type { Inzage, Inzages } from '../toegang/inzage';

/** What every resolver of a subgraph knows of the operation it works for. */
export interface SubgraphContext<Bronnen = unknown, Omgeving = unknown> {
  vrager: Vrager;
  /** As they came, and with the trace as the door knows it; to ask another partner as this caller, never for a log. */
  headers: Verzoekheaders;
  /** For how long he waits for the answer. */
  geduld: Geduld;
  /** One moment for the whole operation. */
  nu: Date;
  vandaag: string;
  inzages: Inzages;
  verstrekkingen: Verstrekkingen;
  /** What is wrong beside an answer that stands. */
  meldingen: GraphQLError[];
  /** This request's own readers of the database. */
  bronnen: Bronnen;
  omgeving: Omgeving;
}

/** Opens a place in the answer as far as the insight goes, and notes that for the logbook: never one without the other. */
export function open(context: SubgraphContext, info: GraphQLResolveInfo, inzage: Inzage): void {
  context.inzages.open(info.path, inzage);
  context.verstrekkingen.note(inzage);
}
