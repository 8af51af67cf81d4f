import { Domein } from '#schema/lijsten/toegang';
import { leeftijdOp } from '../dienst/klok';
import { type Feiten, type Gezag, type Gezagssoort, geldtOp, type Vertegenwoordiging } from './feiten';

type Betrokken = Pick<Feiten, 'betrokkene' | 'gezag' | 'vertegenwoordigingen'>;

/** How far each kind reaches (BW 1:381, 1:450-453, 1:441): a mentor never sees debts, a bewindvoerder never health. */
const REIKWIJDTE = {
  CURATELE: Object.values(Domein),
  MENTORSCHAP: [Domein.WMO, Domein.WIJKVERPLEGING],
  BEWIND: [Domein.SCHULDHULP],
} as const satisfies Record<string, readonly Domein[]>;

/** From the day of death on. */
export const isOverleden = ({ overledenOp }: Pick<Feiten['betrokkene'], 'overledenOp'>, dag: string): boolean =>
  Boolean(overledenOp && overledenOp <= dag);

/** Who may speak for the person in this domain on this day, besides himself; for the dead nobody does. */
export function vertegenwoordigersVan(feiten: Betrokken, domein: Domein, dag: string): string[] {
  if (isOverleden(feiten.betrokkene, dag)) return [];
  if (leeftijdOp(feiten.betrokkene.geboortedatum, dag) < 16) return gezagdragers(feiten.gezag, dag) ?? [];
  return feiten.vertegenwoordigingen
    .filter((v) => geldtOp(v, dag) && reiktOver(v, domein))
    .map((v) => v.vertegenwoordiger);
}

/**
 * Who must all have signed for a consent to count on this day (Jeugdwet art. 7.3.4, 7.3.5; WGBO art. 7:450 BW):
 * below 12 every holder of gezag, from 12 to 15 the child as well, from 16 the person alone unless under curatele or
 * mentorschap. Whether those who speak for him may know his confidences, a child says alone. Undefined where nobody can.
 */
export function vereisteOndertekenaars(
  feiten: Betrokken,
  domein: Domein,
  dag: string,
  aanVertegenwoordigers = false,
): string[] | undefined {
  const { id, geboortedatum } = feiten.betrokkene;
  const leeftijd = leeftijdOp(geboortedatum, dag);
  if (aanVertegenwoordigers) return leeftijd < 12 ? undefined : [id];
  if (leeftijd < 16) {
    const dragers = gezagdragers(feiten.gezag, dag);
    return dragers && (leeftijd < 12 ? dragers : [id, ...dragers]);
  }
  const inDePlaats = feiten.vertegenwoordigingen
    .filter((v) => v.soort === 'CURATELE' || v.soort === 'MENTORSCHAP')
    .filter((v) => geldtOp(v, dag) && reiktOver(v, domein));
  return inDePlaats.length > 0 ? inDePlaats.map((v) => v.vertegenwoordiger) : [id];
}

const GEZAMENLIJK: readonly Gezagssoort[] = ['GEZAMENLIJK_OUDERLIJK_GEZAG', 'GEZAMENLIJK_GEZAG'];
const BIJ_NIEMAND: readonly Gezagssoort[] = ['TIJDELIJK_GEEN_GEZAG', 'NIET_TE_BEPALEN'];

/**
 * The holders of gezag on a day; undefined where it can't be told who they all are (fails closed): nobody is named, a
 * row names nobody, or gezag is joint and only one of the two is known.
 */
export function gezagdragers(gezag: readonly Gezag[], dag: string): string[] | undefined {
  const nu = gezag.filter((g) => geldtOp(g, dag));
  const houders = houdersIn(nu);
  const samen = houdersIn(nu.filter((g) => GEZAMENLIJK.includes(g.soort)));
  const onzeker = samen.length === 1 || nu.some((g) => BIJ_NIEMAND.includes(g.soort) || !g.houder);
  return onzeker || houders.length === 0 ? undefined : houders;
}

const houdersIn = (gezag: readonly Gezag[]): string[] => [
  ...new Set(gezag.flatMap(({ houder }) => (houder ? [houder] : []))),
];

export function reiktOver(v: Vertegenwoordiging, domein: Domein): boolean {
  const domeinen: readonly Domein[] = v.soort === 'MACHTIGING' ? (v.domeinen ?? []) : REIKWIJDTE[v.soort];
  return domeinen.includes(domein);
}
