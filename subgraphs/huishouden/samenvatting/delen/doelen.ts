import type { Doelenstand } from '../Doelenstand';
import type { Deel, Doelfeit } from '../feiten';
import type { Samenvatting } from '../Samenvatting';

/** How the goals stand that the caller may see. */
export const doelen: Deel<Pick<Samenvatting, 'doelen'>> = ({ doelen }) => ({ doelen: doelen ? tel(doelen) : null });

function tel(doelen: readonly Doelfeit[]): Doelenstand {
  const met = (stand: Doelfeit['stand']) => doelen.filter((doel) => doel.stand === stand).length;
  return {
    open: met('OPEN'),
    behaald: met('BEHAALD'),
    deelsBehaald: met('DEELS_BEHAALD'),
    nietBehaald: met('NIET_BEHAALD'),
    vervallen: met('VERVALLEN'),
  };
}
