import { randomUUID } from 'node:crypto';
import { VOORBEELD, VOORBEELDVRAAG } from '#demo/voorbeeldvraag';

/** One kind of question; with variables of its own each time where it has to. */
export interface Vraag {
  query: string;
  variables?: () => object;
  /** A piece of the answer without which it is not the right one. */
  bevat: string;
}

const DOSSIER = `toegang { niveau grond geldigTot reden } betrokken contact { organisatie team telefoon }
  professionals { naam rol organisatie } leefgebieden termijnen { omschrijving uiterlijk teLaat }`;
export const VELDEN = {
  wijkteam: DOSSIER,
  wmo: `${DOSSIER} voorzieningen { categorie aanbieder }`,
  schuldhulp: DOSSIER,
  cjg: DOSSIER,
  wijkverpleging: DOSSIER,
} as const;
export const LID = 'id naam { volledig }';

/** All five domains of everybody in one household. */
export const gezinsbeeld = (aantal: number): Vraag => ({
  query: `query Gezinsbeeld($id: ID!) { huishouden(id: $id) { id wijk leden { ${LID}
    ${Object.entries(VELDEN)
      .map(([veld, velden]) => `${veld} { ${velden} }`)
      .join('\n    ')} } } }`,
  variables: () => ({ id: `hh-bench-${aantal}` }),
  bevat: '"niveau":"HOOFDLIJNEN"',
});

/** As the demonstration asks it: with the plan, the summary and the timeline, which ask the partners as well. */
export const huishoudbeeld: Vraag = {
  query: VOORBEELDVRAAG.replace(VOORBEELD, 'hh-bench-4'),
  bevat: '"organisatiesBetrokken"',
};

export const caseload: Vraag = {
  query: `query Caseload { huishoudens(first: 50) { edges { node { id wijk leden { ${LID} }
    samenvatting { organisatiesBetrokken termijnen { omschrijving uiterlijk teLaat } afgeschermd } } } } }`,
  bevat: '"organisatiesBetrokken"',
};

/** A signal about somebody else each time. */
export const signaalOver = (persoon: () => string): Vraag => ({
  query: `mutation Signaal($input: RegistreerSignaalInput!) { registreerSignaal(input: $input) {
    signaal { kenmerk } fouten { code } } }`,
  variables: () => ({
    input: {
      ...{ idempotentieSleutel: randomUUID(), bron: 'ZELF', anoniem: false, leefgebieden: ['WONEN'] },
      ...{ inhoud: 'Komt er niet meer uit.', persoon: persoon() },
    },
  }),
  bevat: '"fouten":[]',
});
export const mutatie = signaalOver(() => `hh-bench-100-lid-${1 + Math.floor(Math.random() * 100)}`);
