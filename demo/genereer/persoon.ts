import { ACHTERNAMEN, type Achternaam, VOORNAMEN } from './namen';
import type { Middelen, Rij } from './rij';

export interface Woning {
  huishouden: string;
  vanaf: string;
  tot?: string;
}

/** Somebody of a household, or who has to do with it. */
export interface Persoon {
  kenmerk: string;
  /** His number, from which the keys of his records are made: `g000001-1`. */
  nr: string;
  bsn: string;
  leeftijd: number;
  /** Days since his birth. */
  dagen: number;
  geboortedatum: string;
  naam: Achternaam;
  voornaam: string;
  sub?: string;
  woontIn: Woning[];
}

const INLOGLEEFTIJD = 12;
const DEEL_DAT_INLOGT = 0.6;

export function nieuwPersoon(
  { loting, kalender, bsn }: Middelen,
  { nr, leeftijd, naam = loting.een(ACHTERNAMEN) }: { nr: string; leeftijd: number; naam?: Achternaam },
): Persoon {
  // Away from the birthday by more than leap days can shift it.
  const dagen = Math.round(leeftijd * 365.25) + loting.tussen(2, 360);
  const logtIn = leeftijd >= INLOGLEEFTIJD && loting.kans(DEEL_DAT_INLOGT);
  return {
    ...{ kenmerk: `p-${nr}`, nr, bsn: bsn.next().value, leeftijd, dagen, geboortedatum: kalender.dag(-dagen) },
    ...{ naam, voornaam: loting.een(VOORNAMEN), sub: logtIn ? `inwoner-${nr}` : undefined, woontIn: [] },
  };
}

export function persoonrij({ kenmerk, bsn, sub, voornaam, naam, geboortedatum, woontIn }: Persoon): Rij {
  return { soort: 'persoon', kenmerk, bsn, sub, voornaam, ...naam, geboortedatum, woontIn };
}

export const isVolwassen = ({ leeftijd }: Persoon) => leeftijd >= 18;
export const isMinderjarig = ({ leeftijd }: Persoon) => leeftijd < 18;
