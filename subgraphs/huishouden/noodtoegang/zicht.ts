import type { Domein } from '#schema/lijsten/toegang';
import type { Inzage } from '#waarborgen/toegang/inzage';
import type { BekendeLezer } from '../toegang/lezer';
import { spreektVoor } from '../zichtbaarheid';
import { bereikVan, type Spelregels, valtBinnen } from './bereik';
import type { Noodtoegang } from './Noodtoegang';
import { isGetoond } from './stand';

/** Who reads, and what he may see of a person in each domain. */
interface Lezing {
  lezer(): Promise<BekendeLezer>;
  inzages(persoon: string): Promise<Inzage[]>;
}

export interface Zicht {
  personen: string[];
  domeinen: Domein[];
  /** What was written about it too. */
  uitleg: boolean;
}

/**
 * How much of a noodtoegang that he may see the reader sees. A resident sees himself and for whom he speaks, as far as
 * he speaks for them; what was written about it may be about another member.
 */
export async function zichtOp(bronnen: Lezing, n: Noodtoegang): Promise<Zicht> {
  const lezer = await bronnen.lezer();
  if (!lezer.inwoner) return { personen: n.personenIds, domeinen: n.gevraagdeDomeinen, uitleg: true };
  const personen = n.personenIds.filter((id) => lezer.spreektVoor.includes(id));
  const domeinen = await Promise.all(personen.map((persoon) => domeinenVoorHem(bronnen, persoon, n)));
  return {
    personen: personen.filter((_, i) => domeinen[i].length > 0),
    domeinen: n.gevraagdeDomeinen.filter((domein) => domeinen.flat().includes(domein)),
    uitleg: false,
  };
}

/** The domains that it names in which the reader is this person or speaks for him. */
export async function domeinenVoorHem(bronnen: Lezing, persoon: string, n: Noodtoegang): Promise<Domein[]> {
  const inzages = await bronnen.inzages(persoon);
  return inzages
    .filter(({ domein, grond }) => n.gevraagdeDomeinen.includes(domein) && spreektVoor(grond))
    .map(({ domein }) => domein);
}

/**
 * One of these that the reader knows of and the residents not yet. What such a reader does in the household is told of
 * together with it, also about who is not named: alone it would tell, too early, that somebody is looking.
 */
export function nogVerzwegen(
  noodtoegangen: readonly Noodtoegang[],
  lezer: BekendeLezer,
  spelregels: Spelregels & { vandaag: string },
): Noodtoegang | undefined {
  const bereik = bereikVan(lezer, spelregels);
  return noodtoegangen.find((n) => valtBinnen(n, bereik) && !isGetoond(n, spelregels.vandaag));
}
