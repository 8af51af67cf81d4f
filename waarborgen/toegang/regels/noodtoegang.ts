import { Doelbinding, Grond, Inzageniveau } from '#schema/lijsten/toegang';
import type { Regel } from '../feiten';

/**
 * Break-glass opens what it names to the one who asked for it, under the organisation for which he asked, while it
 * lasts and only in a crisis; a second person who turns it down ends it at once. What a child asked in confidence stays
 * with those who help him.
 */
export const noodtoegang: Regel = ({ lezer, domein, noodtoegangen }, _vandaag, nu) => {
  if (lezer.inwoner || lezer.doel !== Doelbinding.CRISIS) return undefined;
  const eigen = noodtoegangen.find(
    (n) =>
      n.functionaris === lezer.functionaris &&
      n.organisatie === lezer.organisatie?.id &&
      n.domeinen.includes(domein) &&
      n.van <= nu &&
      nu < n.tot &&
      !n.afgewezen,
  );
  return eigen && { niveau: Inzageniveau.DETAILS, grond: Grond.NOODTOEGANG, eindigt: eigen.tot, noodtoegang: eigen.id };
};
