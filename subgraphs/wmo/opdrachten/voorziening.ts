import { type Fout, fout } from '#schema/Fout';
import { WmoCategorie } from '#schema/lijsten/hulp';
import { type Looptijd, overlappen } from '#waarborgen/dienst/klok';
import { eindigtNaBegin } from '#waarborgen/werk/eisen';
import { invoertype } from '#waarborgen/werk/invoertype';
import { eisAanLevering, levering } from '#waarborgen/werk/levering';
import { type Daad, wijzig } from '#waarborgen/werk/opdracht';
import { code, dag, janee, kort, optioneel, type Waarden } from '#waarborgen/werk/velden';
import { PRODUCTCODE, Voorzieningstand, WMO020 } from '../lijsten';
import { Voorziening } from '../Voorziening';

const voorziening = {
  categorie: code('WMO020', WMO020),
  productcode: optioneel(kort('Twee cijfers (de categorie), een letter of cijfer en twee cijfers.')),
  ...levering,
  bijdrageplichtig: optioneel(
    janee('Standaard ja, behalve bij rolstoelen, beschermd wonen en opvang. Zeg nee (false) bij een minderjarige.'),
  ),
  vanaf: dag(),
  tot: optioneel(dag('De laatste dag.')),
};
export const VoorzieningInput = invoertype('VoorzieningInput', voorziening);
export type Voorzieninginvoer = Waarden<typeof voorziening>;

/** What is wrong with what is to be granted; `veld` says where in the input it stands. */
export const eisAanVoorziening = (v: Voorzieninginvoer, ...veld: string[]): Fout[] =>
  [...eisAanLevering(v, ...veld), productcodePast(v, ...veld), eindigtNaBegin(v.vanaf, v.tot, ...veld, 'tot')].flatMap(
    (f) => f ?? [],
  );

function productcodePast({ categorie, productcode }: Voorzieninginvoer, ...veld: string[]): Fout | undefined {
  if (productcode === undefined) return undefined;
  const past = PRODUCTCODE.test(productcode) && WMO020[productcode.slice(0, 2)] === categorie;
  if (past) return undefined;
  const bericht = 'Een productcode is twee cijfers (zijn categorie), een letter of cijfer en twee cijfers.';
  return fout('PRODUCTCODE_PAST_NIET', bericht, ...veld, 'productcode');
}

/** What matters of a provision, granted before or now. */
type Toegekend = Looptijd & { categorie: WmoCategorie };

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
  const ander = eerder.find(
    (lopend) => lopend.categorie === v.categorie && nietVoorbij(lopend) && overlappen(lopend, v),
  );
  if (!ander) return undefined;
  const bericht = 'Er is al een voorziening van deze categorie in dezelfde tijd. Controleer of beide nodig zijn.';
  return fout('VOORZIENING_OVERLAPT', bericht, ...veld);
}

/** The same of all that one decision grants, beside what there was and what stands before it in the decision itself. */
export const dubbelen = (eerder: readonly Toegekend[], voorzieningen: readonly Toegekend[], vandaag: string): Fout[] =>
  voorzieningen.flatMap(
    (v, i) => overlapt([...eerder, ...voorzieningen.slice(0, i)], v, vandaag, 'voorzieningen', String(i)) ?? [],
  );

/** Something else takes its place: it goes on until this day, unless it ended before. */
export const vervang = (stuk: Voorziening, laatsteDag: string, redenWijziging: string): Daad =>
  wijzig(Voorziening, stuk, {
    ...{ stand: Voorzieningstand.VERVANGEN, redenWijziging },
    tot: stuk.tot && stuk.tot < laatsteDag ? stuk.tot : laatsteDag,
  });
