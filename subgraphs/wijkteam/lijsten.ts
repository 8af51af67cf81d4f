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

/** How a signal ended: as a case, or without one. */
export enum Signaalafloop {
  CASUS = 'CASUS',
  BIJ_LOPENDE_CASUS = 'BIJ_LOPENDE_CASUS',
  VERWEZEN = 'VERWEZEN',
  GEEN_HULP_NODIG = 'GEEN_HULP_NODIG',
  WIL_GEEN_HULP = 'WIL_GEEN_HULP',
}
export const SIGNAALAFLOPEN = lijst('Signaalafloop', Signaalafloop, 'Wat er van een signaal kwam.');

export enum Huisbezoekstand {
  GEPLAND = 'GEPLAND',
  AFGELEGD = 'AFGELEGD',
  AFGEZEGD = 'AFGEZEGD',
}
lijst('Huisbezoekstand', Huisbezoekstand, 'Of een huisbezoek nog komt, is geweest, of niet doorging.');

/** What the resident said when he was asked whether others may be told; the consents themselves are given in the hub. */
export enum Toestemmingsuitkomst {
  GEGEVEN = 'GEGEVEN',
  DEELS_GEGEVEN = 'DEELS_GEGEVEN',
  GEWEIGERD = 'GEWEIGERD',
  WIL_NADENKEN = 'WIL_NADENKEN',
}
export const TOESTEMMINGSUITKOMSTEN = lijst(
  'Toestemmingsuitkomst',
  Toestemmingsuitkomst,
  'Wat de inwoner antwoordde op de vraag of er gedeeld mag worden.',
);

/** Each says where to a case is scaled up (opdrachten/opschalingsregels.ts). */
export enum Opschalingsaanleiding {
  MEER_LEEFGEBIEDEN = 'MEER_LEEFGEBIEDEN',
  JUSTITIE = 'JUSTITIE',
  HUISELIJK_GEWELD = 'HUISELIJK_GEWELD',
  VEELPLEGER = 'VEELPLEGER',
  ZWARE_PSYCHIATRIE = 'ZWARE_PSYCHIATRIE',
  OVERHEERSENDE_KETEN = 'OVERHEERSENDE_KETEN',
}
export const OPSCHALINGSAANLEIDINGEN = lijst(
  'Opschalingsaanleiding',
  Opschalingsaanleiding,
  'Wat een casus meer maakt dan het wijkteam kan bieden.',
);

export enum Casusafloop {
  DOELEN_BEHAALD = 'DOELEN_BEHAALD',
  ZELF_VERDER = 'ZELF_VERDER',
  OVERGEDRAGEN = 'OVERGEDRAGEN',
  WIL_GEEN_HULP = 'WIL_GEEN_HULP',
  GEEN_CONTACT = 'GEEN_CONTACT',
  VERHUISD = 'VERHUISD',
  OVERLEDEN = 'OVERLEDEN',
}
export const CASUSAFLOPEN = lijst('Casusafloop', Casusafloop, 'Waarom het wijkteam een casus sluit.');
