import { Domein, type Partnerdomein } from '#schema/lijsten/toegang';
import { professionalsVan, wijknaam } from './namen';
import type { Rij } from './rij';

/** Households a gebied: with the shares of `hulp.ts` about 50 of them for its regieteam and 90 for each wijkteam. */
const PER_GEBIED = 1000;
const WIJKTEAMS_PER_GEBIED = 4;

export const ZORGVERZEKERAARS = [
  { kenmerk: 'org-zorgverzekeraar', naam: 'Zorgverzekeraar Waalland' },
  { kenmerk: 'org-zorgverzekeraar-g2', naam: 'Zorgverzekeraar De Oever' },
] as const;

/** An organisation or team, with who of it works in a gebied. */
export interface Instelling {
  kenmerk: string;
  naam: string;
  professionals: readonly string[];
  telefoon: string;
}

/** Who works where a household lives. */
export interface Gebied {
  wijk: string;
  team: Instelling;
  regieteam: Instelling;
  organisaties: Record<Partnerdomein, Instelling>;
}

/** The wijken of a gebied take turns, so that few households too are spread over several teams. */
export function gebiedVan(huishouden: number): Gebied {
  const gebied = Math.floor((huishouden - 1) / PER_GEBIED);
  const wijk = gebied * WIJKTEAMS_PER_GEBIED + ((huishouden - 1) % WIJKTEAMS_PER_GEBIED);
  const team = wijkteam(wijk);
  return {
    wijk: wijknaam(wijk),
    team,
    regieteam: regieteam(gebied),
    organisaties: {
      [Domein.WIJKTEAM]: { ...team, kenmerk: 'org-wijkteams', naam: 'Stichting Wijkteams Waalstad' },
      [Domein.WMO]: instelling('org-wmo', 'Gemeente Waalstad, afdeling Wmo', NUMMERS.wmo + gebied),
      [Domein.SCHULDHULP]: instelling('org-schuldhulp', 'Stadsbank Waalstad', NUMMERS.schuldhulp + gebied),
      [Domein.CJG]: instelling('org-cjg', 'CJG Waalstad', NUMMERS.cjg + gebied),
      [Domein.WIJKVERPLEGING]: thuiszorg(gebied),
    },
  };
}

/** What must be in the file before the first household of a gebied, besides the organisations of the sample data. */
export function gebiedsrijen(huishouden: number): Rij[] {
  if ((huishouden - 1) % PER_GEBIED !== 0) return [];
  const gebied = (huishouden - 1) / PER_GEBIED;
  const bron = { soort: 'organisatie', bronVan: Domein.WIJKVERPLEGING };
  const organisaties =
    gebied === 0
      ? [{ ...bron, ...ZORGVERZEKERAARS[1], zorgverzekeraar: true }]
      : [
          { soort: 'organisatie', ...genoemd(regieteam(gebied)) },
          { ...bron, ...genoemd(thuiszorg(gebied)) },
        ];
  const teams = Array.from({ length: WIJKTEAMS_PER_GEBIED }, (_, i) => gebied * WIJKTEAMS_PER_GEBIED + i)
    .filter((wijk) => wijk >= BEKENDE_TEAMS.length)
    .map((wijk) => ({ soort: 'team', ...genoemd(wijkteam(wijk)), organisatie: 'org-wijkteams' }));
  return [...organisaties, ...teams];
}

const genoemd = ({ kenmerk, naam }: Instelling) => ({ kenmerk, naam });

/** Those of the sample data, for the first wijken. */
const BEKENDE_TEAMS = ['team-lindenholt', 'team-dukenburg'];

/** Where the numbers of each kind begin, wide enough apart for the thousand gebieden that there can be. */
const NUMMERS = { wijkteam: 0, regieteam: 4000, wijkverpleging: 5000, wmo: 6000, schuldhulp: 7000, cjg: 8000 };

const wijkteam = (wijk: number): Instelling =>
  instelling(BEKENDE_TEAMS[wijk] ?? `team-${volgnummer(wijk)}`, `Wijkteam ${wijknaam(wijk)}`, NUMMERS.wijkteam + wijk);

/** The first gebied has those of the sample data. */
function perGebied(kenmerk: string, naam: string, nummer: number, gebied: number): Instelling {
  if (gebied === 0) return instelling(kenmerk, naam, nummer);
  return instelling(`${kenmerk}-${volgnummer(gebied)}`, `${naam} ${gebied + 1}`, nummer + gebied);
}
const regieteam = (gebied: number) => perGebied('org-regieteam', 'Regieteam Waalstad', NUMMERS.regieteam, gebied);
const thuiszorg = (gebied: number) => perGebied('org-thuiszorg', 'Thuiszorg Waalstad', NUMMERS.wijkverpleging, gebied);

/** Who works there and its invented telephone follow from its number, and so are the same every time. */
function instelling(kenmerk: string, naam: string, nummer: number): Instelling {
  const telefoon = `024 000 ${String(1000 + nummer).padStart(4, '0')}`;
  return { kenmerk, naam, professionals: professionalsVan(nummer), telefoon };
}

const volgnummer = (nummer: number) => `g${String(nummer + 1).padStart(3, '0')}`;
