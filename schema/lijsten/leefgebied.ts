import { lijst } from './register';

export enum Leefgebied {
  WONEN = 'WONEN',
  FINANCIEN = 'FINANCIEN',
  SOCIALE_OMGEVING = 'SOCIALE_OMGEVING',
  OPVOEDING = 'OPVOEDING',
  PSYCHISCH_FUNCTIONEREN = 'PSYCHISCH_FUNCTIONEREN',
  LICHAMELIJK_FUNCTIONEREN = 'LICHAMELIJK_FUNCTIONEREN',
  ZINGEVING = 'ZINGEVING',
  HUISHOUDEN = 'HUISHOUDEN',
  TAAL = 'TAAL',
  VERVOER = 'VERVOER',
  DAGBESTEDING = 'DAGBESTEDING',
  WERK = 'WERK',
}
export const LEEFGEBIEDEN = lijst(
  'Leefgebied',
  Leefgebied,
  'Een gebied van het dagelijks leven waarop iemand zich redt of hulp nodig heeft.',
);
