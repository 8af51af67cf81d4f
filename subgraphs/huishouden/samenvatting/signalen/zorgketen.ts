import { Domein } from '#schema/lijsten/toegang';
import type { Dossierdeel } from '../feiten';
import type { Signaalfeit } from '../Opschalingssignaal';

/** An hour of nursing and care a day. */
const VEEL_MINUTEN = 420;

/**
 * One chain of care dominates: of one member alone, an hour or more a day is nursing and care. Which illness it is stands
 * in no record that the hub reads.
 */
export const zorgketen: Dossierdeel<Signaalfeit[]> = ({ leden }) => {
  const zwaar = leden.flatMap(({ lid, dossiers }) => {
    const minuten = dossiers.wijkverpleging?.minutenPerWeek ?? 0;
    return minuten >= VEEL_MINUTEN ? [{ lid, minuten }] : [];
  });
  if (zwaar.length !== 1) return [];
  const [{ lid, minuten }] = zwaar;
  const omschrijving = `wijkverpleging, ${minuten} minuten per week`;
  return [{ omschrijving, domeinen: [Domein.WIJKVERPLEGING], betreft: lid }];
};
