import { plusDagen } from '#waarborgen/dienst/klok';
import { type Dossierdeel, type Dossierfeiten, dossiersIn } from '../feiten';
import type { OpenTermijn } from '../OpenTermijn';
import type { Samenvatting } from '../Samenvatting';

const VEERTIEN_DAGEN = 14;
const GEEN_WET = 'afspraak';

/** What is late, and what falls due within fourteen days; the soonest first. */
export const termijnen: Dossierdeel<Pick<Samenvatting, 'termijnen'>> = (feiten, vandaag) => {
  const grens = plusDagen(vandaag, VEERTIEN_DAGEN);
  return { termijnen: openTermijnen(feiten).filter(({ teLaat, uiterlijk }) => teLaat || uiterlijk <= grens) };
};

/** Every term that is not met yet, the soonest first. */
export function openTermijnen(feiten: Dossierfeiten): OpenTermijn[] {
  return dossiersIn(feiten)
    .flatMap(({ lid, domein, dossier }) =>
      (dossier.termijnen ?? [])
        .filter(({ afgerondOp }) => !afgerondOp)
        .map(({ omschrijving, uiterlijk, bron, teLaat }) => ({
          ...{ domein, betreft: lid, omschrijving, uiterlijk, bron, teLaat },
          wettelijk: bron !== GEEN_WET,
        })),
    )
    .toSorted((a, b) => a.uiterlijk.localeCompare(b.uiterlijk));
}
