import { lijst } from '#schema/lijsten/register';

export enum Planstap {
  GELEVERD = 'GELEVERD',
  OPGESTELD = 'OPGESTELD',
  DOEL_TOEGEVOEGD = 'DOEL_TOEGEVOEGD',
  DOEL_GEWIJZIGD = 'DOEL_GEWIJZIGD',
  DOEL_VERVALLEN = 'DOEL_VERVALLEN',
  ACTIE_TOEGEVOEGD = 'ACTIE_TOEGEVOEGD',
  ACTIE_GEWIJZIGD = 'ACTIE_GEWIJZIGD',
  ACTIE_BIJGEWERKT = 'ACTIE_BIJGEWERKT',
  VOLGORDE_BEPAALD = 'VOLGORDE_BEPAALD',
  AKKOORD = 'AKKOORD',
  VOORBEHOUD = 'VOORBEHOUD',
  VASTGESTELD = 'VASTGESTELD',
  GEEVALUEERD = 'GEEVALUEERD',
  GESLOTEN = 'GESLOTEN',
}
lijst('Planstap', Planstap, 'Wat er met een plan kan gebeuren.');

export enum Voortgang {
  TE_DOEN = 'TE_DOEN',
  BEZIG = 'BEZIG',
  GEDAAN = 'GEDAAN',
  VERVALLEN = 'VERVALLEN',
}
lijst('Voortgang', Voortgang, 'Hoe ver een actie is.');

export enum Doeloordeel {
  BEHAALD = 'BEHAALD',
  DEELS_BEHAALD = 'DEELS_BEHAALD',
  NIET_BEHAALD = 'NIET_BEHAALD',
}
lijst('Doeloordeel', Doeloordeel, 'Of een doel is behaald, zoals bij een evaluatie gezien.');

export enum Doelstand {
  OPEN = 'OPEN',
  BEHAALD = 'BEHAALD',
  DEELS_BEHAALD = 'DEELS_BEHAALD',
  NIET_BEHAALD = 'NIET_BEHAALD',
  VERVALLEN = 'VERVALLEN',
}
lijst('Doelstand', Doelstand, 'Hoe een doel ervoor staat: open, geevalueerd of vervallen.');
