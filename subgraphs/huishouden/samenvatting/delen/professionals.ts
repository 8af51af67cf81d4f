import { groupBy } from '#waarborgen/opslag/group';
import type { BetrokkenProfessional } from '../BetrokkenProfessional';
import { type Dossierdeel, dossiersIn, uniek } from '../feiten';
import type { Samenvatting } from '../Samenvatting';

/** Who of them works with the household today: one of the same name, role and organisation is the same one. */
export const professionals: Dossierdeel<Pick<Samenvatting, 'professionalsBetrokken' | 'professionals'>> = (feiten) => {
  const genoemd = dossiersIn(feiten).flatMap(({ domein, dossier }) =>
    (dossier.professionals ?? []).map((professional) => ({ professional, domein })),
  );
  const perPersoon = groupBy(genoemd, ({ professional: p }) => `${p.naam}|${p.rol}|${p.organisatie}`);
  const lijst: BetrokkenProfessional[] = [...perPersoon.values()].map((keren) => ({
    ...keren[0].professional,
    domeinen: uniek(keren.map(({ domein }) => domein)).toSorted(),
  }));
  return { professionalsBetrokken: lijst.length, professionals: lijst };
};
