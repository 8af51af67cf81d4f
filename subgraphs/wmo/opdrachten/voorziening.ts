import { type Fout, fout } from '#schema/Fout';
import { WmoCategorie } from '#schema/lijsten/hulp';
import { Leveringsvorm, WJ756, WMO757 } from '#schema/lijsten/omvang';
import { eindigtNaBegin } from '#waarborgen/werk/eisen';
import { invoertype } from '#waarborgen/werk/invoertype';
import { code, dag, eurocenten, geheel, janee, keuze, kort, optioneel, type Waarden } from '#waarborgen/werk/velden';
import { WMO020 } from '../lijsten';

/** How much, of what, how often; who delivers it and in which form. */
export const levering = {
  leveringsvorm: keuze(Leveringsvorm),
  aanbieder: kort('Wie het levert; bij een pgb wie de inwoner kiest.'),
  volume: optioneel(geheel(1, 1_000_000)),
  eenheid: optioneel(code('WJ756', WJ756)),
  frequentie: optioneel(code('WMO757', WMO757)),
  budget: optioneel(eurocenten(1, 'Per maand, bij een pgb.')),
};

const voorziening = {
  categorie: code('WMO020', WMO020),
  productcode: optioneel(kort('Vijf tekens; de eerste twee zijn de categorie.')),
  ...levering,
  bijdrageplichtig: optioneel(janee('Standaard ja, behalve bij rolstoelen, beschermd wonen en opvang.')),
  vanaf: dag(),
  tot: optioneel(dag('De laatste dag.')),
};
export const VoorzieningInput = invoertype('VoorzieningInput', voorziening);
export type Voorzieninginvoer = Waarden<typeof voorziening>;
type Leveringinvoer = Waarden<typeof levering>;

/** What is wrong with what is to be granted; `veld` says where in the input it stands. */
export const eisAanVoorziening = (v: Voorzieninginvoer, ...veld: string[]): Fout[] =>
  [...eisAanLevering(v, ...veld), productcodePast(v, ...veld), eindigtNaBegin(v.vanaf, v.tot, ...veld, 'tot')].flatMap(
    (f) => f ?? [],
  );

export const eisAanLevering = (v: Leveringinvoer, ...veld: string[]): Fout[] =>
  [omvangIsHeel(v, ...veld), budgetHoortBijPgb(v, ...veld)].flatMap((f) => f ?? []);

/** Omvang is volume x eenheid x frequentie (iWmo): all three, or none. */
function omvangIsHeel({ volume, eenheid, frequentie }: Leveringinvoer, ...veld: string[]): Fout | undefined {
  const gegeven = [volume, eenheid, frequentie].filter((deel) => deel !== undefined).length;
  if (gegeven === 0 || gegeven === 3) return undefined;
  return fout('OMVANG_ONVOLLEDIG', 'Noem volume, eenheid en frequentie samen, of geen van de drie.', ...veld, 'volume');
}

function budgetHoortBijPgb({ leveringsvorm, budget }: Leveringinvoer, ...veld: string[]): Fout | undefined {
  if ((leveringsvorm === Leveringsvorm.PGB) === (budget !== undefined)) return undefined;
  return fout('BUDGET_PAST_NIET', 'Noem een budget bij een pgb, en alleen daar.', ...veld, 'budget');
}

function productcodePast({ categorie, productcode }: Voorzieninginvoer, ...veld: string[]): Fout | undefined {
  if (productcode === undefined) return undefined;
  const past = /^\d{2}[A-Z0-9]\d{2}$/.test(productcode) && WMO020[productcode.slice(0, 2)] === categorie;
  if (past) return undefined;
  const bericht = 'Een productcode heeft vijf tekens en begint met de code van zijn categorie.';
  return fout('PRODUCTCODE_PAST_NIET', bericht, ...veld, 'productcode');
}

/** What matters of a provision, granted before or now. */
type Toegekend = { categorie: WmoCategorie; vanaf: string; tot?: string | null };

/** Help that asks no contribution, or another one (Wmo 2015 art. 2.1.4, 2.1.4a). */
const ZONDER_BIJDRAGE: readonly WmoCategorie[] = [
  ...[WmoCategorie.ROLSTOELEN, WmoCategorie.BESCHERMD_WONEN, WmoCategorie.OPVANG, WmoCategorie.SPOEDOPVANG],
  WmoCategorie.OVERIG_BESCHERMD_WONEN_EN_OPVANG,
];
export const vraagtBijdrage = (categorie: WmoCategorie): boolean => !ZONDER_BIJDRAGE.includes(categorie);

/** Two provisions of one category at the same time may be meant, and are often a mistake. */
export function overlapt(
  eerder: readonly Toegekend[],
  v: Toegekend,
  vandaag: string,
  ...veld: string[]
): Fout | undefined {
  const nietVoorbij = ({ tot }: Toegekend) => !tot || vandaag <= tot;
  const ander = eerder.find((lopend) => lopend.categorie === v.categorie && nietVoorbij(lopend) && raken(lopend, v));
  if (!ander) return undefined;
  const bericht = 'Er is al een voorziening van deze categorie in dezelfde tijd. Controleer of beide nodig zijn.';
  return fout('VOORZIENING_OVERLAPT', bericht, ...veld);
}

const raken = (a: Toegekend, b: Toegekend): boolean => (!a.tot || b.vanaf <= a.tot) && (!b.tot || a.vanaf <= b.tot);

/** As columns: what is not said is emptied. */
export const alsKolommen = ({ leveringsvorm, aanbieder, volume, eenheid, frequentie, budget }: Leveringinvoer) => ({
  ...{ leveringsvorm, aanbieder, volume: volume ?? null, eenheid: eenheid ?? null },
  ...{ frequentie: frequentie ?? null, budget: budget ?? null },
});
