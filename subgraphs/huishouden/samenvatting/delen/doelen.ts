import { Doelstand } from '../../plan/lijsten';
import type { Doelentelling } from '../Doelentelling';
import type { Deel, Doelfeit } from '../feiten';
import type { Samenvatting } from '../Samenvatting';

/** How the goals stand that the caller may see. */
export const doelen: Deel<Pick<Samenvatting, 'doelen'>> = ({ doelen }) => ({ doelen: doelen ? tel(doelen) : null });

function tel(doelen: readonly Doelfeit[]): Doelentelling {
  const met = (stand: Doelstand) => doelen.filter((doel) => doel.stand === stand).length;
  return {
    open: met(Doelstand.OPEN),
    behaald: met(Doelstand.BEHAALD),
    deelsBehaald: met(Doelstand.DEELS_BEHAALD),
    nietBehaald: met(Doelstand.NIET_BEHAALD),
    vervallen: met(Doelstand.VERVALLEN),
  };
}
