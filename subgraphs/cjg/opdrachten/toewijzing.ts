import { type Fout, fout } from '#schema/Fout';
import { JeugdhulpCategorie, Verwijzer } from '#schema/lijsten/hulp';
import { Leveringsvorm } from '#schema/lijsten/omvang';
import { overlappen } from '#waarborgen/dienst/klok';
import { dagIsEr, eindigtNaBegin } from '#waarborgen/werk/eisen';
import { alsKolommen, eisAanLevering, levering } from '#waarborgen/werk/levering';
import { nieuw } from '#waarborgen/werk/opdracht';
import { code, dag, kort, optioneel, type Waarden } from '#waarborgen/werk/velden';
import { Jeugdhulpbesluit } from '../Jeugdhulpbesluit';
import { JZ020, Toewijzingstand } from '../lijsten';
import type { CjgRecords } from '../tabellen';

/** Help that a provider may deliver (JW301): one category each. */
export const toewijzing = {
  categorie: code('JZ020', JZ020),
  productcode: optioneel(kort('Vijf tekens; de eerste twee zijn de categorie.')),
  ...levering,
  vanaf: dag(),
  tot: optioneel(dag('De laatste dag.')),
  toegewezenOp: optioneel(dag('Wanneer de aanbieder de toewijzing kreeg (JW301); standaard vandaag.')),
};
export type Toewijzing = Waarden<typeof toewijzing>;
interface Geval {
  invoer: Toewijzing;
  vandaag: string;
}

export const eisAanToewijzing = ({ invoer, vandaag }: Geval, verwijzer: Verwijzer | undefined): Fout[] =>
  [
    ...eisAanLevering(invoer),
    dagIsEr(invoer.toegewezenOp, vandaag, 'toegewezenOp'),
    eindigtNaBegin(invoer.vanaf, invoer.tot, 'tot'),
    productcodePast(invoer),
    maatregelPast(invoer, verwijzer),
    pgbKan(invoer),
  ].flatMap((f) => f ?? []);

function productcodePast({ categorie, productcode }: Toewijzing): Fout | undefined {
  if (productcode === undefined) return undefined;
  if (/^[A-Z0-9]{5}$/.test(productcode) && JZ020[productcode.slice(0, 2)] === categorie) return undefined;
  const bericht = 'Een productcode is vijf hoofdletters of cijfers, en begint met de twee cijfers van zijn categorie.';
  return fout('PRODUCTCODE_PAST_NIET', bericht, 'productcode');
}

/** What a court imposed, and a gecertificeerde instelling carries out (Jeugdwet art. 2.4, 3.2). */
const MAATREGELEN: readonly JeugdhulpCategorie[] = [
  ...[JeugdhulpCategorie.JEUGDRECLASSERING, JeugdhulpCategorie.JEUGDBESCHERMING],
];
const LEGT_OP: readonly Verwijzer[] = [Verwijzer.GECERTIFICEERDE_INSTELLING, Verwijzer.RECHTER_OVJ_JJI];

function maatregelPast({ categorie }: Toewijzing, verwijzer: Verwijzer | undefined): Fout | undefined {
  if (!verwijzer || !MAATREGELEN.includes(categorie) || LEGT_OP.includes(verwijzer)) return undefined;
  const bericht = `${categorie} volgt alleen uit een maatregel: wijs toe op een verwijzing van ${LEGT_OP.join(' of ')}.`;
  return fout('VERWIJZER_PAST_NIET', bericht, 'categorie');
}

/** Jeugdwet art. 8.1.1. */
function pgbKan({ categorie, leveringsvorm }: Toewijzing): Fout | undefined {
  if (leveringsvorm !== Leveringsvorm.PGB || !MAATREGELEN.includes(categorie)) return undefined;
  return fout('PGB_KAN_NIET', `${categorie} kan niet met een pgb: kies ZIN.`, 'leveringsvorm');
}

/** Help of one category twice at the same time may be meant, and is often a mistake. */
export function overlapt(
  { besluiten }: Pick<CjgRecords, 'besluiten'>,
  nieuwe: Pick<Toewijzing, 'categorie' | 'vanaf' | 'tot'>,
): Fout | undefined {
  const ander = besluiten.find((b) => b.categorie === nieuwe.categorie && overlappen(b, nieuwe));
  if (!ander) return undefined;
  const bericht = `Er is al jeugdhulp van deze categorie toegewezen (${ander.kenmerk}). Controleer of beide nodig zijn.`;
  return fout('JEUGDHULP_OVERLAPT', bericht, 'categorie');
}

type Grondslag = Pick<Jeugdhulpbesluit, 'genomenOp' | 'verwijzer'> &
  Partial<Pick<Jeugdhulpbesluit, 'verwijzing' | 'motivering'>>;

export const toegewezen = (hulpvraag: string, grondslag: Grondslag, { invoer, vandaag }: Geval) =>
  nieuw(Jeugdhulpbesluit, {
    ...{ hulpvraag, ...grondslag, stand: Toewijzingstand.TOEGEWEZEN, toegewezenOp: invoer.toegewezenOp ?? vandaag },
    ...{ categorie: invoer.categorie, productcode: invoer.productcode ?? null, ...alsKolommen(invoer) },
    ...{ vanaf: invoer.vanaf, tot: invoer.tot ?? null },
  });
