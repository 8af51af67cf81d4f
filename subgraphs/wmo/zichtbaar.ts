import { Grond } from '#schema/lijsten/toegang';
import type { Inzage } from '#waarborgen/toegang/inzage';
import type { WmoRecords } from './tabellen';

/** Who works with it, whose it is, and who speaks for him. */
const EIGEN: readonly unknown[] = [Grond.EIGEN_DOSSIER, Grond.EIGEN_INZAGE, Grond.VERTEGENWOORDIGING];

/** That the wijkteam had a conversation is the wijkteam's to tell: who may see the Wmo need not know of the wijkteam. */
export function zichtbaar(records: WmoRecords, { grond }: Inzage): WmoRecords {
  if (EIGEN.includes(grond)) return records;
  const meldingen = records.meldingen.map((melding) =>
    Object.assign(Object.create(Object.getPrototypeOf(melding)), melding, { keukentafelgesprek: null }),
  );
  return { ...records, meldingen };
}
