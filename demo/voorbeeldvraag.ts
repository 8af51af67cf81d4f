/** The sample household that the demonstration shows first. */
export const VOORBEELD = 'hh-a';

/** One question about one household, out of six subgraphs. */
export const VOORBEELDVRAAG = `query EenHuishouden {
  huishouden(id: "${VOORBEELD}") {
    wijk
    regisseur { soort naam organisatie }
    plan { status doelen { leefgebied gewenstResultaat } }
    samenvatting { organisatiesBetrokken termijnen { omschrijving uiterlijk teLaat } signalen { naar } afgeschermd }
    tijdlijn(first: 5) { edges { node { datum domein omschrijving } } }
    leden {
      id
      naam { volledig }
      wijkteam { ...dossier casussen { status } }
      wmo { ...dossier voorzieningen { categorie aanbieder } }
      schuldhulp { ...dossier totaleSchuld }
      cjg { ...dossier }
      wijkverpleging { ...dossier }
    }
  }
}
fragment dossier on Dossier {
  toegang { niveau grond reden }
  betrokken
  contact { organisatie telefoon }
  termijnen { omschrijving uiterlijk teLaat }
}
`;
