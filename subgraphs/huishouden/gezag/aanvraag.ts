import { Domein, Grond } from '#schema/lijsten/toegang';
import { isBsn } from '#waarborgen/toegang/pseudoniem';
import { type Genoemde, noem, vindOpBsn } from '../mensen/vindOpBsn';
import { type Bronnen, NIEMAND } from '../store/bronnen';
import type { Persoonsfeiten } from '../toegang/feiten';
import type { GezaghouderInput, RegistreerGezagInput } from './invoer';

/** Gezag is held by two at most. */
export const MAX_HOUDERS = 2;

/** What a professional wants to record, with what the requirements need to know. */
export interface Aanvraag {
  invoer: RegistreerGezagInput;
  kind: Persoonsfeiten;
  vandaag: string;
}

export interface MetHouders extends Aanvraag {
  /** In the order in which they are named; undefined where there is nobody of that name for the caller. */
  houders: (Persoonsfeiten | undefined)[];
}

/** Whom somebody names as holder, without his BSN; undefined where he names nobody, or in two ways. */
export type Houdersnaam = { persoon: string } | Genoemde | undefined;

export function houdersnaam(bronnen: Bronnen, { persoon, bsn, geboortedatum }: GezaghouderInput): Houdersnaam {
  if (persoon) return bsn || geboortedatum ? undefined : { persoon };
  return bsn && geboortedatum ? noem(bronnen, Domein.CJG, { bsn, geboortedatum }) : undefined;
}

/** The child, of whom the caller's organisation holds the record; undefined at the same cost where it does not. */
export async function findKind(bronnen: Bronnen, id: string): Promise<Persoonsfeiten | undefined> {
  const kind = await bronnen.feiten.load(id);
  const { grond } = await bronnen.inzage(id, Domein.CJG);
  return grond === Grond.EIGEN_DOSSIER ? kind : undefined;
}

/**
 * Whom the caller may name by number: who lives with the child, and who is on record as holder already. Another, who
 * lives elsewhere, he names as the paper does, by BSN and date of birth. Who is not there costs as much as who is.
 */
export async function findHouders(
  bronnen: Bronnen,
  kind: Persoonsfeiten,
  namen: readonly Houdersnaam[],
): Promise<MetHouders['houders']> {
  const leden = (await Promise.all(kind.huishoudens.map((id) => bronnen.leden(id)))).flat().map(({ id }) => id);
  const bekend = new Set([...leden, ...kind.gezagsverloop.flatMap(({ houder }) => houder ?? [])]);
  return Promise.all(
    namen.slice(0, MAX_HOUDERS).map(async (naam) => {
      if (naam && !('persoon' in naam)) return vindOpBsn(bronnen, naam);
      const over = await bronnen.feiten.load(naam?.persoon ?? NIEMAND);
      return over && bekend.has(over.persoon.id) ? over : undefined;
    }),
  );
}

/** Nine digits that are a BSN, not part of a longer number, however they are spaced. */
export const bevatBsn = (tekst: string): boolean => [tekst, tekst.replace(/[\s.\-‐-―]/g, '')].some(heeftBsn);
const heeftBsn = (tekst: string): boolean =>
  [...tekst.matchAll(/(?<!\d)\d{9}(?!\d)/g)].some(([cijfers]) => isBsn(cijfers));
