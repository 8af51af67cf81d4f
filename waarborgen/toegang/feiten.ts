import type {
  Afschermreden,
  Doelbinding,
  Domein,
  Grond,
  Inzageniveau,
  Partnerdomein,
  Rol,
} from '#schema/lijsten/toegang';

/** Days as `YYYY-MM-DD`, in the Netherlands; `tot` is the last day on which it holds, open when left out. */
export interface Periode {
  vanaf: string;
  tot?: string | null;
}

export interface Organisatie {
  id: string;
  /** The domain whose records it holds, if any. */
  bronVan?: Partnerdomein | null;
  zorgverzekeraar: boolean;
}

/** Organisation (or one team of it) works with a person, in a domain. */
export interface Betrokkenheid extends Periode {
  organisatie: string;
  team?: string | null;
  domein: Domein;
}

export type Gezagssoort =
  | 'EENHOOFDIG_OUDERLIJK_GEZAG'
  | 'GEZAMENLIJK_OUDERLIJK_GEZAG'
  | 'GEZAMENLIJK_GEZAG'
  | 'VOOGDIJ'
  | 'TIJDELIJK_GEEN_GEZAG'
  | 'NIET_TE_BEPALEN';

/** Who has authority over a minor; nobody where the kind says so. */
export interface Gezag extends Periode {
  soort: Gezagssoort;
  houder?: string | null;
}

export type Vertegenwoordigingssoort = 'CURATELE' | 'MENTORSCHAP' | 'BEWIND' | 'MACHTIGING';

export interface Vertegenwoordiging extends Periode {
  soort: Vertegenwoordigingssoort;
  vertegenwoordiger: string;
  /** What a machtiging says; the law says it for the other kinds. */
  domeinen?: readonly Domein[] | null;
}

export interface Toestemming extends Periode {
  id: string;
  versie: number;
  soort: 'TOESTEMMING' | 'BEZWAAR';
  /** Exactly one of these. */
  aanOrganisatie?: string | null;
  aanTeam?: string | null;
  aanPlandeelnemers?: boolean;
  domein: Domein;
  niveau: Inzageniveau;
  doelen: readonly Doelbinding[];
  tot: string;
  ondertekenaars: readonly string[];
  ingetrokken: boolean;
}

export interface Lezer {
  inwoner: boolean;
  /** The person that a resident is. */
  persoon?: string;
  organisatie?: Organisatie;
  team?: string;
  rollen: readonly Rol[];
  doel: Doelbinding;
}

/** All that an access decision depends on, about one person and one domain. */
export interface Feiten {
  lezer: Lezer;
  betrokkene: { id: string; geboortedatum: string };
  domein: Domein;
  betrokkenheden: readonly Betrokkenheid[];
  gezag: readonly Gezag[];
  vertegenwoordigingen: readonly Vertegenwoordiging[];
  toestemmingen: readonly Toestemming[];
}

export interface AccessDecision {
  niveau: Inzageniveau;
  grond?: Grond;
  reden?: Afschermreden;
  /** The last day on which the ground holds. */
  tot?: string | null;
  toestemming?: { id: string; versie: number };
  /** The rule that decided. */
  regel: string;
}

/** A rule answers, or leaves the question to the next one. */
export type Uitspraak = Omit<AccessDecision, 'regel'>;
export type Regel = (feiten: Feiten, vandaag: string) => Uitspraak | undefined;

export const geldtOp = ({ vanaf, tot }: Periode, dag: string): boolean => vanaf <= dag && (!tot || dag <= tot);
