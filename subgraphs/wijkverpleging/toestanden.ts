import { WijkverplegingFase } from '#schema/lijsten/hulp';
import type { Toestanden } from '#waarborgen/werk/toestanden';

const { INDICATIE, ZORGPLAN, UITVOERING, EVALUATIE, OPGEVOLGD, BEEINDIGD } = WijkverplegingFase;

/** From the indication to the one that follows it, or to the end of the care. */
export const INDICATIES: Toestanden<WijkverplegingFase> = {
  wat: 'deze indicatie',
  begin: { stelIndicatie: INDICATIE, herindiceerWijkverpleging: INDICATIE },
  stappen: {
    stelZorgplanVast: { INDICATIE: ZORGPLAN, ZORGPLAN, UITVOERING, EVALUATIE: UITVOERING },
    // What was delivered in the last weeks is known afterwards.
    registreerInzet: { ZORGPLAN: UITVOERING, UITVOERING, EVALUATIE, OPGEVOLGD, BEEINDIGD },
    // Not every week is recorded here: a pgb, or what is delivered by file, moves nothing to UITVOERING.
    evalueerWijkverpleging: { ZORGPLAN: EVALUATIE, UITVOERING: EVALUATIE },
    zetWijkverplegingVoort: { EVALUATIE: UITVOERING },
    // Straight from the indication only where no plan is asked for: `planIsEr`.
    herindiceerWijkverpleging: {
      ...{ INDICATIE: OPGEVOLGD, ZORGPLAN: OPGEVOLGD, UITVOERING: OPGEVOLGD, EVALUATIE: OPGEVOLGD },
    },
    beeindigIndicatie: {
      ...{ INDICATIE: BEEINDIGD, ZORGPLAN: BEEINDIGD, UITVOERING: BEEINDIGD, EVALUATIE: BEEINDIGD },
    },
  },
};

export const toestanden = { INDICATIES };
