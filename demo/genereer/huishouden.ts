import { betrokkenBij, betrokkenheidsrij } from './betrokken';
import { delenIn } from './delen';
import { gezagOver, gezagsrij } from './gezag';
import type { Gezin } from './gezin';
import type { Geval } from './hulp';
import { persoonrij } from './persoon';
import { heeftPlan, planIn, regieIn } from './plan';
import type { Middelen, Rij } from './rij';
import { vertegenwoordigingIn, vertegenwoordigingsrij } from './vertegenwoordiging';

/** What the hub's own file says of a household: who they are, who speaks for whom, who helps, what may be shared. */
export function huishoudrijen(geval: Geval, buren: Gezin | undefined, middelen: Middelen): Rij[] {
  const { gezin, gebied } = geval;
  const { kenmerk: huishouden, nr } = gezin;
  const gezag = gezagOver(gezin, buren, middelen);
  const vertegenwoordigingen = vertegenwoordigingIn(geval, middelen);
  const betrokken = betrokkenBij(geval, middelen);
  const { dag } = middelen.kalender;
  const plan = heeftPlan(geval, middelen) ? planIn(geval, middelen) : [];
  return [
    { soort: 'huishouden', kenmerk: huishouden, wijk: gebied.wijk },
    ...[...gezin.leden, ...gezin.anderen].map(persoonrij),
    ...gezag.map((een, i) => gezagsrij(een, `gezag-${nr}-${i + 1}`)),
    ...vertegenwoordigingen.map((een, i) => vertegenwoordigingsrij(een, `vtg-${nr}-${i + 1}`)),
    ...betrokken.map((een, i) => betrokkenheidsrij(een, { kenmerk: `betr-${nr}-${i + 1}`, huishouden, dag })),
    ...delenIn({ geval, gezag, vertegenwoordigingen, betrokken }, plan.length > 0, middelen),
    ...regieIn(geval, middelen),
    ...plan,
  ];
}
