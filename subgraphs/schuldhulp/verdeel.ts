/** What somebody owes one creditor at the moment of an offer. */
export interface Aanspraak {
  /** The number of the debt. */
  schuld: string;
  bedrag: number;
  /** It goes before the others (BW 3:278): of every euro it gets twice as much. */
  preferent: boolean;
}

/**
 * What each creditor is offered of what there is, in whole cents that together are exactly that.
 *
 * Every concurrent creditor gets the same percentage, a preferent one twice that and never more than his debt. Of each
 * share the cents are rounded down; the cents that are left go one by one to the largest fractions, of equal ones to the
 * largest debt, then to the lowest number. So nobody gets more than he is owed, and the order in which debts were recorded
 * makes no difference.
 */
export function verdeel(aanbod: number, aanspraken: readonly Aanspraak[]): ReadonlyMap<string, number> {
  const delen = aanspraken.map((aanspraak) => ({ ...aanspraak, ...breuk(aanbod, aanspraken, aanspraak) }));
  const naarBeneden = delen.map(({ schuld, teller, noemer }) => [schuld, Number(teller / noemer)] as const);
  const rest = Math.min(aanbod, som(aanspraken)) - naarBeneden.reduce((totaal, [, bedrag]) => totaal + bedrag, 0);
  const krijgtCent = new Set(
    delen
      .toSorted(grootsteFractieEerst)
      .slice(0, rest)
      .map(({ schuld }) => schuld),
  );
  return new Map(naarBeneden.map(([schuld, bedrag]) => [schuld, bedrag + (krijgtCent.has(schuld) ? 1 : 0)]));
}

const som = (aanspraken: readonly Aanspraak[]): number => aanspraken.reduce((totaal, { bedrag }) => totaal + bedrag, 0);

/** An exact share, as a fraction: 2 * 10^9 cents times a debt as large is more than a number holds. */
interface Breuk {
  teller: bigint;
  noemer: bigint;
}
interface Deel extends Aanspraak, Breuk {}

function breuk(aanbod: number, aanspraken: readonly Aanspraak[], { bedrag, preferent }: Aanspraak): Breuk {
  const voorrang = som(aanspraken.filter((a) => a.preferent));
  const overige = som(aanspraken) - voorrang;
  const [geld, vordering] = [BigInt(Math.min(aanbod, voorrang + overige)), BigInt(bedrag)];
  const gewicht = BigInt(2 * voorrang + overige);
  if (gewicht === 0n) return { teller: 0n, noemer: 1n };
  // Twice the percentage of the others would be more than all of it: it is all, and the others share what is left.
  if (2n * geld <= gewicht) return { teller: geld * vordering * (preferent ? 2n : 1n), noemer: gewicht };
  if (preferent) return { teller: vordering, noemer: 1n };
  return { teller: (geld - BigInt(voorrang)) * vordering, noemer: BigInt(overige) };
}

const grootsteFractieEerst = (a: Deel, b: Deel): number => {
  const verschil = (b.teller % b.noemer) * a.noemer - (a.teller % a.noemer) * b.noemer;
  if (verschil !== 0n) return verschil < 0n ? -1 : 1;
  return b.bedrag - a.bedrag || (a.schuld < b.schuld ? -1 : 1);
};
