// Made by `npm run client` from schema/generated/supergraph.graphql and tests/klant/*.graphql. Do not write here.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };

import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** Waarom een lezer niets ziet; meer hoort hij niet. */
export type Afschermreden = 'GEEN_TOESTEMMING' | 'DOEL_NIET_GEDEKT' | 'LEZER_UITGESLOTEN';

/** Een gebied van het dagelijks leven waarop iemand zich redt of hulp nodig heeft. */
export type Leefgebied =
  | 'WONEN'
  | 'FINANCIEN'
  | 'SOCIALE_OMGEVING'
  | 'OPVOEDING'
  | 'PSYCHISCH_FUNCTIONEREN'
  | 'LICHAMELIJK_FUNCTIONEREN'
  | 'ZINGEVING'
  | 'HUISHOUDEN'
  | 'TAAL'
  | 'VERVOER'
  | 'DAGBESTEDING'
  | 'WERK';

/** De domeinen waarover een inwoner apart kan beslissen. */
export type Domein = 'PLAN' | 'WIJKTEAM' | 'WMO' | 'SCHULDHULP' | 'CJG' | 'WIJKVERPLEGING';

/** Waarop een verstrekking rust. */
export type Grond =
  | 'EIGEN_DOSSIER'
  | 'EIGEN_INZAGE'
  | 'VERTEGENWOORDIGING'
  | 'TOESTEMMING'
  | 'NOODTOEGANG'
  | 'WETTELIJKE_TAAK';

/** Hoe ver het CJG met een hulpvraag is. */
export type Hulpvraagstatus = 'HULPVRAAG' | 'ONDERZOEK' | 'BESLUIT' | 'LOPENDE_JEUGDHULP' | 'EVALUATIE' | 'AFGESLOTEN';

/** Wie een hulpvraag stelde. */
export type Vraagsteller = 'ZELF' | 'VERTEGENWOORDIGER' | 'ANDER';

/** Hoe diep een lezer mag kijken, oplopend. */
export type Inzageniveau = 'GEEN' | 'BETROKKENHEID' | 'HOOFDLIJNEN' | 'DETAILS';

/** Zorg in natura of een persoonsgebonden budget. */
export type Leveringsvorm = 'ZIN' | 'PGB';

/** De rol waarin iemand de hub gebruikt; rechten volgen rol en organisatie, nooit de persoon. */
export type Rol =
  | 'WIJKCOACH'
  | 'TEAMLEIDER'
  | 'REGIETEAMLID'
  | 'WMO_CONSULENT'
  | 'SCHULDHULPVERLENER'
  | 'CJG_COACH'
  | 'WIJKVERPLEEGKUNDIGE'
  | 'CLIENTONDERSTEUNER'
  | 'INWONER'
  | 'VERTEGENWOORDIGER'
  | 'PRIVACY_OFFICER'
  | 'KETENSYSTEEM';

/** Waarvoor iemand gegevens opvraagt (AVG art. 5 lid 1 b). */
export type Doelbinding = 'TOELEIDING' | 'PLANREGIE' | 'UITVOERING' | 'CRISIS' | 'KWALITEIT' | 'EIGEN_INZAGE';

/** Hoe een doel ervoor staat: open, geevalueerd of vervallen. */
export type Doelstand = 'OPEN' | 'BEHAALD' | 'DEELS_BEHAALD' | 'NIET_BEHAALD' | 'VERVALLEN';

/** Hoe een toestemming is gegeven. */
export type Toestemmingswijze = 'KEUKENTAFELGESPREK' | 'DIGITAAL' | 'PAPIER';

/** Waarheen een casus wordt opgeschaald. */
export type OpschalingNaar = 'REGIETEAM' | 'VEILIGHEIDSHUIS' | 'FACT_TEAM' | 'ZORGKETEN' | 'CJG' | 'VEILIG_THUIS';

/** Hoe ver het plan van een huishouden is. */
export type Planstatus = 'CONCEPT' | 'VASTGESTELD' | 'HERZIENING' | 'AFGESLOTEN';

/** Wie een actie doet; eigen kracht en netwerk gaan voor. */
export type Uitvoerder = 'ZELF' | 'MANTELZORGER' | 'NETWERK' | 'VRIJWILLIGER' | 'PROFESSIONAL';

/** Hoe ver een actie is. */
export type Voortgang = 'TE_DOEN' | 'BEZIG' | 'GEDAAN' | 'VERVALLEN';

/** Bij wie de regie ligt. */
export type Regiesoort = 'INWONER' | 'NETWERK' | 'WIJKCOACH' | 'CJG_COACH' | 'REGIETEAM';

/** Hoe ver een traject schuldhulp is. */
export type SchuldhulpStatus =
  | 'AANMELDING'
  | 'INTAKE'
  | 'PLAN_VAN_AANPAK'
  | 'STABILISATIE'
  | 'SCHULDREGELING'
  | 'OPLOSSING'
  | 'BEGELEIDING'
  | 'NAZORG'
  | 'UITSTROOM';

/** Delen toestaan, of er bezwaar tegen maken. */
export type Toestemmingssoort = 'TOESTEMMING' | 'BEZWAAR';

/** Hoe een toestemming ervoor staat, afgeleid van wat er gebeurde en van de dag. */
export type Toestemmingsstatus = 'WACHT_OP_ONDERTEKENING' | 'GELDIG' | 'INGETROKKEN' | 'VERLOPEN';

/** Of gegevens zijn verstrekt, geweigerd of vernietigd. */
export type Uitkomst = 'VERSTREKT' | 'GEWEIGERD' | 'VERNIETIGD';

/** Hoe ver de wijkverpleging is. */
export type WijkverplegingFase = 'INDICATIE' | 'ZORGPLAN' | 'UITVOERING' | 'EVALUATIE' | 'OPGEVOLGD' | 'BEEINDIGD';

/** Productcategorie, iWmo 3.2 codelijst WMO020. */
export type WmoCategorie =
  | 'HULP_BIJ_HET_HUISHOUDEN'
  | 'BEGELEIDING'
  | 'PERSOONLIJKE_VERZORGING'
  | 'KORTDUREND_VERBLIJF'
  | 'WOONDIENSTEN'
  | 'OVERIGE_ONDERSTEUNING'
  | 'DAGBESTEDING'
  | 'VERVOERDIENSTEN'
  | 'OVERIGE_GROEPSGERICHTE_ONDERSTEUNING'
  | 'OVERIGE_MAATWERKARRANGEMENTEN'
  | 'ROLSTOELEN'
  | 'VERVOERVOORZIENINGEN'
  | 'WOONVOORZIENINGEN'
  | 'OVERIGE_HULPMIDDELEN'
  | 'BESCHERMD_WONEN'
  | 'OPVANG'
  | 'SPOEDOPVANG'
  | 'OVERIG_BESCHERMD_WONEN_EN_OPVANG';

/** Wat iemand dreigt te verliezen (Wgs art. 4 lid 3). */
export type BedreigendeSituatie =
  | 'WONINGONTRUIMING'
  | 'AFSLUITING_ENERGIE'
  | 'AFSLUITING_WATER'
  | 'EINDE_ZORGVERZEKERING';

/** Hoe ver het wijkteam met een casus is. */
export type CasusStatus =
  | 'SIGNAAL'
  | 'HUISBEZOEK'
  | 'VRAAGVERHELDERING'
  | 'CONCEPTPLAN'
  | 'UITVOERING'
  | 'NAZORG'
  | 'AFGESLOTEN';

/** Uit welke hoek een signaal kwam. */
export type Signaalbron = 'ZELF' | 'MANTELZORGER' | 'NETWERK' | 'WIJKBEWONER' | 'PROFESSIONAL' | 'WIJKTEAM';

/** Of iemand geneeskundige zorg behoeft, of een hoog risico daarop heeft (Besluit zorgverzekering art. 2.10 lid 1). */
export type Indicatiegrond = 'GENEESKUNDIGE_ZORG' | 'HOOG_RISICO';

/** Hoe ver een Wmo-melding is. */
export type WmoFase = 'MELDING' | 'ONDERZOEK' | 'AANVRAAG' | 'BESCHIKKING' | 'AFGESLOTEN';

export type RegistreerHulpvraagInput = {
  readonly idempotentieSleutel: string;
  /** De persoon, zoals de hub hem noemt. */
  readonly persoon: string;
  readonly leefgebieden: ReadonlyArray<Leefgebied>;
  /** In de woorden van wie het vraagt. */
  readonly vraag: string;
  /** Niet voor wie voor hem spreekt of meeleest: alleen wie het zelf vraagt, vanaf 12 jaar. */
  readonly vertrouwelijk?: boolean | null | undefined;
  /** Van een medewerker; anders volgt het uit wie het vastlegt. */
  readonly gesteldDoor?: Vraagsteller | null | undefined;
  /** Standaard vandaag; alleen een coach noemt een eerdere dag. */
  readonly gesteldOp?: string | null | undefined;
};

/** Wat iemand wil delen, met wie, waarvoor en tot wanneer. */
export type GeefToestemmingInput = {
  readonly idempotentieSleutel: string;
  readonly betrokkene: string;
  readonly aan: OntvangerInput;
  /** Laat weg voor alle domeinen. */
  readonly domein?: Domein | null | undefined;
  readonly doelen: ReadonlyArray<Doelbinding>;
  /** Standaard vandaag. */
  readonly vanaf?: string | null | undefined;
  /** De laatste dag, ten hoogste twaalf maanden na het begin. */
  readonly tot: string;
  readonly wijze: Toestemmingswijze;
  /** Een medewerker beschrijft hier het gesprek. */
  readonly toelichting?: string | null | undefined;
  /** Op wiens woord een medewerker dit vastlegt; standaard de betrokkene. */
  readonly namens?: string | null | undefined;
  readonly niveau: Inzageniveau;
};

/** Aan wie: precies een van de vier. */
export type OntvangerInput = {
  readonly organisatie?: string | null | undefined;
  readonly team?: string | null | undefined;
  /** Alle organisaties die aan het plan meedoen. */
  readonly plandeelnemers?: boolean | null | undefined;
  /** Wie het gezag heeft over een kind van 12 tot en met 15: wat het in vertrouwen vroeg. */
  readonly vertegenwoordigers?: boolean | null | undefined;
};

/** Welke toestemming of welk bezwaar wordt ingetrokken. */
export type TrekToestemmingInInput = {
  readonly toestemmingId: string;
  readonly verwachteVersie: number;
  readonly toelichting?: string | null | undefined;
};

export type MeldAanVoorSchuldhulpInput = {
  readonly idempotentieSleutel: string;
  /** De persoon, zoals de hub hem noemt. */
  readonly persoon: string;
  /** Standaard vandaag; alleen een schuldhulpverlener noemt een eerdere dag. */
  readonly aangemeldOp?: string | null | undefined;
  /** In de woorden van wie zich aanmeldt. */
  readonly hulpvraag: string;
  /** Wat iemand dreigt te verliezen. */
  readonly dreiging?: BedreigendeSituatie | null | undefined;
  /** Het kenmerk van het vroegsignaal waar de aanmelding uit komt. */
  readonly vroegsignaal?: string | null | undefined;
};

export type RegistreerSignaalInput = {
  readonly idempotentieSleutel: string;
  /** De persoon, zoals de hub hem noemt. */
  readonly persoon: string;
  /** Standaard vandaag. */
  readonly ontvangenOp?: string | null | undefined;
  /** Uit welke hoek het komt. */
  readonly bron: Signaalbron;
  /** Wie het vertelt, wil niet genoemd worden; noem dan geen melder. */
  readonly anoniem: boolean;
  /** Wie het vertelt en waar hij te bereiken is; de inwoner krijgt het niet te zien. */
  readonly melder?: string | null | undefined;
  readonly leefgebieden: ReadonlyArray<Leefgebied>;
  /** Wat er verteld is; geen namen van anderen. */
  readonly inhoud: string;
  /** Wanneer er uiterlijk contact is; standaard twee weken na ontvangst. */
  readonly contactVoor?: string | null | undefined;
};

export type StelIndicatieInput = {
  readonly idempotentieSleutel: string;
  /** De persoon, zoals de hub hem noemt. */
  readonly persoon: string;
  /** Standaard vandaag. */
  readonly geindiceerdOp?: string | null | undefined;
  /** Besluit zorgverzekering art. 2.10 lid 1. */
  readonly grondslag: Indicatiegrond;
  readonly leveringsvorm: Leveringsvorm;
  readonly leefgebieden: ReadonlyArray<Leefgebied>;
  /** Persoonlijke verzorging (PV), minuten per week. */
  readonly minutenVerzorging: number;
  /** Verpleging (VP), minuten per week. */
  readonly minutenVerpleging: number;
  /** De laatste dag. */
  readonly tot?: string | null | undefined;
  /** Waarom deze zorg nodig is, en waarom het netwerk haar niet geeft. */
  readonly toelichting: string;
  /** De eerste dag van de zorg. */
  readonly vanaf: string;
};

export type RegistreerWmoMeldingInput = {
  readonly idempotentieSleutel: string;
  /** De persoon, zoals de hub hem noemt. */
  readonly persoon: string;
  /** Standaard vandaag. */
  readonly gemeldOp?: string | null | undefined;
  readonly leefgebieden: ReadonlyArray<Leefgebied>;
  /** In de woorden van wie het meldt. */
  readonly hulpvraag: string;
  /** Als het niet de inwoner zelf was. */
  readonly gemeldDoor?: string | null | undefined;
  /** Of hij op onafhankelijke clientondersteuning is gewezen. */
  readonly clientondersteuningGenoemd?: boolean | null | undefined;
};

export type HuishoudenQueryVariables = Exact<{
  id: string;
}>;

export type HuishoudenQuery = {
  readonly huishouden: {
    readonly id: string;
    readonly wijk: string | null;
    readonly regisseur: {
      readonly soort: Regiesoort;
      readonly naam: string | null;
      readonly organisatie: string | null;
      readonly vanaf: string;
    } | null;
    readonly plan: { readonly status: Planstatus | null } | null;
    readonly samenvatting: {
      readonly organisatiesBetrokken: number;
      readonly afgeschermd: ReadonlyArray<Domein>;
      readonly ontbreekt: ReadonlyArray<Domein>;
      readonly termijnen: ReadonlyArray<{
        readonly omschrijving: string;
        readonly uiterlijk: string;
        readonly teLaat: boolean;
      }>;
      readonly signalen: ReadonlyArray<{ readonly naar: OpschalingNaar }>;
    } | null;
    readonly tijdlijn: {
      readonly edges: ReadonlyArray<{
        readonly node: { readonly datum: string; readonly domein: Domein; readonly omschrijving: string };
      }>;
    } | null;
    readonly leden: ReadonlyArray<{
      readonly id: string;
      readonly geboortedatum: string | null;
      readonly wijkteam: {
        readonly __typename: 'WijkteamDossier';
        readonly betrokken: boolean | null;
        readonly leefgebieden: ReadonlyArray<Leefgebied> | null;
        readonly casussen: ReadonlyArray<{ readonly status: CasusStatus }> | null;
        readonly toegang: {
          readonly niveau: Inzageniveau;
          readonly grond: Grond | null;
          readonly reden: Afschermreden | null;
        };
        readonly contact: { readonly organisatie: string; readonly telefoon: string | null } | null;
        readonly professionals: ReadonlyArray<{ readonly naam: string }> | null;
        readonly termijnen: ReadonlyArray<{
          readonly omschrijving: string;
          readonly uiterlijk: string;
          readonly teLaat: boolean;
          readonly bron: string;
        }> | null;
      } | null;
      readonly wmo: {
        readonly __typename: 'WmoDossier';
        readonly eigenBijdrage: number | null;
        readonly betrokken: boolean | null;
        readonly leefgebieden: ReadonlyArray<Leefgebied> | null;
        readonly voorzieningen: ReadonlyArray<{
          readonly categorie: WmoCategorie;
          readonly aanbieder: string;
          readonly vanaf: string;
          readonly tot: string | null;
        }> | null;
        readonly toegang: {
          readonly niveau: Inzageniveau;
          readonly grond: Grond | null;
          readonly reden: Afschermreden | null;
        };
        readonly contact: { readonly organisatie: string; readonly telefoon: string | null } | null;
        readonly professionals: ReadonlyArray<{ readonly naam: string }> | null;
        readonly termijnen: ReadonlyArray<{
          readonly omschrijving: string;
          readonly uiterlijk: string;
          readonly teLaat: boolean;
          readonly bron: string;
        }> | null;
      } | null;
      readonly schuldhulp: {
        readonly __typename: 'SchuldhulpDossier';
        readonly totaleSchuld: number | null;
        readonly betrokken: boolean | null;
        readonly leefgebieden: ReadonlyArray<Leefgebied> | null;
        readonly toegang: {
          readonly niveau: Inzageniveau;
          readonly grond: Grond | null;
          readonly reden: Afschermreden | null;
        };
        readonly contact: { readonly organisatie: string; readonly telefoon: string | null } | null;
        readonly professionals: ReadonlyArray<{ readonly naam: string }> | null;
        readonly termijnen: ReadonlyArray<{
          readonly omschrijving: string;
          readonly uiterlijk: string;
          readonly teLaat: boolean;
          readonly bron: string;
        }> | null;
      } | null;
      readonly cjg: {
        readonly __typename: 'CjgDossier';
        readonly betrokken: boolean | null;
        readonly leefgebieden: ReadonlyArray<Leefgebied> | null;
        readonly hulpvragen: ReadonlyArray<{ readonly status: Hulpvraagstatus }> | null;
        readonly toegang: {
          readonly niveau: Inzageniveau;
          readonly grond: Grond | null;
          readonly reden: Afschermreden | null;
        };
        readonly contact: { readonly organisatie: string; readonly telefoon: string | null } | null;
        readonly professionals: ReadonlyArray<{ readonly naam: string }> | null;
        readonly termijnen: ReadonlyArray<{
          readonly omschrijving: string;
          readonly uiterlijk: string;
          readonly teLaat: boolean;
          readonly bron: string;
        }> | null;
      } | null;
      readonly wijkverpleging: {
        readonly __typename: 'WijkverplegingDossier';
        readonly minutenPerWeek: number | null;
        readonly betrokken: boolean | null;
        readonly leefgebieden: ReadonlyArray<Leefgebied> | null;
        readonly toegang: {
          readonly niveau: Inzageniveau;
          readonly grond: Grond | null;
          readonly reden: Afschermreden | null;
        };
        readonly contact: { readonly organisatie: string; readonly telefoon: string | null } | null;
        readonly professionals: ReadonlyArray<{ readonly naam: string }> | null;
        readonly termijnen: ReadonlyArray<{
          readonly omschrijving: string;
          readonly uiterlijk: string;
          readonly teLaat: boolean;
          readonly bron: string;
        }> | null;
      } | null;
      readonly naam: { readonly volledig: string } | null;
      readonly toegang: ReadonlyArray<{
        readonly domein: Domein;
        readonly niveau: Inzageniveau;
        readonly grond: Grond | null;
        readonly geldigTot: string | null;
      }>;
    }>;
  } | null;
};

export type LidFragment = {
  readonly id: string;
  readonly geboortedatum: string | null;
  readonly naam: { readonly volledig: string } | null;
  readonly toegang: ReadonlyArray<{
    readonly domein: Domein;
    readonly niveau: Inzageniveau;
    readonly grond: Grond | null;
    readonly geldigTot: string | null;
  }>;
};

type Dossier_CjgDossier_Fragment = {
  readonly __typename: 'CjgDossier';
  readonly betrokken: boolean | null;
  readonly leefgebieden: ReadonlyArray<Leefgebied> | null;
  readonly toegang: {
    readonly niveau: Inzageniveau;
    readonly grond: Grond | null;
    readonly reden: Afschermreden | null;
  };
  readonly contact: { readonly organisatie: string; readonly telefoon: string | null } | null;
  readonly professionals: ReadonlyArray<{ readonly naam: string }> | null;
  readonly termijnen: ReadonlyArray<{
    readonly omschrijving: string;
    readonly uiterlijk: string;
    readonly teLaat: boolean;
    readonly bron: string;
  }> | null;
};

type Dossier_WijkteamDossier_Fragment = {
  readonly __typename: 'WijkteamDossier';
  readonly betrokken: boolean | null;
  readonly leefgebieden: ReadonlyArray<Leefgebied> | null;
  readonly toegang: {
    readonly niveau: Inzageniveau;
    readonly grond: Grond | null;
    readonly reden: Afschermreden | null;
  };
  readonly contact: { readonly organisatie: string; readonly telefoon: string | null } | null;
  readonly professionals: ReadonlyArray<{ readonly naam: string }> | null;
  readonly termijnen: ReadonlyArray<{
    readonly omschrijving: string;
    readonly uiterlijk: string;
    readonly teLaat: boolean;
    readonly bron: string;
  }> | null;
};

type Dossier_WmoDossier_Fragment = {
  readonly __typename: 'WmoDossier';
  readonly betrokken: boolean | null;
  readonly leefgebieden: ReadonlyArray<Leefgebied> | null;
  readonly toegang: {
    readonly niveau: Inzageniveau;
    readonly grond: Grond | null;
    readonly reden: Afschermreden | null;
  };
  readonly contact: { readonly organisatie: string; readonly telefoon: string | null } | null;
  readonly professionals: ReadonlyArray<{ readonly naam: string }> | null;
  readonly termijnen: ReadonlyArray<{
    readonly omschrijving: string;
    readonly uiterlijk: string;
    readonly teLaat: boolean;
    readonly bron: string;
  }> | null;
};

type Dossier_SchuldhulpDossier_Fragment = {
  readonly __typename: 'SchuldhulpDossier';
  readonly betrokken: boolean | null;
  readonly leefgebieden: ReadonlyArray<Leefgebied> | null;
  readonly toegang: {
    readonly niveau: Inzageniveau;
    readonly grond: Grond | null;
    readonly reden: Afschermreden | null;
  };
  readonly contact: { readonly organisatie: string; readonly telefoon: string | null } | null;
  readonly professionals: ReadonlyArray<{ readonly naam: string }> | null;
  readonly termijnen: ReadonlyArray<{
    readonly omschrijving: string;
    readonly uiterlijk: string;
    readonly teLaat: boolean;
    readonly bron: string;
  }> | null;
};

type Dossier_WijkverplegingDossier_Fragment = {
  readonly __typename: 'WijkverplegingDossier';
  readonly betrokken: boolean | null;
  readonly leefgebieden: ReadonlyArray<Leefgebied> | null;
  readonly toegang: {
    readonly niveau: Inzageniveau;
    readonly grond: Grond | null;
    readonly reden: Afschermreden | null;
  };
  readonly contact: { readonly organisatie: string; readonly telefoon: string | null } | null;
  readonly professionals: ReadonlyArray<{ readonly naam: string }> | null;
  readonly termijnen: ReadonlyArray<{
    readonly omschrijving: string;
    readonly uiterlijk: string;
    readonly teLaat: boolean;
    readonly bron: string;
  }> | null;
};

export type DossierFragment =
  | Dossier_CjgDossier_Fragment
  | Dossier_WijkteamDossier_Fragment
  | Dossier_WmoDossier_Fragment
  | Dossier_SchuldhulpDossier_Fragment
  | Dossier_WijkverplegingDossier_Fragment;

export type MijzelfQueryVariables = Exact<{ [key: string]: never }>;

export type MijzelfQuery = {
  readonly mijzelf: {
    readonly id: string;
    readonly naam: { readonly voornaam: string; readonly volledig: string } | null;
    readonly wieZietWat: ReadonlyArray<{
      readonly domein: Domein;
      readonly organisatie: string;
      readonly team: string | null;
      readonly niveau: Inzageniveau;
      readonly grond: Grond;
      readonly doelen: ReadonlyArray<Doelbinding>;
      readonly tot: string | null;
      readonly uitleg: string;
    }> | null;
    readonly wachtOpOndertekening: ReadonlyArray<{
      readonly id: string;
      readonly versie: number;
      readonly soort: Toestemmingssoort;
      readonly status: Toestemmingsstatus;
      readonly domein: Domein | null;
      readonly niveau: Inzageniveau;
      readonly doelen: ReadonlyArray<Doelbinding>;
      readonly vanaf: string;
      readonly tot: string;
      readonly ingetrokkenOp: string | null;
      readonly betrokkene: { readonly id: string };
      readonly aan: {
        readonly organisatie: string | null;
        readonly team: string | null;
        readonly plandeelnemers: boolean;
      };
    }> | null;
  } | null;
};

export type MijnToestemmingenQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;

export type MijnToestemmingenQuery = {
  readonly mijzelf: {
    readonly toestemmingen: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly versie: number;
          readonly soort: Toestemmingssoort;
          readonly status: Toestemmingsstatus;
          readonly domein: Domein | null;
          readonly niveau: Inzageniveau;
          readonly doelen: ReadonlyArray<Doelbinding>;
          readonly vanaf: string;
          readonly tot: string;
          readonly ingetrokkenOp: string | null;
          readonly betrokkene: { readonly id: string };
          readonly aan: {
            readonly organisatie: string | null;
            readonly team: string | null;
            readonly plandeelnemers: boolean;
          };
        };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    } | null;
  } | null;
};

export type MijnVerstrekkingenQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
}>;

export type MijnVerstrekkingenQuery = {
  readonly mijzelf: {
    readonly verstrekkingen: {
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly tijdstip: string;
          readonly organisatie: string;
          readonly functionaris: string;
          readonly rol: Rol;
          readonly domein: Domein;
          readonly niveau: Inzageniveau;
          readonly doel: Doelbinding;
          readonly grond: Grond | null;
          readonly uitkomst: Uitkomst;
          readonly reden: Afschermreden | null;
        };
      }>;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    } | null;
  } | null;
};

export type GeefToestemmingMutationVariables = Exact<{
  input: GeefToestemmingInput;
}>;

export type GeefToestemmingMutation = {
  readonly geefToestemming: {
    readonly toestemming: {
      readonly id: string;
      readonly versie: number;
      readonly soort: Toestemmingssoort;
      readonly status: Toestemmingsstatus;
      readonly domein: Domein | null;
      readonly niveau: Inzageniveau;
      readonly doelen: ReadonlyArray<Doelbinding>;
      readonly vanaf: string;
      readonly tot: string;
      readonly ingetrokkenOp: string | null;
      readonly betrokkene: { readonly id: string };
      readonly aan: {
        readonly organisatie: string | null;
        readonly team: string | null;
        readonly plandeelnemers: boolean;
      };
    } | null;
    readonly fouten: ReadonlyArray<{
      readonly code: string;
      readonly bericht: string;
      readonly veld: ReadonlyArray<string> | null;
    }>;
  };
};

export type TrekToestemmingInMutationVariables = Exact<{
  input: TrekToestemmingInInput;
}>;

export type TrekToestemmingInMutation = {
  readonly trekToestemmingIn: {
    readonly toestemming: {
      readonly id: string;
      readonly versie: number;
      readonly soort: Toestemmingssoort;
      readonly status: Toestemmingsstatus;
      readonly domein: Domein | null;
      readonly niveau: Inzageniveau;
      readonly doelen: ReadonlyArray<Doelbinding>;
      readonly vanaf: string;
      readonly tot: string;
      readonly ingetrokkenOp: string | null;
      readonly betrokkene: { readonly id: string };
      readonly aan: {
        readonly organisatie: string | null;
        readonly team: string | null;
        readonly plandeelnemers: boolean;
      };
    } | null;
    readonly fouten: ReadonlyArray<{
      readonly code: string;
      readonly bericht: string;
      readonly veld: ReadonlyArray<string> | null;
    }>;
  };
};

export type ToestemmingFragment = {
  readonly id: string;
  readonly versie: number;
  readonly soort: Toestemmingssoort;
  readonly status: Toestemmingsstatus;
  readonly domein: Domein | null;
  readonly niveau: Inzageniveau;
  readonly doelen: ReadonlyArray<Doelbinding>;
  readonly vanaf: string;
  readonly tot: string;
  readonly ingetrokkenOp: string | null;
  readonly betrokkene: { readonly id: string };
  readonly aan: { readonly organisatie: string | null; readonly team: string | null; readonly plandeelnemers: boolean };
};

export type WerkvoorraadQueryVariables = Exact<{
  first?: number;
  after?: string | null | undefined;
  wijk?: string | null | undefined;
}>;

export type WerkvoorraadQuery = {
  readonly werkvoorraad: {
    readonly edges: ReadonlyArray<{
      readonly cursor: string;
      readonly node: {
        readonly huishouden: string;
        readonly wijk: string | null;
        readonly wettelijkTeLaat: number;
        readonly eersteTermijn: string | null;
        readonly signalen: number;
        readonly samenvatting: { readonly organisatiesBetrokken: number };
      };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
};

export type PlanQueryVariables = Exact<{
  huishouden: string;
}>;

export type PlanQuery = {
  readonly huishouden: {
    readonly plan: {
      readonly id: string | null;
      readonly versie: number | null;
      readonly status: Planstatus | null;
      readonly opgesteldOp: string | null;
      readonly vastgesteldOp: string | null;
      readonly toegang: { readonly niveau: Inzageniveau; readonly reden: Afschermreden | null };
      readonly doelen: ReadonlyArray<{
        readonly id: string;
        readonly leefgebied: Leefgebied;
        readonly gewenstResultaat: string;
        readonly streefdatum: string;
        readonly stand: Doelstand;
        readonly betreft: ReadonlyArray<{ readonly id: string }>;
        readonly acties: ReadonlyArray<{
          readonly id: string;
          readonly wat: string;
          readonly wie: string | null;
          readonly uitvoerder: Uitvoerder;
          readonly wanneer: string | null;
          readonly voortgang: Voortgang;
        }>;
      }> | null;
      readonly wachtOpAkkoord: ReadonlyArray<{ readonly id: string }> | null;
    } | null;
  } | null;
};

export type WieBenIkQueryVariables = Exact<{ [key: string]: never }>;

export type WieBenIkQuery = {
  readonly wieBenIk: {
    readonly organisatie: string | null;
    readonly team: string | null;
    readonly rollen: ReadonlyArray<Rol>;
    readonly doel: Doelbinding;
    readonly persoon: { readonly id: string } | null;
  };
};

export type RegistreerSignaalMutationVariables = Exact<{
  input: RegistreerSignaalInput;
}>;

export type RegistreerSignaalMutation = {
  readonly registreerSignaal: {
    readonly signaal: { readonly kenmerk: string; readonly versie: number } | null;
    readonly fouten: ReadonlyArray<{
      readonly code: string;
      readonly bericht: string;
      readonly veld: ReadonlyArray<string> | null;
    }>;
    readonly waarschuwingen: ReadonlyArray<{ readonly code: string; readonly veld: ReadonlyArray<string> | null }>;
  };
};

export type RegistreerWmoMeldingMutationVariables = Exact<{
  input: RegistreerWmoMeldingInput;
}>;

export type RegistreerWmoMeldingMutation = {
  readonly registreerWmoMelding: {
    readonly melding: {
      readonly kenmerk: string;
      readonly versie: number;
      readonly fase: WmoFase;
      readonly gemeldOp: string;
    } | null;
    readonly fouten: ReadonlyArray<{
      readonly code: string;
      readonly bericht: string;
      readonly veld: ReadonlyArray<string> | null;
    }>;
    readonly waarschuwingen: ReadonlyArray<{ readonly code: string; readonly veld: ReadonlyArray<string> | null }>;
  };
};

export type MeldAanVoorSchuldhulpMutationVariables = Exact<{
  input: MeldAanVoorSchuldhulpInput;
}>;

export type MeldAanVoorSchuldhulpMutation = {
  readonly meldAanVoorSchuldhulp: {
    readonly traject: { readonly kenmerk: string; readonly versie: number; readonly status: SchuldhulpStatus } | null;
    readonly fouten: ReadonlyArray<{
      readonly code: string;
      readonly bericht: string;
      readonly veld: ReadonlyArray<string> | null;
    }>;
    readonly waarschuwingen: ReadonlyArray<{ readonly code: string; readonly veld: ReadonlyArray<string> | null }>;
  };
};

export type RegistreerHulpvraagMutationVariables = Exact<{
  input: RegistreerHulpvraagInput;
}>;

export type RegistreerHulpvraagMutation = {
  readonly registreerHulpvraag: {
    readonly hulpvraag: {
      readonly kenmerk: string;
      readonly versie: number;
      readonly status: Hulpvraagstatus;
      readonly gesteldDoor: Vraagsteller | null;
    } | null;
    readonly fouten: ReadonlyArray<{
      readonly code: string;
      readonly bericht: string;
      readonly veld: ReadonlyArray<string> | null;
    }>;
    readonly waarschuwingen: ReadonlyArray<{ readonly code: string; readonly veld: ReadonlyArray<string> | null }>;
  };
};

export type StelIndicatieMutationVariables = Exact<{
  input: StelIndicatieInput;
}>;

export type StelIndicatieMutation = {
  readonly stelIndicatie: {
    readonly indicatie: {
      readonly kenmerk: string;
      readonly versie: number;
      readonly fase: WijkverplegingFase;
      readonly vanaf: string;
      readonly tot: string | null;
    } | null;
    readonly fouten: ReadonlyArray<{
      readonly code: string;
      readonly bericht: string;
      readonly veld: ReadonlyArray<string> | null;
    }>;
    readonly waarschuwingen: ReadonlyArray<{ readonly code: string; readonly veld: ReadonlyArray<string> | null }>;
  };
};

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, unknown> | undefined;

  constructor(value: string, __meta__?: Record<string, unknown> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const LidFragmentDoc = new TypedDocumentString(
  `
    fragment Lid on Persoon {
  id
  geboortedatum
  naam {
    volledig
  }
  toegang {
    domein
    niveau
    grond
    geldigTot
  }
}
    `,
  { fragmentName: 'Lid' },
) as unknown as TypedDocumentString<LidFragment, unknown>;
export const DossierFragmentDoc = new TypedDocumentString(
  `
    fragment Dossier on Dossier {
  __typename
  toegang {
    niveau
    grond
    reden
  }
  betrokken
  contact {
    organisatie
    telefoon
  }
  professionals {
    naam
  }
  leefgebieden
  termijnen {
    omschrijving
    uiterlijk
    teLaat
    bron
  }
}
    `,
  { fragmentName: 'Dossier' },
) as unknown as TypedDocumentString<DossierFragment, unknown>;
export const ToestemmingFragmentDoc = new TypedDocumentString(
  `
    fragment Toestemming on Toestemming {
  id
  versie
  soort
  status
  domein
  niveau
  doelen
  vanaf
  tot
  ingetrokkenOp
  betrokkene {
    id
  }
  aan {
    organisatie
    team
    plandeelnemers
  }
}
    `,
  { fragmentName: 'Toestemming' },
) as unknown as TypedDocumentString<ToestemmingFragment, unknown>;
export const HuishoudenDocument = new TypedDocumentString(`
    query Huishouden($id: ID!) {
  huishouden(id: $id) {
    id
    wijk
    regisseur {
      soort
      naam
      organisatie
      vanaf
    }
    plan {
      status
    }
    samenvatting {
      organisatiesBetrokken
      termijnen {
        omschrijving
        uiterlijk
        teLaat
      }
      signalen {
        naar
      }
      afgeschermd
      ontbreekt
    }
    tijdlijn(first: 5) {
      edges {
        node {
          datum
          domein
          omschrijving
        }
      }
    }
    leden {
      ...Lid
      wijkteam {
        ...Dossier
        casussen {
          status
        }
      }
      wmo {
        ...Dossier
        eigenBijdrage
        voorzieningen {
          categorie
          aanbieder
          vanaf
          tot
        }
      }
      schuldhulp {
        ...Dossier
        totaleSchuld
      }
      cjg {
        ...Dossier
        hulpvragen {
          status
        }
      }
      wijkverpleging {
        ...Dossier
        minutenPerWeek
      }
    }
  }
}
    fragment Lid on Persoon {
  id
  geboortedatum
  naam {
    volledig
  }
  toegang {
    domein
    niveau
    grond
    geldigTot
  }
}
fragment Dossier on Dossier {
  __typename
  toegang {
    niveau
    grond
    reden
  }
  betrokken
  contact {
    organisatie
    telefoon
  }
  professionals {
    naam
  }
  leefgebieden
  termijnen {
    omschrijving
    uiterlijk
    teLaat
    bron
  }
}`) as unknown as TypedDocumentString<HuishoudenQuery, HuishoudenQueryVariables>;
export const MijzelfDocument = new TypedDocumentString(`
    query Mijzelf {
  mijzelf {
    id
    naam {
      voornaam
      volledig
    }
    wieZietWat {
      domein
      organisatie
      team
      niveau
      grond
      doelen
      tot
      uitleg
    }
    wachtOpOndertekening {
      ...Toestemming
    }
  }
}
    fragment Toestemming on Toestemming {
  id
  versie
  soort
  status
  domein
  niveau
  doelen
  vanaf
  tot
  ingetrokkenOp
  betrokkene {
    id
  }
  aan {
    organisatie
    team
    plandeelnemers
  }
}`) as unknown as TypedDocumentString<MijzelfQuery, MijzelfQueryVariables>;
export const MijnToestemmingenDocument = new TypedDocumentString(`
    query MijnToestemmingen($first: Int! = 50, $after: String) {
  mijzelf {
    toestemmingen(first: $first, after: $after) {
      edges {
        node {
          ...Toestemming
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment Toestemming on Toestemming {
  id
  versie
  soort
  status
  domein
  niveau
  doelen
  vanaf
  tot
  ingetrokkenOp
  betrokkene {
    id
  }
  aan {
    organisatie
    team
    plandeelnemers
  }
}`) as unknown as TypedDocumentString<MijnToestemmingenQuery, MijnToestemmingenQueryVariables>;
export const MijnVerstrekkingenDocument = new TypedDocumentString(`
    query MijnVerstrekkingen($first: Int! = 20, $after: String) {
  mijzelf {
    verstrekkingen(first: $first, after: $after) {
      edges {
        node {
          id
          tijdstip
          organisatie
          functionaris
          rol
          domein
          niveau
          doel
          grond
          uitkomst
          reden
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
}
    `) as unknown as TypedDocumentString<MijnVerstrekkingenQuery, MijnVerstrekkingenQueryVariables>;
export const GeefToestemmingDocument = new TypedDocumentString(`
    mutation GeefToestemming($input: GeefToestemmingInput!) {
  geefToestemming(input: $input) {
    toestemming {
      ...Toestemming
    }
    fouten {
      code
      bericht
      veld
    }
  }
}
    fragment Toestemming on Toestemming {
  id
  versie
  soort
  status
  domein
  niveau
  doelen
  vanaf
  tot
  ingetrokkenOp
  betrokkene {
    id
  }
  aan {
    organisatie
    team
    plandeelnemers
  }
}`) as unknown as TypedDocumentString<GeefToestemmingMutation, GeefToestemmingMutationVariables>;
export const TrekToestemmingInDocument = new TypedDocumentString(`
    mutation TrekToestemmingIn($input: TrekToestemmingInInput!) {
  trekToestemmingIn(input: $input) {
    toestemming {
      ...Toestemming
    }
    fouten {
      code
      bericht
      veld
    }
  }
}
    fragment Toestemming on Toestemming {
  id
  versie
  soort
  status
  domein
  niveau
  doelen
  vanaf
  tot
  ingetrokkenOp
  betrokkene {
    id
  }
  aan {
    organisatie
    team
    plandeelnemers
  }
}`) as unknown as TypedDocumentString<TrekToestemmingInMutation, TrekToestemmingInMutationVariables>;
export const WerkvoorraadDocument = new TypedDocumentString(`
    query Werkvoorraad($first: Int! = 25, $after: String, $wijk: String) {
  werkvoorraad(first: $first, after: $after, wijk: $wijk) {
    edges {
      cursor
      node {
        huishouden
        wijk
        wettelijkTeLaat
        eersteTermijn
        signalen
        samenvatting {
          organisatiesBetrokken
        }
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
    `) as unknown as TypedDocumentString<WerkvoorraadQuery, WerkvoorraadQueryVariables>;
export const PlanDocument = new TypedDocumentString(`
    query Plan($huishouden: ID!) {
  huishouden(id: $huishouden) {
    plan {
      id
      versie
      status
      opgesteldOp
      vastgesteldOp
      toegang {
        niveau
        reden
      }
      doelen {
        id
        leefgebied
        gewenstResultaat
        streefdatum
        stand
        betreft {
          id
        }
        acties {
          id
          wat
          wie
          uitvoerder
          wanneer
          voortgang
        }
      }
      wachtOpAkkoord {
        id
      }
    }
  }
}
    `) as unknown as TypedDocumentString<PlanQuery, PlanQueryVariables>;
export const WieBenIkDocument = new TypedDocumentString(`
    query WieBenIk {
  wieBenIk {
    persoon {
      id
    }
    organisatie
    team
    rollen
    doel
  }
}
    `) as unknown as TypedDocumentString<WieBenIkQuery, WieBenIkQueryVariables>;
export const RegistreerSignaalDocument = new TypedDocumentString(`
    mutation RegistreerSignaal($input: RegistreerSignaalInput!) {
  registreerSignaal(input: $input) {
    signaal {
      kenmerk
      versie
    }
    fouten {
      code
      bericht
      veld
    }
    waarschuwingen {
      code
      veld
    }
  }
}
    `) as unknown as TypedDocumentString<RegistreerSignaalMutation, RegistreerSignaalMutationVariables>;
export const RegistreerWmoMeldingDocument = new TypedDocumentString(`
    mutation RegistreerWmoMelding($input: RegistreerWmoMeldingInput!) {
  registreerWmoMelding(input: $input) {
    melding {
      kenmerk
      versie
      fase
      gemeldOp
    }
    fouten {
      code
      bericht
      veld
    }
    waarschuwingen {
      code
      veld
    }
  }
}
    `) as unknown as TypedDocumentString<RegistreerWmoMeldingMutation, RegistreerWmoMeldingMutationVariables>;
export const MeldAanVoorSchuldhulpDocument = new TypedDocumentString(`
    mutation MeldAanVoorSchuldhulp($input: MeldAanVoorSchuldhulpInput!) {
  meldAanVoorSchuldhulp(input: $input) {
    traject {
      kenmerk
      versie
      status
    }
    fouten {
      code
      bericht
      veld
    }
    waarschuwingen {
      code
      veld
    }
  }
}
    `) as unknown as TypedDocumentString<MeldAanVoorSchuldhulpMutation, MeldAanVoorSchuldhulpMutationVariables>;
export const RegistreerHulpvraagDocument = new TypedDocumentString(`
    mutation RegistreerHulpvraag($input: RegistreerHulpvraagInput!) {
  registreerHulpvraag(input: $input) {
    hulpvraag {
      kenmerk
      versie
      status
      gesteldDoor
    }
    fouten {
      code
      bericht
      veld
    }
    waarschuwingen {
      code
      veld
    }
  }
}
    `) as unknown as TypedDocumentString<RegistreerHulpvraagMutation, RegistreerHulpvraagMutationVariables>;
export const StelIndicatieDocument = new TypedDocumentString(`
    mutation StelIndicatie($input: StelIndicatieInput!) {
  stelIndicatie(input: $input) {
    indicatie {
      kenmerk
      versie
      fase
      vanaf
      tot
    }
    fouten {
      code
      bericht
      veld
    }
    waarschuwingen {
      code
      veld
    }
  }
}
    `) as unknown as TypedDocumentString<StelIndicatieMutation, StelIndicatieMutationVariables>;
