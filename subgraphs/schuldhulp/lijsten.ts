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

export enum Vroegsignaalstand {
  ONTVANGEN = 'ONTVANGEN',
  OPGEPAKT = 'OPGEPAKT',
  AFGESLOTEN = 'AFGESLOTEN',
}
lijst('Vroegsignaalstand', Vroegsignaalstand, 'Hoe ver een vroegsignaal is.');

export enum Contactsoort {
  MAIL = 'MAIL',
  BRIEF = 'BRIEF',
  SMS_WHATSAPP = 'SMS_WHATSAPP',
  TELEFOON = 'TELEFOON',
  HUISBEZOEK = 'HUISBEZOEK',
  KAARTJE = 'KAARTJE',
  OVERIGE = 'OVERIGE',
}
export const CONTACTSOORTEN = lijst('Contactsoort', Contactsoort, 'Hoe contact is gezocht na een vroegsignaal, DDAS.');

export enum Vroegsignaalresultaat {
  GEEN_CONTACT = 'GEEN_CONTACT',
  WIL_GEEN_HULP = 'WIL_GEEN_HULP',
  LOST_ZELF_OP = 'LOST_ZELF_OP',
  HEEFT_BETAALD = 'HEEFT_BETAALD',
  ADVIES = 'ADVIES',
  INFORMATIE = 'INFORMATIE',
  LOPEND_TRAJECT = 'LOPEND_TRAJECT',
  VERWIJZING_FINANCIEEL = 'VERWIJZING_FINANCIEEL',
  VERWIJZING_NIET_FINANCIEEL = 'VERWIJZING_NIET_FINANCIEEL',
  NIET_OPGEPAKT = 'NIET_OPGEPAKT',
}
export const VROEGSIGNAALRESULTATEN = lijst(
  'Vroegsignaalresultaat',
  Vroegsignaalresultaat,
  'Wat er van een vroegsignaal kwam, DDAS.',
);

export enum Toelating {
  TOEGELATEN = 'TOEGELATEN',
  GEWEIGERD = 'GEWEIGERD',
}
export const TOELATINGEN = lijst('Toelating', Toelating, 'Of iemand schuldhulp krijgt (Wgs art. 4a).');

export enum Voorstelstand {
  VERZONDEN = 'VERZONDEN',
  BIJ_RECHTER = 'BIJ_RECHTER',
  UITSPRAAK = 'UITSPRAAK',
  GESLAAGD = 'GESLAAGD',
  INGETROKKEN = 'INGETROKKEN',
}
export const VOORSTELSTANDEN = lijst(
  'Voorstelstand',
  Voorstelstand,
  'Hoe een voorstel aan de schuldeisers ervoor staat.',
);

export enum Schuldeisersantwoord {
  AKKOORD = 'AKKOORD',
  AFGEWEZEN = 'AFGEWEZEN',
  GEEN_REACTIE = 'GEEN_REACTIE',
}
export const SCHULDEISERSANTWOORDEN = lijst(
  'Schuldeisersantwoord',
  Schuldeisersantwoord,
  'Wat een schuldeiser op een voorstel antwoordt.',
);

/** Fw art. 287a lid 5. */
export enum Dwangakkoorduitspraak {
  TOEGEWEZEN = 'TOEGEWEZEN',
  AFGEWEZEN = 'AFGEWEZEN',
}
export const DWANGAKKOORDUITSPRAKEN = lijst(
  'Dwangakkoorduitspraak',
  Dwangakkoorduitspraak,
  'Wat de rechtbank over een dwangakkoord beslist (Fw art. 287a).',
);
