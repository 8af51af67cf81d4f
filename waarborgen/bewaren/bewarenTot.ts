import { plusJaren } from '../dienst/klok';
import { zaaksoorten } from '../opslag/Zaak';
import type { Bewaard, Eenheid } from './eenheden';

/**
 * The last day on which this must be kept; none while any of it runs. Years count from the last thing that happened in
 * it. What ended on 29 February is kept until 1 March of other years: a day longer rather than shorter.
 */
export function bewarenTot(eenheid: Eenheid, jaren: number): string | null {
  const einden = eenheid.map(eindeVan);
  if (eenheid.every(({ soort }) => soort.gaatMee) || einden.some((einde) => !einde)) return null;
  return plusJaren(
    (einden as string[]).reduce((a, b) => (a > b ? a : b)),
    jaren,
  );
}

/** The day on which it ended, or was changed last. */
function eindeVan({ soort, stuk }: Bewaard): string | undefined {
  const [zaak] = zaaksoorten([soort]);
  if (zaak?.isOpen(stuk as never)) return undefined;
  const einde = soort.eindigtOp?.(stuk);
  if (!einde) return undefined;
  return stuk.gewijzigdOp && stuk.gewijzigdOp > einde ? stuk.gewijzigdOp : einde;
}

/** It may go on the day after. */
export const isVervallen = (tot: string | null, vandaag: string): tot is string => tot !== null && tot < vandaag;
