import { Grond, Inzageniveau } from '#schema/lijsten/toegang';
import { leeftijdOp } from '../../dienst/klok';
import type { Regel } from '../feiten';

/** Who is 12 or older sees everything about himself (AVG art. 15; Jeugdwet art. 7.3.10; art. 7:456 BW). */
export const eigenInzage: Regel = ({ lezer, betrokkene }, vandaag) => {
  if (!lezer.inwoner || lezer.persoon !== betrokkene.id) return undefined;
  if (leeftijdOp(betrokkene.geboortedatum, vandaag) < 12) return undefined;
  return { niveau: Inzageniveau.DETAILS, grond: Grond.EIGEN_INZAGE };
};
