import { type Termijn, termijn } from '#schema/dossier/Termijn';
import { WijkverplegingFase } from '#schema/lijsten/hulp';
import type { WijkverplegingRecords } from './tabellen';
import { evaluatietermijn, herindicatietermijn, zorgplantermijn } from './termijnen';
import type { VerpleegIndicatie } from './VerpleegIndicatie';

const IN_ZORG: readonly WijkverplegingFase[] = [WijkverplegingFase.ZORGPLAN, WijkverplegingFase.UITVOERING];

/** What was agreed on, met or not. */
export const termijnenVan = (records: WijkverplegingRecords, vandaag: string): Termijn[] =>
  [
    ...records.indicaties.flatMap((i) => zorgplan(i, records)),
    ...records.evaluaties.flatMap((e) => metAfronding(evaluatietermijn(e.afgesprokenVoor), e.gehoudenOp)),
    ...records.indicaties.flatMap((i) => (IN_ZORG.includes(i.fase) ? (evaluatietermijn(i.evaluerenVoor) ?? []) : [])),
    ...records.indicaties.flatMap((i) => herindicatie(i, records)),
  ].map((afspraak) => termijn(afspraak, vandaag));

type Afgesproken = Omit<Termijn, 'teLaat'>;
const metAfronding = (afspraak: Afgesproken | undefined, afgerondOp?: string): Afgesproken[] =>
  afspraak ? [{ ...afspraak, afgerondOp }] : [];

/** Waited for until there is one. */
function zorgplan(indicatie: VerpleegIndicatie, { zorgplannen }: WijkverplegingRecords): Afgesproken[] {
  const [eerste] = zorgplannen
    .filter((z) => z.indicatie === indicatie.kenmerk)
    .map((z) => z.opgesteldOp)
    .sort();
  if (!eerste && indicatie.fase !== WijkverplegingFase.INDICATIE) return [];
  return metAfronding(zorgplantermijn(indicatie), eerste);
}

/** On its last day at the latest an indication is renewed, unless the care itself ends with it. */
function herindicatie(indicatie: VerpleegIndicatie, { indicaties }: WijkverplegingRecords): Afgesproken[] {
  const opvolger = opvolgerVan(indicatie, indicaties);
  if (indicatie.fase === WijkverplegingFase.BEEINDIGD && !opvolger) return [];
  return metAfronding(herindicatietermijn(indicatie), opvolger?.geindiceerdOp);
}

export const opvolgerVan = (
  { kenmerk }: VerpleegIndicatie,
  indicaties: readonly VerpleegIndicatie[],
): VerpleegIndicatie | undefined => indicaties.find((i) => i.herindicatieVan === kenmerk);
