import { Grond, Inzageniveau } from '#schema/lijsten/toegang';
import type { Handeling } from '#waarborgen/logboek/Logregel';
import type { Verstrekkingen } from '#waarborgen/logboek/verstrekkingen';
import type { Noodtoegang } from './Noodtoegang';

/** That somebody asked for it, judged it or looks at it, for each person and domain that it names. */
export function noteer(verstrekkingen: Verstrekkingen, n: Noodtoegang, handeling?: Handeling): void {
  for (const persoon of n.personenIds) {
    for (const domein of n.gevraagdeDomeinen) {
      const wat = { persoon, domein, niveau: Inzageniveau.BETROKKENHEID };
      verstrekkingen.note({ ...wat, grond: Grond.NOODTOEGANG, noodtoegang: n.id }, handeling);
    }
  }
}
