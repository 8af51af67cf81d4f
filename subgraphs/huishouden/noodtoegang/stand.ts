import { dagVan, plusDagen } from '#waarborgen/dienst/klok';
import type { Noodtoegang as Noodtoegangsfeit } from '#waarborgen/toegang/feiten';
import { Noodtoegangsoordeel, Noodtoegangsstatus } from '../lijsten';
import type { Noodtoegang } from './Noodtoegang';

const isAfgekeurd = ({ oordeel }: Noodtoegang): boolean => oordeel?.oordeel === Noodtoegangsoordeel.ONTERECHT;

export const alsNoodtoegangsfeit = (n: Noodtoegang): Noodtoegangsfeit => ({
  ...{ id: n.id, functionaris: n.functionaris, organisatie: n.organisatieId, domeinen: n.gevraagdeDomeinen },
  ...{ van: n.van, tot: n.tot, afgewezen: isAfgekeurd(n) },
});

/** How it stands; never stored, it follows from the review and the clock. */
export function statusVan(n: Noodtoegang, nu: Date): Noodtoegangsstatus {
  if (isAfgekeurd(n) && new Date(n.oordeel?.tijdstip as string) < n.tot) return Noodtoegangsstatus.BEEINDIGD;
  return nu < n.tot ? Noodtoegangsstatus.LOOPT : Noodtoegangsstatus.AFGELOPEN;
}

/** Not judged in time, be it that it still waits or that it was judged after. */
export const isTeLaat = (n: Noodtoegang, nu: Date): boolean =>
  (n.oordeel ? new Date(n.oordeel.tijdstip) : nu) > n.beoordelenVoor;

/** Days after which a resident is told of a noodtoegang that nobody judged: nobody hides one by not judging it. */
const UITERLIJK_DAGEN = 14;

export const uiterlijkGetoondOp = ({ van }: Pick<Noodtoegang, 'van'>): string =>
  plusDagen(dagVan(van), UITERLIJK_DAGEN);

/**
 * The day on which the resident is told: that of the review, or a later one that the reviewer set because telling
 * endangers somebody (meldcode huiselijk geweld). What was told once can't be taken back by a review afterwards.
 */
export function getoondOp(n: Noodtoegang): string {
  const uiterlijk = uiterlijkGetoondOp(n);
  const beoordeeldOp = n.oordeel && dagVan(new Date(n.oordeel.tijdstip));
  if (!beoordeeldOp || beoordeeldOp >= uiterlijk) return uiterlijk;
  return n.oordeel?.inwonerInformerenOp ?? beoordeeldOp;
}

/** The resident was told of it by now. */
export const isGetoond = (n: Noodtoegang, vandaag: string): boolean => getoondOp(n) <= vandaag;
