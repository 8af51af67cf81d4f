import { lijst } from '#schema/lijsten/register';

export enum Polissoort {
  NATURA = 'NATURA',
  RESTITUTIE = 'RESTITUTIE',
  COMBINATIE = 'COMBINATIE',
}
export const POLISSOORTEN = lijst('Polissoort', Polissoort, 'De vorm van een basisverzekering (Zvw art. 11).');

/** Besluit zorgverzekering art. 2.10 lid 1. */
export enum Indicatiegrond {
  GENEESKUNDIGE_ZORG = 'GENEESKUNDIGE_ZORG',
  HOOG_RISICO = 'HOOG_RISICO',
}
export const INDICATIEGRONDEN = lijst(
  'Indicatiegrond',
  Indicatiegrond,
  'Of iemand geneeskundige zorg behoeft, of een hoog risico daarop heeft (Besluit zorgverzekering art. 2.10 lid 1).',
);

export enum EindeWijkverpleging {
  DOELEN_BEHAALD = 'DOELEN_BEHAALD',
  ZELF_OF_NETWERK = 'ZELF_OF_NETWERK',
  OP_VERZOEK = 'OP_VERZOEK',
  ANDERE_AANBIEDER = 'ANDERE_AANBIEDER',
  OPNAME = 'OPNAME',
  LANGDURIGE_ZORG = 'LANGDURIGE_ZORG',
  VERHUISD = 'VERHUISD',
  OVERLEDEN = 'OVERLEDEN',
}
export const EINDEN_WIJKVERPLEGING = lijst(
  'EindeWijkverpleging',
  EindeWijkverpleging,
  'Waarom wijkverpleging eindigde; LANGDURIGE_ZORG is zorg uit de Wlz.',
);

export enum Evaluatieconclusie {
  VOORTZETTEN = 'VOORTZETTEN',
  ZORGPLAN_BIJSTELLEN = 'ZORGPLAN_BIJSTELLEN',
  HERINDICEREN = 'HERINDICEREN',
  BEEINDIGEN = 'BEEINDIGEN',
}
export const EVALUATIECONCLUSIES = lijst(
  'Evaluatieconclusie',
  Evaluatieconclusie,
  'Hoe het na een evaluatie van de zorg verder gaat.',
);
