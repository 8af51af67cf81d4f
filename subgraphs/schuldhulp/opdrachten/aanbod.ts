import { type Fout, fout } from '#schema/Fout';
import { Schuldoplossing } from '../lijsten';
import type { Schuld } from '../Schuld';
import { totaleSchuld } from '../schuldsommen';

const { BETALINGSREGELING, HERFINANCIERING, NULAANBOD } = Schuldoplossing;

interface Aanbod {
  oplossing: Schuldoplossing;
  aanbod: number;
  looptijd: number;
}

/** What is paid in full is offered in full, a nulaanbod is nothing, and what ends in final discharge is something between. */
export function aanbodPast({ oplossing, aanbod }: Aanbod, schulden: readonly Schuld[]): Fout | undefined {
  const totaal = totaleSchuld(schulden);
  if (totaal === 0) return fout('GEEN_SCHULDEN', 'Er staat niets open: voeg eerst de schulden toe.', 'traject');
  if ([BETALINGSREGELING, HERFINANCIERING].includes(oplossing))
    return aanbod === totaal ? undefined : past(`Bij ${oplossing} is het aanbod de hele schuld, ${totaal} eurocent.`);
  if (oplossing === NULAANBOD) return aanbod === 0 ? undefined : past('Bij een nulaanbod is het aanbod 0.');
  if (aanbod > 0 && aanbod < totaal) return undefined;
  return past(`Bij ${oplossing} is het aanbod meer dan 0 en minder dan de hele schuld, ${totaal} eurocent.`);
}
const past = (bericht: string): Fout => fout('AANBOD_PAST_NIET', bericht, 'aanbod');

export const looptijdPast = ({ oplossing, looptijd }: Aanbod): Fout | undefined =>
  looptijd === 0 && oplossing !== NULAANBOD
    ? fout('LOOPTIJD_PAST_NIET', 'Noem hoeveel maanden het duurt; 0 kan alleen bij een nulaanbod.', 'looptijd')
    : undefined;

/** As of 1 July 2023 debts are settled in eighteen months, as in the Wsnp (Fw art. 349a). */
const GEWONE_LOOPTIJD = 18;

export const looptijdIsGewoon = ({ oplossing, looptijd }: Aanbod): Fout | undefined =>
  oplossing === Schuldoplossing.SCHULDBEMIDDELING && looptijd > GEWONE_LOOPTIJD
    ? fout('LOOPTIJD_IS_LANG', `Een schuldbemiddeling duurt in de regel ${GEWONE_LOOPTIJD} maanden.`, 'looptijd')
    : undefined;
