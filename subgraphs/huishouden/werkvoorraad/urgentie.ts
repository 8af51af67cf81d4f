import { signalen } from '../samenvatting/delen/signalen';
import { openTermijnen } from '../samenvatting/delen/termijnen';
import type { Dossierfeiten } from '../samenvatting/feiten';

/** What makes a household urgent to somebody, out of what he may see of it. */
export interface Urgentie {
  wettelijkTeLaat: number;
  eersteTermijn: string | null;
  signalen: number;
}

export function urgentieVan(feiten: Dossierfeiten, vandaag: string): Urgentie {
  const open = openTermijnen(feiten);
  return {
    wettelijkTeLaat: open.filter(({ teLaat, wettelijk }) => teLaat && wettelijk).length,
    eersteTermijn: open[0]?.uiterlijk ?? null,
    signalen: signalen(feiten, vandaag).signalen.length,
  };
}

/** Nothing falls due as late as never. */
const NOOIT = '9999-12-31';

/** Most legal terms that are late first; then whose term is due soonest; then most signals. */
export const opUrgentie = (a: Urgentie, b: Urgentie): number =>
  b.wettelijkTeLaat - a.wettelijkTeLaat ||
  (a.eersteTermijn ?? NOOIT).localeCompare(b.eersteTermijn ?? NOOIT) ||
  b.signalen - a.signalen;
