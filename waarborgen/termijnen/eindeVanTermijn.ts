import { plusDagen, plusMaanden } from '../dienst/klok';
import { eersteWerkdagVanaf, plusWerkdagen } from './werkdagen';

/**
 * The units in which a law sets a term, and the longest term of each that weekends and public holidays lengthen
 * (Algemene termijnenwet art. 4, aanhef en onder a: not one of years, nor one of hours, which ends at no day).
 * A month ends on the day with the same number, or on its last (Europese Overeenkomst betreffende de berekening van
 * termijnen, art. 4). Working days lie beside weekends and public holidays as it is.
 */
const EENHEDEN = {
  dagen: { plus: plusDagen, hoogstens: 90 },
  weken: { plus: (dag: string, weken: number) => plusDagen(dag, 7 * weken), hoogstens: 12 },
  maanden: { plus: plusMaanden, hoogstens: 3 },
  jaren: { plus: (dag: string, jaren: number) => plusMaanden(dag, 12 * jaren), hoogstens: 0 },
  werkdagen: { plus: plusWerkdagen, hoogstens: 0 },
};
type Eenheid = keyof typeof EENHEDEN;

/** One unit and no other, and how many of it: `{ weken: 6 }`. */
export type Duur = { [E in Eenheid]: Record<E, number> & Partial<Record<Exclude<Eenheid, E>, never>> }[Eenheid];

/**
 * The last day of a term that a law sets. It begins the day after what sets it going (`na`): a melding, or the
 * bekendmaking of a besluit (Awb art. 6:8 lid 1). For terms of law only: what people agreed on is not shifted.
 */
export function eindeVanTermijn({ na, ...duur }: { na: string } & Duur): string {
  const [eenheid, aantal] = Object.entries(duur)[0] as [Eenheid, number];
  const { plus, hoogstens } = EENHEDEN[eenheid];
  const einde = plus(na, aantal);
  return aantal > hoogstens ? einde : verlengd(na, einde);
}

const DRIE_DAGEN = 3;
const TWEE_WERKDAGEN = 2;

/** Algemene termijnenwet art. 1 lid 1: it ends on a working day. Art. 2: of three days or more, two are working days. */
function verlengd(na: string, einde: string): string {
  const werkdag = eersteWerkdagVanaf(einde);
  if (einde < plusDagen(na, DRIE_DAGEN)) return werkdag;
  const tweedeWerkdag = plusWerkdagen(na, TWEE_WERKDAGEN);
  return werkdag < tweedeWerkdag ? tweedeWerkdag : werkdag;
}
