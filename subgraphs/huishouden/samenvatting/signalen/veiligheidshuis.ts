import { JeugdhulpCategorie, Verwijzer } from '#schema/lijsten/hulp';
import type { Dossierdeel } from '../feiten';
import type { Signaalfeit } from '../Opschalingssignaal';
import { lopendeJeugdhulp } from './jeugdhulp';

const { JEUGDRECLASSERING, JEUGDBESCHERMING, PREVENTIEF_JUSTITIEEL_KADER } = JeugdhulpCategorie;

/** Justice is involved. Domestic violence and repeat offences stand in no record that the hub reads. */
export const veiligheidshuis: Dossierdeel<Signaalfeit[]> = (feiten, vandaag) =>
  lopendeJeugdhulp(feiten, vandaag, {
    categorieen: [JEUGDRECLASSERING, JEUGDBESCHERMING, PREVENTIEF_JUSTITIEEL_KADER],
    verwijzers: [Verwijzer.RECHTER_OVJ_JJI],
  });
