import { LEEFGEBIEDEN, type Leefgebied } from '#schema/lijsten/leefgebied';
import type { Liddossiers } from '../dossiervorm';
import { type Dossierdeel, type Dossierfeiten, dossiersIn, uniek } from '../feiten';
import type { Leefgebiedbeeld } from '../Leefgebiedbeeld';
import type { Samenvatting } from '../Samenvatting';

/** Where somebody works, and how people manage there by what they said themselves. */
export const leefgebieden: Dossierdeel<Pick<Samenvatting, 'leefgebieden' | 'laagsteScore'>> = (feiten) => {
  const beelden = LEEFGEBIEDEN.map((leefgebied) => beeldVan(leefgebied, feiten)).filter(
    ({ domeinen, laagsteScore }) => domeinen.length > 0 || laagsteScore !== null,
  );
  return { leefgebieden: beelden, laagsteScore: laagste(beelden.map((b) => b.laagsteScore)) };
};

function beeldVan(leefgebied: Leefgebied, feiten: Dossierfeiten): Leefgebiedbeeld {
  const hier = dossiersIn(feiten).filter(({ dossier }) => dossier.leefgebieden?.includes(leefgebied));
  const organisaties = uniek(hier.flatMap(({ dossier }) => dossier.contact?.organisatie ?? [])).toSorted();
  return {
    leefgebied,
    organisaties,
    domeinen: uniek(hier.map(({ domein }) => domein)).toSorted(),
    dubbel: organisaties.length > 1,
    laagsteScore: laagste(feiten.leden.map(({ dossiers }) => scoreVan(dossiers, leefgebied))),
  };
}

/** The newest conversation that scored this leefgebied counts. */
function scoreVan({ wijkteam }: Liddossiers, leefgebied: Leefgebied): number | null {
  const scores = (wijkteam?.keukentafelgesprekken ?? [])
    .toSorted((a, b) => b.gevoerdOp.localeCompare(a.gevoerdOp))
    .flatMap(({ besproken }) => besproken.filter((b) => b.leefgebied === leefgebied).map(({ score }) => score));
  return scores.find((score) => score !== null && score !== undefined) ?? null;
}

function laagste(scores: readonly (number | null | undefined)[]): number | null {
  const bekend = scores.filter((score) => score !== null && score !== undefined);
  return bekend.length > 0 ? Math.min(...bekend) : null;
}

const PROBLEEM = 2;

/** Somebody works on it, or it scores 1 or 2. */
export const isProbleem = ({ domeinen, laagsteScore }: Leefgebiedbeeld): boolean =>
  domeinen.length > 0 || (laagsteScore ?? Number.POSITIVE_INFINITY) <= PROBLEEM;
