import { Domein } from '#schema/lijsten/toegang';
import { ondertekenaarsVan } from '#waarborgen/toegang/ondertekening';
import type { Bronnen } from '../store/bronnen';
import type { Akkoordbeeld, Doelbeeld } from './beeld';

/** Whether a person whom a goal concerns agreed to it, through everybody who must agree for him. */
export interface Akkoordstand {
  betreft: string;
  /** It can be told who must agree for him. */
  teBepalen: boolean;
  akkoord: boolean;
  op: Date | null;
  /** Who must still agree. */
  wachtOp: string[];
  /** The oldest first; from before a change it holds no more. */
  gegeven: (Akkoordbeeld & { geldt: boolean })[];
}

/**
 * Who must agree for a person (Jeugdwet art. 7.3.4; art. 7:450 BW): from 16 on himself, a child of 12–15 and its gezag, a
 * younger one's gezag; a curator in his place. Undefined where it can't be told: then nobody can agree.
 */
export async function wieAkkoordGeeft(
  { feiten, vandaag }: Pick<Bronnen, 'feiten' | 'vandaag'>,
  persoon: string,
): Promise<string[] | undefined> {
  const over = await feiten.load(persoon);
  return over && ondertekenaarsVan({ domein: Domein.PLAN, aanVertegenwoordigers: false }, over, vandaag);
}

/** Of each person whom the goal concerns. An akkoord from before the last change of the goal or an action of it is none. */
export async function akkoordstanden(bronnen: Bronnen, doel: Doelbeeld): Promise<Akkoordstand[]> {
  const wie = await Promise.all(doel.betreft.map((id) => wieAkkoordGeeft(bronnen, id)));
  return doel.betreft.map((betreft, i) => akkoordstand(doel, betreft, wie[i]));
}

/** Pure: by the akkoorden that stand under the goal, and who must agree. */
export function akkoordstand(doel: Doelbeeld, betreft: string, wie: readonly string[] | undefined): Akkoordstand {
  const ooit = doel.akkoorden.filter((a) => a.betreft === betreft);
  const gegeven = ooit.map((a) => ({ ...a, geldt: a.bij > doel.gewijzigdBij }));
  if (doel.zoGeleverd) return { betreft, teBepalen: true, akkoord: true, op: null, wachtOp: [], gegeven };
  const staan = gegeven.filter(({ geldt }) => geldt);
  const wachtOp = (wie ?? []).filter((id) => !staan.some(({ door }) => door === id));
  const akkoord = wie !== undefined && wachtOp.length === 0;
  return {
    betreft,
    teBepalen: wie !== undefined,
    akkoord,
    wachtOp,
    gegeven,
    op: akkoord ? (staan.at(-1)?.tijdstip ?? null) : null,
  };
}
