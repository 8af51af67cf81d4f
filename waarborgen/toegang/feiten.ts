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
  /** Its own staff said so, and nobody else. */
  zelfGemeld?: boolean;
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

/** On which day somebody signed, for himself or for whom he speaks. */
export interface Ondertekening {
  door: string;
  op: string;
}

export interface Toestemming extends Periode {
  id: string;
  versie: number;
  soort: 'TOESTEMMING' | 'BEZWAAR';
  /** Exactly one of these. */
  aanOrganisatie?: string | null;
  aanTeam?: string | null;
  aanPlandeelnemers?: boolean;
  /** What a child of 12-15 asked in confidence, to those who speak for him. */
  aanVertegenwoordigers?: boolean;
  /** Null for every domain. */
  domein: Domein | null;
  niveau: Inzageniveau;
  doelen: readonly Doelbinding[];
  tot: string;
  ondertekeningen: readonly Ondertekening[];
  ingetrokken: boolean;
}

/** Break-glass: this one professional, for his organisation, between two moments, unless a second person turned it down. */
export interface Noodtoegang {
  id: string;
  functionaris: string;
  organisatie: string;
  domeinen: readonly Domein[];
  van: Date;
  tot: Date;
  afgewezen: boolean;
}

export interface Lezer {
  inwoner: boolean;
  /** The person that a resident is. */
  persoon?: string;
  /** The natural person, as his provider names him. */
  functionaris?: string;
  organisatie?: Organisatie;
  team?: string;
  rollen: readonly Rol[];
  doel: Doelbinding;
}

/** All that an access decision depends on, about one person and one domain. */
export interface Feiten {
  lezer: Lezer;
  betrokkene: { id: string; geboortedatum: string; overledenOp?: string | null };
  domein: Domein;
  /** When he lived in a household of the hub. */
  verblijf: readonly Periode[];
  betrokkenheden: readonly Betrokkenheid[];
  gezag: readonly Gezag[];
  vertegenwoordigingen: readonly Vertegenwoordiging[];
  toestemmingen: readonly Toestemming[];
  noodtoegangen: readonly Noodtoegang[];
}

export interface AccessDecision {
  niveau: Inzageniveau;
  grond?: Grond;
  reden?: Afschermreden;
  /** The last day on which the ground holds. */
  tot?: string | null;
  /** The moment at which the ground ends, where that is not the end of a day. */
  eindigt?: Date;
  toestemming?: { id: string; versie: number };
  noodtoegang?: string;
  /** What a child asked in confidence is open too. */
  vertrouwelijk?: boolean;
  /** The rule that decided. */
  regel: string;
}

/** A rule answers, or leaves the question to the next one. */
export type Uitspraak = Omit<AccessDecision, 'regel'>;
export type Regel = (feiten: Feiten, vandaag: string, nu: Date) => Uitspraak | undefined;

export const geldtOp = ({ vanaf, tot }: Periode, dag: string): boolean => vanaf <= dag && (!tot || dag <= tot);
