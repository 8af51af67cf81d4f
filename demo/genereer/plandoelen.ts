import type { Partnerdomein } from '#schema/lijsten/toegang';

export interface Doeltekst {
  leefgebied: string;
  gewenstResultaat: string;
  meting: string;
  acties: readonly (readonly [uitvoerder: string, wat: string])[];
}

/** Goals of a plan, by the domain in which there is help. */
export const PLANDOELEN: Record<Partnerdomein, readonly Doeltekst[]> = {
  WIJKTEAM: [
    {
      leefgebied: 'SOCIALE_OMGEVING',
      gewenstResultaat: 'Er komt elke week iemand over de vloer.',
      meting: 'Vier bezoeken in een maand.',
      acties: [
        ['VRIJWILLIGER', 'Elke week samen koffiedrinken.'],
        ['ZELF', 'Meedoen aan de wijkmaaltijd.'],
      ],
    },
    {
      leefgebied: 'DAGBESTEDING',
      gewenstResultaat: 'De dag heeft weer ritme.',
      meting: 'Drie ochtenden per week buiten de deur.',
      acties: [['PROFESSIONAL', 'Samen een plek zoeken.']],
    },
  ],
  WMO: [
    {
      leefgebied: 'HUISHOUDEN',
      gewenstResultaat: 'Het huis is schoon en leefbaar.',
      meting: 'De consulent en de bewoner vinden allebei van wel.',
      acties: [['MANTELZORGER', 'Een keer per week de boodschappen.']],
    },
    {
      leefgebied: 'VERVOER',
      gewenstResultaat: 'Zelf naar winkel en huisarts kunnen.',
      meting: 'Twee keer per week zelf op pad.',
      acties: [['PROFESSIONAL', 'Vervoerpas aanvragen.']],
    },
  ],
  SCHULDHULP: [
    {
      leefgebied: 'FINANCIEN',
      gewenstResultaat: 'De vaste lasten worden elke maand betaald.',
      meting: 'Drie maanden zonder nieuwe achterstand.',
      acties: [
        ['ZELF', 'Alle post bewaren en meebrengen.'],
        ['PROFESSIONAL', 'Betalingsregelingen treffen.'],
      ],
    },
  ],
  CJG: [
    {
      leefgebied: 'OPVOEDING',
      gewenstResultaat: 'Het is weer rustig aan tafel.',
      meting: 'De ouders geven de week een 7 of hoger.',
      acties: [['ZELF', 'Vaste bedtijden afspreken.']],
    },
    {
      leefgebied: 'SOCIALE_OMGEVING',
      gewenstResultaat: 'De kinderen gaan elke dag naar school.',
      meting: 'Minder dan twee dagen verzuim per maand.',
      acties: [['NETWERK', 'Een oom haalt en brengt.']],
    },
  ],
  WIJKVERPLEGING: [
    {
      leefgebied: 'LICHAMELIJK_FUNCTIONEREN',
      gewenstResultaat: 'Zo lang mogelijk thuis wonen.',
      meting: 'Geen val en geen opname in een half jaar.',
      acties: [['PROFESSIONAL', 'Elke ochtend hulp bij wassen en aankleden.']],
    },
  ],
};
