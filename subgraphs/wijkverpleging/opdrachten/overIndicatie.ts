import { Rol } from '#schema/lijsten/toegang';
import { medewerker } from '#waarborgen/werk/opdracht';
import { INDICATIES } from '../toestanden';
import { VerpleegIndicatie } from '../VerpleegIndicatie';

export const verpleegkundige = medewerker(Rol.WIJKVERPLEEGKUNDIGE);

/** A step in the life of an indication. */
export const overIndicatie = {
  door: [verpleegkundige],
  over: { soort: VerpleegIndicatie, veld: 'indicatie' },
  toestanden: { tabel: INDICATIES, stand: ({ fase }: VerpleegIndicatie) => fase },
};
