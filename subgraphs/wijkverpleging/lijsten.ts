import { lijst } from '#schema/lijsten/register';

export enum WijkverplegingFase {
  INDICATIE = 'INDICATIE',
  ZORGPLAN = 'ZORGPLAN',
  UITVOERING = 'UITVOERING',
  EVALUATIE = 'EVALUATIE',
  BEEINDIGD = 'BEEINDIGD',
}
export const WIJKVERPLEGINGFASEN = lijst('WijkverplegingFase', WijkverplegingFase, 'Hoe ver de wijkverpleging is.');

export enum Polissoort {
  NATURA = 'NATURA',
  RESTITUTIE = 'RESTITUTIE',
  COMBINATIE = 'COMBINATIE',
}
export const POLISSOORTEN = lijst('Polissoort', Polissoort, 'De vorm van een basisverzekering (Zvw art. 11).');
