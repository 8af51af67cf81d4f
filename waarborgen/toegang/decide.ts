import { Afschermreden, Inzageniveau } from '#schema/lijsten/toegang';
import { dagVan, type Klok } from '../dienst/klok';
import type { AccessDecision, Feiten, Regel } from './feiten';
import { bezwaarEnToestemming } from './regels/bezwaarEnToestemming';
import { eigenDossier } from './regels/eigenDossier';
import { eigenInzage } from './regels/eigenInzage';
import { inwonerKijktNietBijAnderen } from './regels/inwonerKijktNietBijAnderen';
import { lezerIsUitgesloten } from './regels/lezerIsUitgesloten';
import { lezerMoetBetrokkenZijn } from './regels/lezerMoetBetrokkenZijn';
import { noodtoegang } from './regels/noodtoegang';
import { overledeneDeeltNiets } from './regels/overledeneDeeltNiets';
import { vertegenwoordiging } from './regels/vertegenwoordiging';

/** The table of contents: the first rule that answers decides. */
export const regels: readonly [string, Regel][] = [
  ['eigenInzage', eigenInzage],
  ['vertegenwoordiging', vertegenwoordiging],
  ['inwonerKijktNietBijAnderen', inwonerKijktNietBijAnderen],
  ['eigenDossier', eigenDossier],
  ['lezerIsUitgesloten', lezerIsUitgesloten],
  ['overledeneDeeltNiets', overledeneDeeltNiets],
  ['noodtoegang', noodtoegang],
  ['lezerMoetBetrokkenZijn', lezerMoetBetrokkenZijn],
  ['bezwaarEnToestemming', bezwaarEnToestemming],
];

/** What this reader may see of this person in this domain, today. Pure: the same facts and day give the same answer. */
export function decide(feiten: Feiten, klok: Klok): AccessDecision {
  const nu = klok();
  const vandaag = dagVan(nu);
  for (const [regel, spreekt] of regels) {
    const uitspraak = spreekt(feiten, vandaag, nu);
    if (uitspraak) return { ...uitspraak, regel };
  }
  return { niveau: Inzageniveau.GEEN, reden: Afschermreden.GEEN_TOESTEMMING, regel: 'gesloten' };
}
