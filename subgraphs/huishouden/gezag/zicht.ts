import { Domein, Grond, Rol } from '#schema/lijsten/toegang';
import { geldtOp } from '#waarborgen/toegang/feiten';
import type { Inzage } from '#waarborgen/toegang/inzage';
import type { Persoonsfeiten } from '../toegang/feiten';
import type { BekendeLezer } from '../toegang/lezer';

/**
 * The insight on which a reader sees who had gezag over somebody: the child itself from 12 on, who has gezag over it
 * today, and a coach of the CJG that works with it. Undefined for everybody else, who speaks for an adult included.
 */
export function gezagsinzage(
  { lezer, over, vandaag }: { lezer: BekendeLezer; over: Persoonsfeiten; vandaag: string },
  inzages: readonly Inzage[],
): Inzage | undefined {
  const cjg = inzages.find(({ domein }) => domein === Domein.CJG);
  switch (cjg?.grond) {
    case Grond.EIGEN_INZAGE:
      return cjg;
    case Grond.VERTEGENWOORDIGING:
      return over.gezag.some((g) => g.houder === lezer.persoon && geldtOp(g, vandaag)) ? cjg : undefined;
    case Grond.EIGEN_DOSSIER:
      return lezer.rollen.includes(Rol.CJG_COACH) ? cjg : undefined;
    default:
      return undefined;
  }
}
