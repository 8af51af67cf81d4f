/** Somebody of the sample data for whom one can ask a token: what his provider would say of him. */
export interface Persona {
  sub: string;
  beschrijving: string;
  org?: string;
  team?: string;
  rollen: readonly string[];
}

const medewerker = (sub: string, rol: string, org: string, beschrijving: string, team?: string): Persona => ({
  sub,
  beschrijving,
  org,
  team,
  rollen: [rol],
});

const MEDEWERKERS: Record<string, Persona> = {
  wijkcoach: medewerker(
    'wijkcoach-bakker',
    'WIJKCOACH',
    'org-wijkteams',
    'Wijkcoach van team Lindenholt, Stichting Wijkteams Waalstad',
    'team-lindenholt',
  ),
  teamleider: medewerker(
    'teamleider-smit',
    'TEAMLEIDER',
    'org-wijkteams',
    'Teamleider van team Lindenholt, Stichting Wijkteams Waalstad',
    'team-lindenholt',
  ),
  regieteamlid: medewerker('regieteamlid-visser', 'REGIETEAMLID', 'org-regieteam', 'Lid van het Regieteam Waalstad'),
  'wmo-consulent': medewerker('wmo-consulent-mulder', 'WMO_CONSULENT', 'org-wmo', 'Wmo-consulent, Gemeente Waalstad'),
  schuldhulpverlener: medewerker(
    'schuldhulpverlener-kok',
    'SCHULDHULPVERLENER',
    'org-schuldhulp',
    'Schuldhulpverlener, Stadsbank Waalstad',
  ),
  'cjg-coach': medewerker('cjg-coach-dekker', 'CJG_COACH', 'org-cjg', 'Coach van het CJG Waalstad'),
  wijkverpleegkundige: medewerker(
    'wijkverpleegkundige-vos',
    'WIJKVERPLEEGKUNDIGE',
    'org-thuiszorg',
    'Wijkverpleegkundige, Thuiszorg Waalstad',
  ),
  zorgverzekeraar: medewerker(
    'systeem-zorgverzekeraar',
    'KETENSYSTEEM',
    'org-zorgverzekeraar',
    'Systeem van Zorgverzekeraar Waalland',
  ),
  'privacy-officer': medewerker('privacy-officer-prins', 'PRIVACY_OFFICER', 'org-hub', 'Privacy-officer van de hub'),
  'privacy-officer-wmo': medewerker(
    'privacy-officer-smeets',
    'PRIVACY_OFFICER',
    'org-wmo',
    'Privacy-officer van de Gemeente Waalstad, afdeling Wmo',
  ),
  buitenstaander: medewerker(
    'wijkcoach-elders',
    'WIJKCOACH',
    'org-elders',
    'Wijkcoach van Welzijn Elders, bij niemand betrokken',
  ),
};

const INWONERS: Record<string, string> = {
  karin: 'Karin de Wit, moeder van Noor en Daan, in Lindenholt',
  mark: 'Mark Vermeer, vader van Noor en Daan, in Lindenholt',
  noor: 'Noor Vermeer, 14 jaar',
  henk: 'Henk Jansen, man van Riet, in Dukenburg',
  riet: 'Riet Jansen-Peters, onder mentorschap en bewind',
  peter: 'Peter Smulders, alleenstaand en opgeschaald',
  sanne: 'Sanne Kuipers, gescheiden moeder van Lotte',
  tom: 'Tom van der Laan, gescheiden vader van Lotte',
  fatima: 'Fatima el Amrani, gaf geen enkele toestemming',
  yusuf: 'Yusuf el Amrani, gaf geen enkele toestemming',
  truus: 'Truus van der Laan, onder curatele van Tom',
  els: 'Els Jansen, mentor van Riet Jansen',
  bos: 'Anna Bos, bewindvoerder van Riet Jansen',
};

const inwoner = ([naam, beschrijving]: [string, string]): [string, Persona] => {
  const sub = `inwoner-${naam}`;
  return [sub, { sub, beschrijving, rollen: ['INWONER'] }];
};

/** By the name that the commands know them by. */
export const PERSONAS: ReadonlyMap<string, Persona> = new Map([
  ...Object.entries(MEDEWERKERS),
  ...Object.entries(INWONERS).map(inwoner),
]);

const BY_SUB = new Map([...PERSONAS.values()].map((persona) => [persona.sub, persona]));
export const personaOfSub = (sub: string): Persona | undefined => BY_SUB.get(sub);
