import { type Fout, fout } from '#schema/Fout';
import { Leveringsvorm, WJ756, WMO757 } from '#schema/lijsten/omvang';
import { code, eurocenten, geheel, keuze, kort, optioneel, type Waarden } from './velden';

/* How help is delivered, as iWmo and iJw say it alike. */

/** How much, of what, how often; who delivers it and in which form. */
export const levering = {
  leveringsvorm: keuze(Leveringsvorm),
  aanbieder: kort('Wie het levert; bij een pgb wie de inwoner kiest.'),
  volume: optioneel(geheel(1, 1_000_000)),
  eenheid: optioneel(code('WJ756', WJ756)),
  frequentie: optioneel(code('WMO757', WMO757)),
  budget: optioneel(eurocenten(1, 'Per maand, bij een pgb.')),
};
export type Levering = Waarden<typeof levering>;

/** What is wrong with it; `veld` says where in the input it stands. */
export const eisAanLevering = (v: Levering, ...veld: string[]): Fout[] =>
  [omvangIsHeel(v, ...veld), budgetHoortBijPgb(v, ...veld)].flatMap((f) => f ?? []);

/** Omvang is volume x eenheid x frequentie: all three, or none. */
function omvangIsHeel({ volume, eenheid, frequentie }: Levering, ...veld: string[]): Fout | undefined {
  const gegeven = [volume, eenheid, frequentie].filter((deel) => deel !== undefined).length;
  if (gegeven === 0 || gegeven === 3) return undefined;
  return fout('OMVANG_ONVOLLEDIG', 'Noem volume, eenheid en frequentie samen, of geen van de drie.', ...veld, 'volume');
}

function budgetHoortBijPgb({ leveringsvorm, budget }: Levering, ...veld: string[]): Fout | undefined {
  if ((leveringsvorm === Leveringsvorm.PGB) === (budget !== undefined)) return undefined;
  return fout('BUDGET_PAST_NIET', 'Noem een budget bij een pgb, en alleen daar.', ...veld, 'budget');
}

/** As columns: what is not said is emptied. */
export const alsKolommen = ({ leveringsvorm, aanbieder, volume, eenheid, frequentie, budget }: Levering) => ({
  ...{ leveringsvorm, aanbieder, volume: volume ?? null, eenheid: eenheid ?? null },
  ...{ frequentie: frequentie ?? null, budget: budget ?? null },
});
