import { lijst } from '#schema/lijsten/register';

/** Wgs art. 4 lid 3: what makes a situation threatening. */
export enum BedreigendeSituatie {
  WONINGONTRUIMING = 'WONINGONTRUIMING',
  AFSLUITING_ENERGIE = 'AFSLUITING_ENERGIE',
  AFSLUITING_WATER = 'AFSLUITING_WATER',
  EINDE_ZORGVERZEKERING = 'EINDE_ZORGVERZEKERING',
}
export const BEDREIGENDE_SITUATIES = lijst(
  'BedreigendeSituatie',
  BedreigendeSituatie,
  'Wat iemand dreigt te verliezen (Wgs art. 4 lid 3).',
);

export enum Vroegsignaalbron {
  HUUR = 'HUUR',
  ENERGIE = 'ENERGIE',
  WATER = 'WATER',
  ZORGPREMIE = 'ZORGPREMIE',
}
export const VROEGSIGNAALBRONNEN = lijst(
  'Vroegsignaalbron',
  Vroegsignaalbron,
  'Over welke betalingsachterstand een vroegsignaal kwam (Wgs art. 3 lid 1 b).',
);

export enum Schuldsoort {
  ZORG = 'ZORG',
  PUBLIEK = 'PUBLIEK',
  NUTS = 'NUTS',
  OVERIG = 'OVERIG',
}
export const SCHULDSOORTEN = lijst('Schuldsoort', Schuldsoort, 'Soort schuldeiser, DDAS 1.0.');

export enum Schuldoplossing {
  BETALINGSREGELING = 'BETALINGSREGELING',
  HERFINANCIERING = 'HERFINANCIERING',
  SANERINGSKREDIET = 'SANERINGSKREDIET',
  SCHULDBEMIDDELING = 'SCHULDBEMIDDELING',
  NULAANBOD = 'NULAANBOD',
}
export const SCHULDOPLOSSINGEN = lijst(
  'Schuldoplossing',
  Schuldoplossing,
  'Hoe de schulden worden opgelost, DDAS 1.0.',
);

export enum SchuldhulpUitstroom {
  OVERLEDEN = 'OVERLEDEN',
  VERHUISD = 'VERHUISD',
  NIET_VERSCHENEN = 'NIET_VERSCHENEN',
  INGETROKKEN = 'INGETROKKEN',
  NIET_PASSEND = 'NIET_PASSEND',
  VOLDOET_NIET = 'VOLDOET_NIET',
  AFGEROND = 'AFGEROND',
  ZELF = 'ZELF',
  OVERIG = 'OVERIG',
}
export const SCHULDHULPUITSTROOM = lijst(
  'SchuldhulpUitstroom',
  SchuldhulpUitstroom,
  'Waarom een traject schuldhulp eindigde, DDAS 1.0.',
);
