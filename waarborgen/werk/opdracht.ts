import type { Fout } from '#schema/Fout';
import { Grond, Rol } from '#schema/lijsten/toegang';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import type { Records, Tabellen } from '../opslag/tabellen';
import type { Instellingen, PartnerContext } from '../subgraph/persoonMetDossier';
import type { Inzage } from '../toegang/inzage';
import type { Medewerker } from './Medewerker';
import type { Toestanden } from './toestanden';
import type { Vorm, Waarden } from './velden';

/** Who may give a command: on which ground he sees the dossier, and in which role. */
export interface Deur {
  grond: Grond;
  rollen: readonly Rol[];
}
/** Staff of the organisation itself, in one of these roles. */
export const medewerker = (...rollen: Rol[]): Deur => ({ grond: Grond.EIGEN_DOSSIER, rollen });
/** The resident, about himself. */
export const inwoner: Deur = { grond: Grond.EIGEN_INZAGE, rollen: [Rol.INWONER] };
/** Who speaks for a resident in this domain. */
export const vertegenwoordiger: Deur = {
  grond: Grond.VERTEGENWOORDIGING,
  rollen: [Rol.INWONER, Rol.VERTEGENWOORDIGER],
};

/** What is known where a command is judged. */
export interface Geval<T extends Tabellen = Tabellen, I = unknown> {
  invoer: I;
  /** What is held of the person, as far as the caller sees it: of staff their own organisation's. */
  records: Records<T>;
  /** Who gives the command, as his organisation knows him; nobody where a resident does. */
  medewerker: Medewerker | undefined;
  /** Somebody of the caller's own organisation, where the input names one by his kenmerk. */
  collega(kenmerk: string): Medewerker | undefined;
  inzage: Inzage;
  vandaag: string;
  nu: Date;
  /** What the partner's own environment variables say. */
  instellingen: Instellingen;
  /** The person as the federation names him. */
  persoon: string;
  /** What was asked elsewhere in the federation, where the command asks something. */
  geraadpleegd?: unknown;
}
export interface Stapgeval<T extends Tabellen, I, S extends Stuk> extends Geval<T, I> {
  /** The record that the command is about. */
  stuk: S;
}

/** What one rule asks of a command: nothing, or what is wrong. */
export type Eis<G> = (geval: G) => Fout | readonly Fout[] | undefined;

/** What is written, all of it or nothing. */
export type Daad = { soort: Stuksoort; nieuw: object } | { soort: Stuksoort; stuk: Stuk; wijziging: object };
export type NieuwStuk<S extends Stuk> = Omit<
  Partial<S>,
  'versie' | 'persoon' | 'eigenaar' | 'bijgewerkt' | 'gewijzigdOp'
>;

/** A new record about the same person, of the organisation that records it; with its own number unless it is given one. */
export const nieuw = <S extends Stuk>(soort: new () => S, waarde: NieuwStuk<S>): Daad => ({
  ...{ soort: soort as Stuksoort, nieuw: waarde },
});
/** A change of a record as it was read. */
export const wijzig = <S extends Stuk>(soort: new () => S, stuk: S, wijziging: Partial<S>): Daad => ({
  ...{ soort: soort as Stuksoort, stuk, wijziging },
});

/** What came of asking elsewhere: something to go on with, or what is wrong. */
export type Raadpleging = { fouten: Fout[] } | { geraadpleegd: unknown };

interface Gemeen<V extends Vorm, G> {
  /** The mutation. */
  naam: string;
  uitleg: string;
  door: readonly Deur[];
  invoer: V;
  eisen: readonly Eis<G>[];
  /** What is allowed and still deserves a second look. */
  waarschuwt?: readonly Eis<G>[];
  /** Asks elsewhere in the federation as the caller, only when nothing else is wrong: it stands in a logbook there. */
  raadpleegt?(geval: G, context: PartnerContext<unknown>): Promise<Raadpleging>;
  /** What is written; asked only when nothing is wrong. */
  doe(geval: G): readonly Daad[];
}

/** A command that begins a record about a person whom the input names (`persoon`), once for each `idempotentieSleutel`. */
export interface Begin<T extends Tabellen, V extends Vorm, S extends Stuk> extends Gemeen<V, Geval<T, Waarden<V>>> {
  /** What it makes, and the payload's name for it. */
  geeft: { soort: new () => S; veld: string };
}

/** A command about a record that is there. */
export interface Stap<T extends Tabellen, V extends Vorm, S extends Stuk, R extends Stuk = S>
  extends Gemeen<V, Stapgeval<T, Waarden<V>, S>> {
  /** Which record, and the name under which the input names it. */
  over: { soort: new () => S; veld: string };
  /** What the payload shows, where that is another record, that the command makes. */
  geeft?: { soort: new () => R; veld: string };
  /** The table of its life, and where the record keeps how it stands; none where the command moves nothing. */
  toestanden?: { tabel: Toestanden; stand(stuk: S): string };
  /** It adds something, once for each `idempotentieSleutel`; without it the input names the `verwachteVersie`. */
  voegtToe?: true;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of commands of one partner, each with its own input and record.
export type Opdracht<T extends Tabellen = any> =
  // biome-ignore lint/suspicious/noExplicitAny: idem.
  | ({ vorm: 'BEGIN' } & Begin<T, any, any>)
  // biome-ignore lint/suspicious/noExplicitAny: idem.
  | ({ vorm: 'STAP' } & Stap<T, any, any, any>);

/** The two kinds of command of a partner with these tables. */
export const opdrachtenVan = <T extends Tabellen>() => ({
  begin: <V extends Vorm, S extends Stuk>(opdracht: Begin<T, V, S>): Opdracht<T> => ({ vorm: 'BEGIN', ...opdracht }),
  stap: <V extends Vorm, S extends Stuk, R extends Stuk = S>(opdracht: Stap<T, V, S, R>): Opdracht<T> => ({
    ...{ vorm: 'STAP', ...opdracht },
  }),
});

/** What a command answers with: the record that it made, or that it is about. */
export const geeftVan = (opdracht: Opdracht): { soort: Stuksoort; veld: string } =>
  opdracht.vorm === 'BEGIN' ? opdracht.geeft : (opdracht.geeft ?? opdracht.over);
