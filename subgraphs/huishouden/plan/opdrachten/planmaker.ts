import { Doelbinding, Rol } from '#schema/lijsten/toegang';
import type { BekendeLezer } from '../../toegang/lezer';

/** Who may work on a plan that he sees: a resident, or a professional who works with the household. */
export type Planmaker =
  | { soort: 'INWONER'; persoon: string }
  | { soort: 'MEDEWERKER'; functionaris: string; organisatie: string };

/** Undefined for who only supplies data, supervises, breaks the glass or looks after quality: he reads at most. */
export function alsPlanmaker({ inwoner, persoon, functionaris, organisatie, rollen, doel }: BekendeLezer) {
  if (inwoner) return persoon ? ({ soort: 'INWONER', persoon } satisfies Planmaker) : undefined;
  if (!organisatie || !functionaris || organisatie.zorgverzekeraar) return undefined;
  if (rollen.some((rol) => WERKT_NIET_MEE.includes(rol)) || !MEEWERKEN.includes(doel)) return undefined;
  return { soort: 'MEDEWERKER', functionaris, organisatie: organisatie.id } satisfies Planmaker;
}

const WERKT_NIET_MEE: readonly Rol[] = [Rol.KETENSYSTEEM, Rol.PRIVACY_OFFICER];
const MEEWERKEN: readonly Doelbinding[] = [Doelbinding.TOELEIDING, Doelbinding.PLANREGIE, Doelbinding.UITVOERING];
