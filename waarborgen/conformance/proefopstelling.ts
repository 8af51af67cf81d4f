import type { JsonWebKey } from 'node:crypto';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import type { Sleutel } from '../toegang/sleutels';
import type { Proef } from './proef';

/** A subgraph to be examined, in whatever language, and what it takes to play the hub before it. */
export interface Proefopstelling {
  /** Its address, without `/graphql`. */
  url: string;
  domein: Partnerdomein;
  /** The key of its proofs. */
  sleutel: Sleutel;
  /** Somebody about whom it keeps a dossier, as it knows him. */
  pseudoniem: string;
  aanmelddienst: {
    /** An access token that says this, under a good signature; `null` leaves a claim out. */
    token(claims: Record<string, unknown>): Promise<string>;
    /** The public key under which those can be checked. */
    publiekeSleutel(): JsonWebKey;
  };
  /** Fields that must need DETAILS whatever the subgraph declares, as a selection inside the dossier. */
  details?: string;
  /** Fields (`Type.veld`) that this dossier has no value of: about them nothing is shown. */
  leeg?: readonly string[];
  /** How many statements it sent to its database so far. */
  opdrachten?(): Promise<Opdrachten>;
  logboek?: Logboekproef;
}

export interface Opdrachten {
  /** Those that read records. */
  lezen: number;
  /** All, those included. */
  alle: number;
}

/** Ways into the logbook, behind the back of the subgraph. */
export interface Logboekproef {
  /** After this nothing can be written in it. */
  breek(): Promise<void>;
  herstel(): Promise<void>;
  /** The rows of the request with this trace id, oldest first; other rows may be among them. */
  lees?(traceId: string): Promise<Record<string, unknown>[]>;
}

/** What a check needs besides an address: what the setting for it is called. */
export const VOORZIENINGEN = ['statements', 'logboek', 'lees', 'velden'] as const;
export type Voorziening = (typeof VOORZIENINGEN)[number];

/** One rule that a subgraph keeps. */
export interface Regel {
  /** A sentence that is true of a subgraph that keeps it. */
  naam: string;
  /** Shown only where this is there. */
  nodig?: Voorziening;
  /** @throws AssertionError saying how the rule is broken; NietGetoond where that can't be told. */
  toon(proef: Proef): Promise<void>;
}

/** What it takes to see whether a rule is kept is not there. */
export class NietGetoond extends Error {}

export type Deel = readonly [naam: string, toon: Regel['toon']];

/** The rules about one thing, in order. */
export const regels = (onderwerp: string, delen: readonly Deel[], nodig?: Voorziening): Regel[] =>
  delen.map(([naam, toon]) => ({ naam: `${onderwerp}: ${naam}`, nodig, toon }));
