import type { GraphQLResolveInfo } from 'graphql';
import { Toegang } from '#schema/dossier/Toegang';
import { type Domein, Grond, INZAGENIVEAUS, type Inzageniveau } from '#schema/lijsten/toegang';

type Plaats = GraphQLResolveInfo['path'];

/** What one reader may see of one person in one domain, once it is proven. */
export interface Inzage {
  /** The person as this subgraph knows him. */
  persoon: string;
  domein: Domein;
  niveau: Inzageniveau;
  grond?: Grond | null;
  geldigTot?: Date | null;
  reden?: Toegang['reden'];
  toestemming?: { id: string; versie: number } | null;
  /** The noodtoegang that opened it. */
  noodtoegang?: string | null;
  /** What the person asked to keep to himself is open too, because he agreed to that. */
  vertrouwelijk?: boolean;
}

/** How far an insight goes, as a number to compare by. */
export const rang = ({ niveau }: Inzage): number => INZAGENIVEAUS.indexOf(niveau);
export const ruimste = (a: Inzage, b: Inzage): Inzage => (rang(b) > rang(a) ? b : a);
/** Of two things that are seen, what is seen widest. */
export const ruimstGezien = <T extends { inzage: Inzage }>(a: T, b: T): T => (rang(b.inzage) > rang(a.inzage) ? b : a);
export const krapste = (a: Inzage, b: Inzage): Inzage => (rang(b) < rang(a) ? b : a);

export function alsToegang({ domein, niveau, grond, geldigTot, reden }: Inzage): Toegang {
  return Object.assign(new Toegang(), { domein, niveau, grond, geldigTot, reden });
}

/**
 * Which insight holds where in one answer. It hangs on the place (the dossier's field) and not on the record, because
 * one record may be reached through two persons who decided differently.
 */
export class Inzages {
  private readonly opPlaats = new WeakMap<Plaats, Inzage | readonly Inzage[]>();

  open(plaats: Plaats, inzage: Inzage): void {
    this.opPlaats.set(plaats, inzage);
  }

  /** Opens the items of a list each as far as its own insight goes, in the order of the list. */
  openLijst(plaats: Plaats, inzages: readonly Inzage[]): void {
    this.opPlaats.set(plaats, inzages);
  }

  /** The insight of the nearest protected record above a field, or undefined outside every one. */
  voor(plaats: Plaats): Inzage | undefined {
    let onder: Plaats | undefined;
    for (let p: Plaats | undefined = plaats; p; onder = p, p = p.prev) {
      const inzage = this.opPlaats.get(p);
      if (isLijst(inzage)) {
        if (onder) return inzage[onder.key as number];
      } else if (inzage) return inzage;
    }
    return undefined;
  }
}

const isLijst = (inzage: Inzage | readonly Inzage[] | undefined): inzage is readonly Inzage[] => Array.isArray(inzage);

/**
 * A record that somebody of 12 or older asked to keep to himself is for him and for those who help him, not for who speaks
 * for him or reads along, until he agrees (art. 7:457 lid 3 BW).
 */
export function magVertrouwelijk(inzage: Inzage): boolean {
  const vanzelf = inzage.grond === Grond.EIGEN_DOSSIER || inzage.grond === Grond.EIGEN_INZAGE;
  return vanzelf || inzage.vertrouwelijk === true;
}

/** The same insight as somebody would have it who speaks for the person: nothing of what was asked in confidence. */
export const alsVertegenwoordiger = (inzage: Inzage): Inzage => ({
  ...{ ...inzage, grond: Grond.VERTEGENWOORDIGING, vertrouwelijk: false },
});
