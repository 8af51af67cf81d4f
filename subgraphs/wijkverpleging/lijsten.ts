import { lijst } from '#schema/lijsten/register';

export enum Polissoort {
  NATURA = 'NATURA',
  RESTITUTIE = 'RESTITUTIE',
  COMBINATIE = 'COMBINATIE',
}
export const POLISSOORTEN = lijst('Polissoort', Polissoort, 'De vorm van een basisverzekering (Zvw art. 11).');
