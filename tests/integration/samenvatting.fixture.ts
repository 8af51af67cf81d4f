import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every field of a summary. */
export const SAMENVATTING = `organisatiesBetrokken organisaties { organisatie domeinen }
  trend { nu drieMaandenGeleden } professionalsBetrokken professionals { naam rol organisatie domeinen }
  leefgebieden { leefgebied organisaties domeinen dubbel laagsteScore } laagsteScore
  termijnen { domein betreft { id } omschrijving uiterlijk bron wettelijk teLaat }
  voorzieningen { domein betreft { id } soort aanbieder vanaf tot }
  doelen { open behaald deelsBehaald nietBehaald vervallen }
  signalen { naar opschaling feiten { omschrijving domeinen leefgebied betreft { id } } }
  afgeschermd beperkt ontbreekt`;

// biome-ignore lint/suspicious/noExplicitAny: the shape of an answer is what the tests are about.
export type Gezien = any;

const KORT: Record<string, string> = {
  'Stichting Wijkteams Waalstad': 'Wijkteams',
  'Gemeente Waalstad, afdeling Wmo': 'Wmo',
  'Stadsbank Waalstad': 'Stadsbank',
  'CJG Waalstad': 'CJG',
  'Thuiszorg Waalstad': 'Thuiszorg',
  'Regieteam Waalstad': 'Regieteam',
};
const LEEG = '–';
const kort = (naam: string) => KORT[naam] ?? naam;
const wie = ({ id }: { id: string }) => `${id[2].toUpperCase()}${id.slice(3)}`;
const rij = (delen: string[], tussen = '; ') => delen.join(tussen) || LEEG;

/** A summary in the words of the table. */
export const alsRijen = (s: Gezien): Record<string, string> => ({
  organisaties: rij(s.organisaties.map((o: Gezien) => `${kort(o.organisatie)} (${rij(o.domeinen, ', ')})`).sort()),
  trend: `${s.trend.nu}, was ${s.trend.drieMaandenGeleden}`,
  professionals: rij(s.professionals.map((p: Gezien) => p.naam).sort()),
  leefgebieden: rij(s.leefgebieden.map(leefgebied)),
  'laagste score': String(s.laagsteScore ?? LEEG),
  termijnen: rij(s.termijnen.map(termijn)),
  voorzieningen: rij(s.voorzieningen.map(voorziening)),
  doelen: s.doelen
    ? rij(Object.entries(s.doelen).flatMap(([stand, keer]) => (keer ? [`${keer} ${stand}`] : [])))
    : LEEG,
  signalen: rij(s.signalen.map(signaal)),
  afgeschermd: rij(s.afgeschermd, ', '),
  beperkt: rij(s.beperkt, ', '),
});

const leefgebied = ({ leefgebied, laagsteScore, organisaties }: Gezien) =>
  `${leefgebied}${laagsteScore ? ` ${laagsteScore}` : ''}: ${organisaties.map(kort).sort().join(' + ')}`;
const termijn = ({ uiterlijk, teLaat, betreft, domein, omschrijving, bron }: Gezien) =>
  `${uiterlijk}${teLaat ? ' TE LAAT' : ''} ${wie(betreft)}, ${domein}, ${omschrijving} (${bron})`;
const voorziening = ({ betreft, soort, aanbieder, vanaf, tot }: Gezien) =>
  [wie(betreft), soort, aanbieder, tot ? `${vanaf} tot ${tot}` : vanaf].filter(Boolean).join(', ');
const signaal = ({ naar, opschaling, feiten }: Gezien) =>
  `${naar}${opschaling ? ` (${opschaling})` : ''}: ${feiten.map(feit).join(', ')}`;
const feit = ({ leefgebied, omschrijving, betreft }: Gezien) =>
  betreft ? `${omschrijving} (${wie(betreft)})` : leefgebied;

export interface Verwacht {
  huishouden: string;
  persona: string;
  /** None where he is not involved. */
  rijen?: Record<string, string>;
}

/** The table that was worked out by hand. */
export function leesTabel(): Verwacht[] {
  const tekst = readFileSync(join(__dirname, 'samenvatting.tabel.md'), 'utf8');
  return tekst
    .split('\n### ')
    .slice(1)
    .map((deel) => {
      const [huishouden, persona] = deel.split('\n')[0].split(', ');
      const rijen = [...deel.matchAll(/^\| (?!wat )([^|]+) \| (.+) \|$/gm)].map(([, wat, cel]) => [wat, cel]);
      return { huishouden, persona, rijen: rijen.length > 0 ? Object.fromEntries(rijen) : undefined };
    });
}
