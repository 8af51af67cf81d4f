import type { Partnerdomein } from '#schema/lijsten/toegang';
import { isBsn, pseudoniemVan } from '#waarborgen/toegang/pseudoniem';
import { isOverleden } from '#waarborgen/toegang/vertegenwoordigers';
import { pseudoniemsleutel } from '../omgeving';
import { type Bronnen, NIEMAND } from '../store/bronnen';
import type { Persoonsfeiten } from '../toegang/feiten';
import { Pseudoniem } from './Pseudoniem';

/** Whom a professional names by BSN and date of birth: what is left of them once the BSN is gone. */
export interface Genoemde {
  domein: Partnerdomein;
  pseudoniem: string;
  geboortedatum: string;
}

/** From here on the BSN is nowhere; undefined where it is none (elfproef). */
export function noem(
  { omgeving }: Pick<Bronnen, 'omgeving'>,
  domein: Partnerdomein,
  { bsn, geboortedatum }: { bsn: string; geboortedatum: string },
): Genoemde | undefined {
  if (!isBsn(bsn)) return undefined;
  return { domein, pseudoniem: pseudoniemVan(bsn, pseudoniemsleutel(omgeving, domein)), geboortedatum };
}

/**
 * The living person of this BSN and this date of birth. Who is not known, was born on another day, or has died is
 * nobody, and costs the database as much.
 */
export async function vindOpBsn(
  { opslag, feiten, vandaag }: Bronnen,
  { domein, pseudoniem, geboortedatum }: Genoemde,
): Promise<Persoonsfeiten | undefined> {
  const gevonden = await opslag.lezer.findOneBy(Pseudoniem, { waarde: pseudoniem, domein });
  const over = await feiten.load(gevonden?.persoon ?? NIEMAND);
  const klopt = over?.persoon.geborenOp === geboortedatum && !isOverleden(over.betrokkene, vandaag);
  return klopt ? over : undefined;
}
