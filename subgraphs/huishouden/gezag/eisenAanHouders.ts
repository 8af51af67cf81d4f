import { type Fout, fout } from '#schema/Fout';
import { leeftijdOp } from '#waarborgen/dienst/klok';
import { isOverleden } from '#waarborgen/toegang/vertegenwoordigers';
import type { Persoonsfeiten } from '../toegang/feiten';
import type { MetHouders } from './aanvraag';

const MEERDERJARIG = 18;

/** Who may be a holder; each fault names which of them. Who was named by BSN is the same nobody, whatever is wrong. */
export function eisenAanHouders({ invoer, houders, vandaag }: MetHouders): Fout[] {
  const dag = invoer.vanaf > vandaag ? invoer.vanaf : vandaag;
  const kan = ({ persoon, betrokkene }: Persoonsfeiten) =>
    leeftijdOp(persoon.geborenOp, invoer.vanaf) >= MEERDERJARIG && !isOverleden(betrokkene, dag);
  return houders.flatMap((over, i) => {
    const opBsn = Boolean(invoer.houders[i].bsn);
    const dubbel = houders.some(
      (ander, j) =>
        over && ander?.persoon.id === over.persoon.id && (opBsn ? j !== i : j < i && !invoer.houders[j].bsn),
    );
    if (!over || (opBsn && (dubbel || !kan(over)))) return ONBEKEND(i);
    return [...(dubbel ? [DUBBEL(i)] : []), ...(kan(over) ? [] : [ONBEVOEGD(i)])];
  });
}

const bij = (i: number) => ['houders', String(i)] as const;
/** The same for who does not exist, who is of no concern to the caller, and a BSN with another date of birth. */
const ONBEKEND = (i: number) =>
  fout('HOUDER_ONBEKEND', 'Deze houder is er niet, of u kunt hem zo niet noemen.', ...bij(i));
const DUBBEL = (i: number) => fout('HOUDER_DUBBEL', 'Noem elke houder een keer.', ...bij(i));
/** A minor has no gezag (BW 1:246), and the child is one. */
const ONBEVOEGD = (i: number) => fout('HOUDER_ONBEVOEGD', 'Gezag heeft alleen een meerderjarige die leeft.', ...bij(i));
