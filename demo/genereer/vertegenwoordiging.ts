import { Domein } from '#schema/lijsten/toegang';
import type { Vertegenwoordiging, Vertegenwoordigingssoort } from '#waarborgen/toegang/feiten';
import { gecontroleerd } from './gecontroleerd';
import { nieuweAndere } from './gezin';
import { type Geval, loopt } from './hulp';
import { isVolwassen, type Persoon } from './persoon';
import type { Middelen, Rij } from './rij';

export interface VertegenwoordigingVan extends Vertegenwoordiging {
  persoon: string;
}

const MACHTIGING_VOOR = [
  [Domein.WMO],
  [Domein.WMO, Domein.WIJKVERPLEGING],
  [Domein.SCHULDHULP],
  [Domein.PLAN, Domein.WIJKTEAM],
] as const;

/** Who speaks for an adult of this household: a partner, a mentor, a bewindvoerder. */
export function vertegenwoordigingIn(geval: Geval, middelen: Middelen): VertegenwoordigingVan[] {
  return geval.gezin.leden
    .filter(isVolwassen)
    .flatMap((lid) => soortenVoor(lid, geval, middelen).map((soort) => vertegenwoordigd(lid, soort, geval, middelen)));
}

/** Curatele takes the place of the other two (BW 1:378, 1:431, 1:450). */
function soortenVoor(lid: Persoon, { hulp }: Geval, { loting }: Middelen): Vertegenwoordigingssoort[] {
  const kans = KANSEN[lid.leeftijd >= 80 ? 'hoogbejaard' : 'volwassen'];
  const schulden = hulp.some((h) => h.domein === Domein.SCHULDHULP && loopt(h) && h.leden.includes(lid));
  if (loting.kans(kans.CURATELE)) return ['CURATELE'];
  const bewind = loting.kans(schulden ? KANS_OP_BEWIND_BIJ_SCHULDEN : kans.BEWIND);
  const mentor = loting.kans(bewind ? kans.MENTORSCHAP * 5 : kans.MENTORSCHAP);
  const gemachtigde = loting.kans(kans.MACHTIGING);
  return [
    ...(bewind ? (['BEWIND'] as const) : []),
    ...(mentor ? (['MENTORSCHAP'] as const) : []),
    ...(gemachtigde ? (['MACHTIGING'] as const) : []),
  ];
}

const KANSEN: Record<string, Record<Vertegenwoordigingssoort, number>> = {
  hoogbejaard: { CURATELE: 0.01, MENTORSCHAP: 0.05, BEWIND: 0.05, MACHTIGING: 0.12 },
  volwassen: { CURATELE: 0.004, MENTORSCHAP: 0.01, BEWIND: 0.015, MACHTIGING: 0.02 },
};
const KANS_OP_BEWIND_BIJ_SCHULDEN = 0.14;

function vertegenwoordigd(
  lid: Persoon,
  soort: Vertegenwoordigingssoort,
  { gezin }: Geval,
  middelen: Middelen,
): VertegenwoordigingVan {
  const { loting, kalender } = middelen;
  const huisgenoten = gezin.leden.filter((ander) => ander !== lid && isVolwassen(ander));
  const eigen = soort !== 'BEWIND' && huisgenoten.length > 0 && loting.kans(0.5);
  const door = eigen ? loting.een(huisgenoten) : nieuweAndere(gezin, loting.tussen(28, 64), middelen);
  const begin = -Math.min(loting.tussen(30, 2500), lid.dagen - 18 * 366);
  const machtiging = soort === 'MACHTIGING' ? { domeinen: loting.een(MACHTIGING_VOOR) } : {};
  const tot = soort === 'MACHTIGING' && loting.kans(0.4) ? kalender.dag(loting.tussen(begin + 30, 700)) : undefined;
  const vanaf = kalender.dag(Math.min(begin, -1));
  return { persoon: lid.kenmerk, vertegenwoordiger: door.kenmerk, soort, ...machtiging, vanaf, tot };
}

export const vertegenwoordigingsrij = ({ soort, ...rest }: VertegenwoordigingVan, kenmerk: string): Rij => ({
  ...{ soort: 'vertegenwoordiging', kenmerk, soortVertegenwoordiging: soort },
  ...{ ...rest, bewijs: gecontroleerd(BEWIJS[soort], kenmerk, rest.vanaf) },
});

const BEWIJS: Record<Vertegenwoordigingssoort, string> = {
  ...{ CURATELE: 'CURATELE_EN_BEWINDREGISTER', MENTORSCHAP: 'BESCHIKKING_RECHTER' },
  ...{ BEWIND: 'CURATELE_EN_BEWINDREGISTER', MACHTIGING: 'VOLMACHT' },
};
