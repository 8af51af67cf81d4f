import { DOMEINEN, Domein, Inzageniveau, PARTNERDOMEINEN } from '#schema/lijsten/toegang';
import { type Deel, dossierVan, type Feiten } from '../feiten';
import type { Samenvatting } from '../Samenvatting';

/** What is not in the summary: withheld from this caller, seen in part, or lost because a partner does not answer. */
export const bereik: Deel<Pick<Samenvatting, 'afgeschermd' | 'beperkt' | 'ontbreekt'>> = (feiten) => {
  const niveaus = new Map(DOMEINEN.map((domein) => [domein, niveausIn(feiten, domein)]));
  const waar = (past: (niveau: Inzageniveau) => boolean) =>
    DOMEINEN.filter((domein) => niveaus.get(domein)?.some((niveau) => niveau && past(niveau)));
  return {
    afgeschermd: waar((niveau) => niveau === Inzageniveau.GEEN),
    beperkt: waar((niveau) => niveau !== Inzageniveau.GEEN && niveau !== Inzageniveau.DETAILS),
    ontbreekt: PARTNERDOMEINEN.filter((domein) => niveaus.get(domein)?.includes(undefined)),
  };
};

/** Of each member: how far the caller sees him here, or undefined where the partner did not say. */
const niveausIn = ({ leden, planniveaus }: Feiten, domein: Domein): readonly (Inzageniveau | undefined)[] =>
  domein === Domein.PLAN ? planniveaus : leden.map(({ dossiers }) => dossierVan(dossiers, domein)?.toegang.niveau);
