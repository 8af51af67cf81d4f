import { lijst } from '#schema/lijsten/register';

export enum Toestemmingssoort {
  TOESTEMMING = 'TOESTEMMING',
  BEZWAAR = 'BEZWAAR',
}
lijst('Toestemmingssoort', Toestemmingssoort, 'Delen toestaan, of er bezwaar tegen maken.');

export enum Toestemmingsstatus {
  WACHT_OP_ONDERTEKENING = 'WACHT_OP_ONDERTEKENING',
  GELDIG = 'GELDIG',
  INGETROKKEN = 'INGETROKKEN',
  VERLOPEN = 'VERLOPEN',
}
lijst(
  'Toestemmingsstatus',
  Toestemmingsstatus,
  'Hoe een toestemming ervoor staat, afgeleid van wat er gebeurde en van de dag.',
);

export enum Toestemmingsstap {
  GEGEVEN = 'GEGEVEN',
  ONDERTEKEND = 'ONDERTEKEND',
  INGETROKKEN = 'INGETROKKEN',
}
lijst('Toestemmingsstap', Toestemmingsstap, 'Wat er met een toestemming of bezwaar kan gebeuren.');

export enum Toestemmingswijze {
  KEUKENTAFELGESPREK = 'KEUKENTAFELGESPREK',
  DIGITAAL = 'DIGITAAL',
  PAPIER = 'PAPIER',
}
export const TOESTEMMINGSWIJZEN = lijst('Toestemmingswijze', Toestemmingswijze, 'Hoe een toestemming is gegeven.');

export enum Planstatus {
  CONCEPT = 'CONCEPT',
  VASTGESTELD = 'VASTGESTELD',
  HERZIENING = 'HERZIENING',
  AFGESLOTEN = 'AFGESLOTEN',
}
export const PLANSTATUSSEN = lijst('Planstatus', Planstatus, 'Hoe ver het plan van een huishouden is.');

export enum Uitvoerder {
  ZELF = 'ZELF',
  MANTELZORGER = 'MANTELZORGER',
  NETWERK = 'NETWERK',
  VRIJWILLIGER = 'VRIJWILLIGER',
  PROFESSIONAL = 'PROFESSIONAL',
}
export const UITVOERDERS = lijst('Uitvoerder', Uitvoerder, 'Wie een actie doet; eigen kracht en netwerk gaan voor.');

export enum Regiesoort {
  INWONER = 'INWONER',
  NETWERK = 'NETWERK',
  WIJKCOACH = 'WIJKCOACH',
  CJG_COACH = 'CJG_COACH',
  REGIETEAM = 'REGIETEAM',
}
export const REGIESOORTEN = lijst('Regiesoort', Regiesoort, 'Bij wie de regie ligt.');

export enum Gezagssoort {
  EENHOOFDIG_OUDERLIJK_GEZAG = 'EENHOOFDIG_OUDERLIJK_GEZAG',
  GEZAMENLIJK_OUDERLIJK_GEZAG = 'GEZAMENLIJK_OUDERLIJK_GEZAG',
  GEZAMENLIJK_GEZAG = 'GEZAMENLIJK_GEZAG',
  VOOGDIJ = 'VOOGDIJ',
  TIJDELIJK_GEEN_GEZAG = 'TIJDELIJK_GEEN_GEZAG',
  NIET_TE_BEPALEN = 'NIET_TE_BEPALEN',
}
export const GEZAGSSOORTEN = lijst(
  'Gezagssoort',
  Gezagssoort,
  'Hoe het gezag over een minderjarige ligt; bij de laatste twee tekent niemand.',
);
/** Kinds by which nobody is named; every other names one holder a row. */
export const GEZAG_ZONDER_HOUDER: readonly string[] = ['TIJDELIJK_GEEN_GEZAG', 'NIET_TE_BEPALEN'];
export const VERTEGENWOORDIGINGSSOORTEN = ['CURATELE', 'MENTORSCHAP', 'BEWIND', 'MACHTIGING'] as const;

export enum Vertegenwoordigingssoort {
  OUDERLIJK_GEZAG = 'OUDERLIJK_GEZAG',
  VOOGDIJ = 'VOOGDIJ',
  CURATELE = 'CURATELE',
  MENTORSCHAP = 'MENTORSCHAP',
  BEWIND = 'BEWIND',
  MACHTIGING = 'MACHTIGING',
}
lijst('Vertegenwoordigingssoort', Vertegenwoordigingssoort, 'Waarom iemand voor een ander spreekt.');

export enum Bewijssoort {
  GEZAGSREGISTER = 'GEZAGSREGISTER',
  CURATELE_EN_BEWINDREGISTER = 'CURATELE_EN_BEWINDREGISTER',
  BESCHIKKING_RECHTER = 'BESCHIKKING_RECHTER',
  GEBOORTEAKTE = 'GEBOORTEAKTE',
  VOLMACHT = 'VOLMACHT',
  NIET_VASTGELEGD = 'NIET_VASTGELEGD',
}
export const BEWIJSSOORTEN = lijst(
  'Bewijssoort',
  Bewijssoort,
  'Waaruit blijkt dat iemand voor een ander spreekt; NIET_VASTGELEGD alleen bij wat van voor deze vraag is.',
);

export enum Handeling {
  RAADPLEGEN = 'RAADPLEGEN',
  VASTLEGGEN = 'VASTLEGGEN',
  LOGBOEK_RAADPLEGEN = 'LOGBOEK_RAADPLEGEN',
  VERNIETIGEN = 'VERNIETIGEN',
}
lijst(
  'Handeling',
  Handeling,
  'Wat iemand deed: inzien, vastleggen, het logboek zelf inzien, of wissen wat lang genoeg bewaard was.',
);

export enum Uitkomst {
  VERSTREKT = 'VERSTREKT',
  GEWEIGERD = 'GEWEIGERD',
  VERNIETIGD = 'VERNIETIGD',
}
lijst('Uitkomst', Uitkomst, 'Of gegevens zijn verstrekt, geweigerd of vernietigd.');

export enum Noodtoegangsstatus {
  LOOPT = 'LOOPT',
  AFGELOPEN = 'AFGELOPEN',
  BEEINDIGD = 'BEEINDIGD',
}
lijst('Noodtoegangsstatus', Noodtoegangsstatus, 'Of een noodtoegang loopt, vanzelf is afgelopen, of is afgekeurd.');

export enum Noodtoegangsoordeel {
  TERECHT = 'TERECHT',
  ONTERECHT = 'ONTERECHT',
}
lijst('Noodtoegangsoordeel', Noodtoegangsoordeel, 'Wat een tweede mens van een noodtoegang vindt.');

export enum Gezagsstatus {
  WACHT_OP_BEVESTIGING = 'WACHT_OP_BEVESTIGING',
  BEVESTIGD = 'BEVESTIGD',
  INGEHAALD = 'INGEHAALD',
}
lijst('Gezagsstatus', Gezagsstatus, 'Of wat over gezag is vastgelegd geldt, of op een tweede medewerker wacht.');
