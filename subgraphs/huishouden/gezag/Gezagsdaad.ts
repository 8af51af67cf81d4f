import type { Gedaan } from '#waarborgen/opdrachten/totHetStaat';
import { geldtOp } from '#waarborgen/toegang/feiten';
import type { Persoonsfeiten } from '../toegang/feiten';

/** What came of a command about gezag, and in whose log it belongs besides the child's. */
export type Gezagsdaad = Gedaan & {
  /** Who had gezag and who gets it; where it was refused, who was found by his BSN. */
  geraakt: string[];
  /** Something was written; not where the same was asked before. */
  geschreven: boolean;
};

/** Who has gezag over the child today, or gets it later. */
export const huidigeHouders = ({ gezag }: Persoonsfeiten, vandaag: string): string[] =>
  gezag.filter((g) => geldtOp(g, vandaag) || g.vanaf > vandaag).flatMap(({ houder }) => houder ?? []);
