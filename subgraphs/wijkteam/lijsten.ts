import { lijst } from '#schema/lijsten/register';

export enum CasusStatus {
  SIGNAAL = 'SIGNAAL',
  HUISBEZOEK = 'HUISBEZOEK',
  VRAAGVERHELDERING = 'VRAAGVERHELDERING',
  CONCEPTPLAN = 'CONCEPTPLAN',
  UITVOERING = 'UITVOERING',
  NAZORG = 'NAZORG',
  AFGESLOTEN = 'AFGESLOTEN',
}
export const CASUSSTATUSSEN = lijst('CasusStatus', CasusStatus, 'Hoe ver het wijkteam met een casus is.');

/** What kind of source, never who: a neighbour who was worried can't be found back in it. */
export enum Signaalbron {
  ZELF = 'ZELF',
  MANTELZORGER = 'MANTELZORGER',
  NETWERK = 'NETWERK',
  WIJKBEWONER = 'WIJKBEWONER',
  PROFESSIONAL = 'PROFESSIONAL',
  WIJKTEAM = 'WIJKTEAM',
}
export const SIGNAALBRONNEN = lijst('Signaalbron', Signaalbron, 'Uit welke hoek een signaal kwam.');
