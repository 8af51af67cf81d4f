import { Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { type Regel } from '../feiten';
import { vertegenwoordigersVan } from '../vertegenwoordigers';

/** Who speaks for somebody sees as far as that reaches. */
export const vertegenwoordiging: Regel = ({ lezer, domein, ...feiten }, vandaag) => {
  if (!lezer.inwoner || !lezer.persoon) return undefined;
  if (!vertegenwoordigersVan(feiten, domein, vandaag).includes(lezer.persoon)) return undefined;
  return { niveau: Inzageniveau.DETAILS, grond: Grond.VERTEGENWOORDIGING };
};
