import { lijst } from './register';

export enum Domein {
  PLAN = 'PLAN',
  WIJKTEAM = 'WIJKTEAM',
  WMO = 'WMO',
  SCHULDHULP = 'SCHULDHULP',
  CJG = 'CJG',
  WIJKVERPLEGING = 'WIJKVERPLEGING',
}
export const DOMEINEN = lijst('Domein', Domein, 'De domeinen waarover een inwoner apart kan beslissen.');

/** The domains that a partner organisation holds; PLAN is the hub's own. */
export type Partnerdomein = Exclude<Domein, Domein.PLAN>;
export const PARTNERDOMEINEN = DOMEINEN.filter((d): d is Partnerdomein => d !== Domein.PLAN);
/** The subgraph that holds a domain. */
export const subgraphVan = (domein: Domein): string => (domein === Domein.PLAN ? 'huishouden' : domein.toLowerCase());

export enum Inzageniveau {
  GEEN = 'GEEN',
  BETROKKENHEID = 'BETROKKENHEID',
  HOOFDLIJNEN = 'HOOFDLIJNEN',
  DETAILS = 'DETAILS',
}
/** Ordered from nothing to everything. */
export const INZAGENIVEAUS = lijst('Inzageniveau', Inzageniveau, 'Hoe diep een lezer mag kijken, oplopend.');

/** Whether a reader with level `heeft` may see what needs level `nodig`. */
export function reiktTot(heeft: Inzageniveau, nodig: Inzageniveau): boolean {
  return INZAGENIVEAUS.indexOf(heeft) >= INZAGENIVEAUS.indexOf(nodig);
}

export enum Doelbinding {
  TOELEIDING = 'TOELEIDING',
  PLANREGIE = 'PLANREGIE',
  UITVOERING = 'UITVOERING',
  CRISIS = 'CRISIS',
  KWALITEIT = 'KWALITEIT',
  EIGEN_INZAGE = 'EIGEN_INZAGE',
}
export const DOELBINDINGEN = lijst(
  'Doelbinding',
  Doelbinding,
  'Waarvoor iemand gegevens opvraagt (AVG art. 5 lid 1 b).',
);

export enum Grond {
  EIGEN_DOSSIER = 'EIGEN_DOSSIER',
  EIGEN_INZAGE = 'EIGEN_INZAGE',
  VERTEGENWOORDIGING = 'VERTEGENWOORDIGING',
  TOESTEMMING = 'TOESTEMMING',
  NOODTOEGANG = 'NOODTOEGANG',
  WETTELIJKE_TAAK = 'WETTELIJKE_TAAK',
}
export const GRONDEN = lijst('Grond', Grond, 'Waarop een verstrekking rust.');

export enum Afschermreden {
  GEEN_TOESTEMMING = 'GEEN_TOESTEMMING',
  DOEL_NIET_GEDEKT = 'DOEL_NIET_GEDEKT',
  LEZER_UITGESLOTEN = 'LEZER_UITGESLOTEN',
}
export const AFSCHERMREDENEN = lijst(
  'Afschermreden',
  Afschermreden,
  'Waarom een lezer niets ziet; meer hoort hij niet.',
);

export enum Rol {
  WIJKCOACH = 'WIJKCOACH',
  TEAMLEIDER = 'TEAMLEIDER',
  REGIETEAMLID = 'REGIETEAMLID',
  WMO_CONSULENT = 'WMO_CONSULENT',
  SCHULDHULPVERLENER = 'SCHULDHULPVERLENER',
  CJG_COACH = 'CJG_COACH',
  WIJKVERPLEEGKUNDIGE = 'WIJKVERPLEEGKUNDIGE',
  CLIENTONDERSTEUNER = 'CLIENTONDERSTEUNER',
  INWONER = 'INWONER',
  VERTEGENWOORDIGER = 'VERTEGENWOORDIGER',
  PRIVACY_OFFICER = 'PRIVACY_OFFICER',
  KETENSYSTEEM = 'KETENSYSTEEM',
}
export const ROLLEN = lijst(
  'Rol',
  Rol,
  'De rol waarin iemand de hub gebruikt; rechten volgen rol en organisatie, nooit de persoon.',
);
