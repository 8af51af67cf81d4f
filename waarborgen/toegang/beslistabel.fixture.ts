import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  DOMEINEN,
  type Doelbinding,
  Domein,
  type Inzageniveau,
  type Partnerdomein,
  Rol,
} from '#schema/lijsten/toegang';
import { plusDagen } from '../dienst/klok';
import type {
  Betrokkenheid,
  Feiten,
  Gezag,
  Lezer,
  Noodtoegang,
  Periode,
  Toestemming,
  Vertegenwoordiging,
} from './feiten';

/** The day of every row, and a moment on it. */
export const VANDAAG = '2026-11-23';
export const NU = new Date('2026-11-23T11:00:00Z');

export interface Rij {
  nr: number;
  /** The row as a sentence. */
  titel: string;
  feiten: Feiten;
  verwacht: { niveau: string; grond?: string; reden?: string; vertrouwelijk?: true; regel: string };
}

/** The decision table that people read, as facts and what must follow from them. Throws on a word it does not know. */
export function readBeslistabel(): Rij[] {
  let regel = '';
  return readFileSync(join(__dirname, 'beslistabel.md'), 'utf8')
    .split('\n')
    .flatMap((tekst) => {
      regel = /^## \d+\. .* \(`(\w+)`\)$/.exec(tekst)?.[1] ?? regel;
      return /^\| \d/.test(tekst) ? [readRij(tekst, regel)] : [];
    });
}

function readRij(tekst: string, regel: string): Rij {
  const [nr, wie, over, domein, vastgelegd, doel, niveau, grond, reden] = tekst.slice(2, -2).split(' | ');
  const lezer = { ...loadLezer(wie), doel: doel as Doelbinding };
  const [leeftijd, ...overigen] = over.split('; ');
  const lot = overigen.filter((band) => /^(overleden|verhuisd) /.test(band));
  const banden = overigen.filter((band) => !lot.includes(band));
  const items = vastgelegd === 'niets' ? [] : vastgelegd.split('; ');
  const feiten: Feiten = {
    lezer: { ...lezer, organisatie: wie === 'onbekende organisatie' ? undefined : lezer.organisatie },
    betrokkene: {
      ...{ id: BETROKKENE, geboortedatum: readGeboortedatum(leeftijd) },
      overledenOp: readDag(lot.find((band) => band.startsWith('overleden'))),
    },
    domein: kies(DOMEINEN, domein),
    verblijf: [{ vanaf: '2020-01-01', tot: readDag(lot.find((band) => band.startsWith('verhuisd'))) }],
    betrokkenheden: items
      .filter((item) => /^(andere organisatie )?betrokken/.test(item))
      .map((item) => readBetrokkenheid(item, lezer)),
    gezag: banden.flatMap(readGezag),
    vertegenwoordigingen: banden.flatMap(readVertegenwoordiging),
    toestemmingen: items
      .filter((item) => /^(toestemming|bezwaar)/.test(item))
      .map((item, i) => readToestemming(item, `t-${i}`, lezer, kies(DOMEINEN, domein))),
    noodtoegangen: items
      .filter((item) => item.includes('noodtoegang'))
      .map((item, i) => readNoodtoegang(item, `n-${i}`, lezer)),
  };
  const gelezen = feiten.betrokkenheden.length + feiten.toestemmingen.length + feiten.noodtoegangen.length;
  const bekend = banden.every((band) => readGezag(band).length + readVertegenwoordiging(band).length > 0);
  if (gelezen < items.length || !bekend) throw new Error(`Rij ${nr} zegt iets dat de test niet kent.`);
  const uitkomst = { grond: grond === '–' ? undefined : grond, reden: reden === '–' ? undefined : reden };
  const titel = `${nr}. ${wie} bij ${over}, ${domein}, ${doel}; ${vastgelegd} → ${niveau}`;
  const [diepte, vertrouwelijk] = niveau.split(', ');
  const ook = vertrouwelijk === OOK_VERTROUWELIJK ? ({ vertrouwelijk: true } as const) : {};
  return { nr: Number(nr), titel, feiten, verwacht: { niveau: diepte, ...uitkomst, ...ook, regel } };
}

const OOK_VERTROUWELIJK = 'ook wat vertrouwelijk is';

const BETROKKENE = 'de betrokkene';

function organisatie(id: string, rol: Rol, bronVan?: Partnerdomein): Omit<Lezer, 'doel'> {
  const werkgever = { id, bronVan: bronVan ?? null, zorgverzekeraar: false };
  return { inwoner: false, functionaris: 'de lezer', organisatie: werkgever, rollen: [rol] };
}
const wijkcoach = organisatie('org-wijkteams', Rol.WIJKCOACH, Domein.WIJKTEAM);
const consulent = organisatie('org-wmo', Rol.WMO_CONSULENT, Domein.WMO);
const verzekeraar = organisatie('org-zorgverzekeraar', Rol.KETENSYSTEEM, Domein.WIJKVERPLEGING);

const MEDEWERKERS: Record<string, Omit<Lezer, 'doel'>> = {
  regieteam: organisatie('org-regieteam', Rol.REGIETEAMLID),
  'wijkcoach (team Lindenholt)': { ...wijkcoach, team: 'team-lindenholt' },
  'wijkcoach (team Dukenburg)': { ...wijkcoach, team: 'team-dukenburg' },
  'wijkcoach (zonder team)': wijkcoach,
  'Wmo-consulent': consulent,
  schuldhulpverlener: organisatie('org-schuldhulp', Rol.SCHULDHULPVERLENER, Domein.SCHULDHULP),
  'CJG-coach': organisatie('org-cjg', Rol.CJG_COACH, Domein.CJG),
  wijkverpleegkundige: organisatie('org-thuiszorg', Rol.WIJKVERPLEEGKUNDIGE, Domein.WIJKVERPLEGING),
  zorgverzekeraar: {
    ...verzekeraar,
    organisatie: { id: 'org-zorgverzekeraar', bronVan: Domein.WIJKVERPLEGING, zorgverzekeraar: true },
  },
  'privacy officer': organisatie('org-hub', Rol.PRIVACY_OFFICER),
  'privacy officer van de Wmo': organisatie('org-wmo', Rol.PRIVACY_OFFICER, Domein.WMO),
  'Wmo-consulent en privacy officer': { ...consulent, rollen: [Rol.WMO_CONSULENT, Rol.PRIVACY_OFFICER] },
  buitenstaander: organisatie('org-elders', Rol.WIJKCOACH),
  'onbekende organisatie': organisatie('org-onbekend', Rol.WIJKCOACH),
};

function loadLezer(wie: string): Omit<Lezer, 'doel'> {
  if (MEDEWERKERS[wie]) return MEDEWERKERS[wie];
  const inwoner = { inwoner: true, rollen: [Rol.INWONER] };
  if (wie === 'onbekende inwoner') return inwoner;
  return { ...inwoner, persoon: wie === 'zichzelf' ? BETROKKENE : wie };
}

/** The birthday of `12 jaar (vandaag jarig)`, `11 jaar (morgen 12)` or, somewhere in the year, `9 jaar`. */
function readGeboortedatum(tekst: string): string {
  if (tekst === 'volwassene') return '1986-03-03';
  const [, jaren, wanneer] = /^(\d+) jaar(?: \((vandaag jarig|morgen \d+)\))?$/.exec(tekst) ?? [];
  if (!jaren) throw new Error(`Geen leeftijd: ${tekst}`);
  const jaar = (leeftijd: number) => String(2026 - leeftijd);
  if (wanneer === 'vandaag jarig') return `${jaar(Number(jaren))}${VANDAAG.slice(4)}`;
  if (wanneer) return `${jaar(Number(jaren) + 1)}${plusDagen(VANDAAG, 1).slice(4)}`;
  return `${jaar(Number(jaren))}-03-03`;
}

const DAGEN: Record<string, number> = { gisteren: -1, vandaag: 0, morgen: 1 };

/** The day that stands at the end, if there is one. */
function readDag(tekst: string | undefined): string | null {
  const [, welke] = /(gisteren|vandaag|morgen)$/.exec(tekst ?? '') ?? [];
  return welke ? plusDagen(VANDAAG, DAGEN[welke]) : null;
}

/** ` vanaf morgen`, ` t/m gisteren`, or nothing: long since, and for long. */
function readPeriode(tekst: string): Periode & { tot: string } {
  const dag = (woord: string, anders: string) => {
    const [, welke] = new RegExp(` ${woord} (gisteren|vandaag|morgen)`).exec(tekst) ?? [];
    return welke ? plusDagen(VANDAAG, DAGEN[welke]) : anders;
  };
  return { vanaf: dag('vanaf', '2026-01-01'), tot: dag('t/m', '2026-12-31') };
}

function readBetrokkenheid(item: string, lezer: Omit<Lezer, 'doel'>): Betrokkenheid {
  const vorm =
    /^(andere organisatie )?betrokken( met zijn team| met een ander team)?(?: voor (\w+))?( zelf gemeld)?(?: vanaf \w+)?(?: t\/m \w+)?$/;
  const [heel, andere, team, domein, zelf] = vorm.exec(item) ?? [];
  if (!heel) throw new Error(`Geen betrokkenheid: ${item}`);
  return {
    organisatie: andere ? 'org-ander' : (lezer.organisatie?.id as string),
    team: team && (team === ' met zijn team' ? lezer.team : 'team-ander'),
    domein: domein ? kies(DOMEINEN, domein) : (lezer.organisatie?.bronVan ?? Domein.PLAN),
    ...(zelf && { zelfGemeld: true }),
    ...readPeriode(item),
  };
}

const mensen = (tekst: string): string[] => tekst.split(' en ');

function readGezag(band: string): Gezag[] {
  const periode = readPeriode(band);
  if (band === 'tijdelijk geen gezag') return [{ soort: 'TIJDELIJK_GEEN_GEZAG', ...periode }];
  if (band === 'gezag niet te bepalen') return [{ soort: 'NIET_TE_BEPALEN', ...periode }];
  const vorm = /^(.*gezag|voogdij)(?:: (.+?)| zonder houder)(?: vanaf \w+)?(?: t\/m \w+)?$/;
  const [, soort, wie] = vorm.exec(band) ?? [];
  if (!soort) return [];
  const naam = soort.toUpperCase().replaceAll(' ', '_') as Gezag['soort'];
  if (!wie) return [{ soort: naam, ...periode }];
  return mensen(wie).map((houder) => ({ soort: naam, houder, ...periode }));
}

function readVertegenwoordiging(band: string): Vertegenwoordiging[] {
  const vorm = /^(mentorschap|bewind|curatele|machtiging)(?: \((.+)\))?: (.+?)(?: vanaf \w+)?(?: t\/m \w+)?$/;
  const [, soort, domeinen, wie] = vorm.exec(band) ?? [];
  if (!soort) return [];
  return mensen(wie).map((vertegenwoordiger) => ({
    soort: soort.toUpperCase() as Vertegenwoordiging['soort'],
    vertegenwoordiger,
    domeinen: domeinen ? mensen(domeinen).map((d) => kies(DOMEINEN, d)) : null,
    ...readPeriode(band),
  }));
}

const VASTGELEGD = new RegExp(
  [
    '^(?:toestemming (?<niveau>[A-Z]+) aan|bezwaar tegen) (?<wie>[a-z ]+?)',
    '(?: voor (?<doelen>[A-Z_]+(?: en [A-Z_]+)*))?(?: over (?<domein>[A-Z]+|alle domeinen))?(?: vanaf \\w+)?(?: t/m \\w+)?',
    '(?:, (?:getekend door (?<tekenaars>[a-z ]+?)(?<teken> (?:gisteren|vandaag))?|(?<niemand>door niemand getekend)))?(?<ingetrokken>, ingetrokken)?$',
  ].join(''),
);

function readToestemming(item: string, id: string, lezer: Lezer, domein: Domein): Toestemming {
  const g = VASTGELEGD.exec(item)?.groups;
  if (!g) throw new Error(`Geen toestemming of bezwaar: ${item}`);
  return {
    ...{ id, versie: 1, soort: g.niveau ? 'TOESTEMMING' : 'BEZWAAR', niveau: (g.niveau ?? 'GEEN') as Inzageniveau },
    ...readOntvanger(g.wie, lezer),
    domein: g.domein === 'alle domeinen' ? null : g.domein ? kies(DOMEINEN, g.domein) : domein,
    doelen: g.doelen ? (mensen(g.doelen) as Doelbinding[]) : [lezer.doel],
    ...readPeriode(item),
    ondertekeningen: g.niemand
      ? []
      : mensen(g.tekenaars ?? BETROKKENE).map((door) => ({ door, op: readDag(g.teken) ?? EERDER })),
    ingetrokken: g.ingetrokken !== undefined,
  };
}

/** When something was signed where no day is named: long since. */
const EERDER = '2026-01-01';

const NOODTOEGANG =
  /^(?<verloop>verlopen |afgewezen |latere )?noodtoegang tot (?<domeinen>[A-Z]+(?: en [A-Z]+)*)(?<wie> van een collega| voor een andere organisatie)?$/;
const UUR = 3_600_000;

function readNoodtoegang(item: string, id: string, lezer: Omit<Lezer, 'doel'>): Noodtoegang {
  const g = NOODTOEGANG.exec(item)?.groups;
  if (!g) throw new Error(`Geen noodtoegang: ${item}`);
  const begin = { 'verlopen ': -4, 'latere ': 0.01 }[g.verloop] ?? -1;
  return {
    id,
    functionaris: g.wie === ' van een collega' ? 'een collega' : 'de lezer',
    organisatie: g.wie === ' voor een andere organisatie' ? 'org-ander' : (lezer.organisatie?.id as string),
    domeinen: mensen(g.domeinen).map((d) => kies(DOMEINEN, d)),
    van: new Date(NU.getTime() + begin * UUR),
    tot: new Date(NU.getTime() + (begin + 4) * UUR),
    afgewezen: g.verloop === 'afgewezen ',
  };
}

function readOntvanger(wie: string, lezer: Lezer): Partial<Toestemming> {
  const ontvangers: Record<string, Partial<Toestemming>> = {
    'zijn organisatie': { aanOrganisatie: lezer.organisatie?.id ?? 'geen' },
    'een andere organisatie': { aanOrganisatie: 'org-ander' },
    'zijn team': { aanTeam: lezer.team ?? 'geen' },
    'een ander team': { aanTeam: 'team-ander' },
    'alle plandeelnemers': { aanPlandeelnemers: true },
    'wie voor hem spreekt': { aanVertegenwoordigers: true },
  };
  if (!ontvangers[wie]) throw new Error(`Geen ontvanger: ${wie}`);
  return ontvangers[wie];
}

function kies<T extends string>(uit: readonly T[], tekst: string): T {
  const gevonden = uit.find((waarde) => waarde === tekst);
  if (!gevonden) throw new Error(`Geen van ${uit.join(', ')}: ${tekst}`);
  return gevonden;
}
