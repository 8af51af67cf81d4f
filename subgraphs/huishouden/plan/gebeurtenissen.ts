import type { Leefgebied } from '#schema/lijsten/leefgebied';
import type { Partnerdomein } from '#schema/lijsten/toegang';
import type { Planstatus, Toestemmingswijze, Uitvoerder } from '../lijsten';
import type { Partij } from '../regie/verloop';
import type { Doeloordeel, Planstap, Voortgang } from './lijsten';

/** A record of a partner, by its own number there; the partner decides who sees it. */
export interface Stukverwijzing {
  domein: Partnerdomein;
  persoon: string;
  kenmerk: string;
}

/** What a goal says. Whom it concerns never changes: a goal about others is another goal. */
export interface Doelinhoud {
  id: string;
  betreft: string[];
  leefgebied: Leefgebied;
  gewenstResultaat: string;
  meting: string;
  streefdatum: string;
}

/** What an action says. */
export interface Actieinhoud {
  id: string;
  doel: string;
  uitvoerder: Uitvoerder;
  wat: string;
  wanneer: string | null;
  wie: string | null;
  verwijzing: Stukverwijzing | null;
}

export interface Oordeel {
  doel: string;
  oordeel: Doeloordeel;
  /** Self-sufficiency on the leefgebied of the goal, 1 (acute problem) to 5. */
  score: number | null;
  /** In the words of the resident. */
  woorden: string;
}

/** What each kind of event says. */
export interface Planinhoud {
  GELEVERD: { status: Planstatus; vastgesteldOp: string | null; doelen: Doelinhoud[]; acties: Actieinhoud[] };
  OPGESTELD: { leefgebieden: Leefgebied[]; gesprek: Stukverwijzing | null };
  DOEL_TOEGEVOEGD: { doel: Doelinhoud };
  DOEL_GEWIJZIGD: { doel: Doelinhoud };
  DOEL_VERVALLEN: { doel: string };
  ACTIE_TOEGEVOEGD: { actie: Actieinhoud };
  ACTIE_GEWIJZIGD: { actie: Actieinhoud };
  ACTIE_BIJGEWERKT: { actie: string; doel: string; voortgang: Voortgang };
  VOLGORDE_BEPAALD: { acties: { actie: string; doel: string }[] };
  AKKOORD: { betreft: string; door: string; doelen: string[]; wijze: Toestemmingswijze };
  VOORBEHOUD: { actie: string; doel: string };
  /** What everybody whom it concerns agreed to. */
  VASTGESTELD: { doelen: string[] };
  GEEVALUEERD: { oordelen: Oordeel[] };
  GESLOTEN: object;
}

export type Gebeurd<S extends `${Planstap}` = `${Planstap}`> = {
  [Soort in S]: {
    /** In the order in which it happened; 0 for what was delivered. */
    nr: number;
    soort: Soort;
    inhoud: Planinhoud[Soort];
    door: Partij;
    /** Why, in his own words. */
    reden: string | null;
    tijdstip: Date;
  };
}[S];
