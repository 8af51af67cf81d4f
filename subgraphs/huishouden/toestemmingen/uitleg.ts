import { DateTime } from 'luxon';
import { DOELBINDINGEN, Doelbinding, Domein, Inzageniveau } from '#schema/lijsten/toegang';
import type { Stand } from '#waarborgen/toegang/ondertekening';
import { Toestemmingssoort } from '../lijsten';

/** What the sentence is about, with every name filled in. */
export interface Uitgelegd {
  soort: Toestemmingssoort;
  stand: Stand;
  /** A name, or who takes part in the plan, or who speaks for a child. */
  aan: { naam: string } | 'PLANDEELNEMERS' | 'VERTEGENWOORDIGERS';
  domein: Domein | null;
  niveau: Inzageniveau;
  doelen: readonly Doelbinding[];
  vanaf: string;
  tot: string;
  vandaag: string;
  /** How the person is called to who reads the sentence; undefined where that is himself. */
  over?: string;
}

/** A consent or objection as one plain Dutch sentence: who may see what of whom, until when, and what for. */
export function uitleg(t: Uitgelegd): string {
  const [aanhef, werkwoord, slot] = tijdVan(t);
  const wie = ontvanger(t);
  const zin = `${werkwoord} ${periode(t)} ${watTeZienIs(t)}${waarvoor(t)}${slot}.`;
  return aanhef ? `${aanhef} ${zin.replace(werkwoord, `${werkwoord} ${lower(wie)}`)}` : `${wie} ${zin}`;
}

function tijdVan({ stand, vanaf, vandaag }: Uitgelegd): [aanhef: string, werkwoord: string, slot: string] {
  if (stand === 'INGETROKKEN') return ['', 'mocht', '; dat is ingetrokken'];
  if (stand === 'VERLOPEN') return ['', 'mocht', '; dat geldt niet meer'];
  if (stand === 'WACHT_OP_ONDERTEKENING') return ['Zodra iedereen die dat moet heeft getekend,', 'mag', ''];
  return vanaf > vandaag ? [`Vanaf ${datum(vanaf)}`, 'mag', ''] : ['', 'mag', ''];
}

function ontvanger({ aan, over }: Uitgelegd): string {
  if (aan === 'PLANDEELNEMERS')
    return over ? `Iedereen die meewerkt aan het plan van ${over}` : 'Iedereen die meewerkt aan uw plan';
  if (aan === 'VERTEGENWOORDIGERS') return over ? `Wie het gezag over ${over} heeft` : 'Wie het gezag over u heeft';
  return aan.naam;
}

const periode = ({ tot }: Uitgelegd) => `tot en met ${datum(tot)}`;

function watTeZienIs({ soort, aan, domein, niveau, over }: Uitgelegd): string {
  const [uw, van, hulp] = DOSSIERS[domein ?? 'ALLE'];
  const bezit = over ? `${van} ${over}` : `uw ${uw}`;
  if (soort === Toestemmingssoort.BEZWAAR) return `niets van ${bezit} zien`;
  if (aan === 'VERTEGENWOORDIGERS') return `van ${bezit} ook zien wat ${over ?? 'u'} in vertrouwen vroeg`;
  if (niveau === Inzageniveau.HOOFDLIJNEN) return `de hoofdlijnen van ${bezit} zien`;
  if (niveau === Inzageniveau.DETAILS) return `alles van ${bezit} zien, ook de details`;
  return `zien of ${hulp(over)}, en wie daarover te bellen is`;
}

type Hulp = (over?: string) => string;
const krijgt =
  (wat: string): Hulp =>
  (over) =>
    over ? `${over} ${wat} krijgt` : `u ${wat} krijgt`;

/** How a record is called: behind "uw", before "van iemand", and that there is one. */
const DOSSIERS: Record<Domein | 'ALLE', readonly [uw: string, van: string, hulp: Hulp]> = {
  PLAN: ['plan', 'het plan van', (over) => (over ? `er een plan voor ${over} is` : 'er een plan voor u is')],
  WIJKTEAM: ['begeleiding door het wijkteam', 'de begeleiding door het wijkteam van', krijgt('hulp van het wijkteam')],
  WMO: ['Wmo-ondersteuning', 'de Wmo-ondersteuning van', krijgt('ondersteuning uit de Wmo')],
  SCHULDHULP: ['schuldhulptraject', 'het schuldhulptraject van', krijgt('schuldhulp')],
  CJG: ['jeugdhulp', 'de jeugdhulp van', krijgt('hulp van het CJG')],
  WIJKVERPLEGING: ['wijkverpleging', 'de wijkverpleging van', krijgt('wijkverpleging')],
  ALLE: ['dossiers in alle domeinen', 'de dossiers in alle domeinen van', krijgt('hulp')],
};

function waarvoor({ soort, aan, doelen, over }: Uitgelegd): string {
  const overal = soort === Toestemmingssoort.BEZWAAR && VAN_MEDEWERKERS.every((doel) => doelen.includes(doel));
  if (overal || aan === 'VERTEGENWOORDIGERS') return '';
  return `, ${opsomming(doelen.map((doel) => DOELEN[doel](over)))}`;
}

const VAN_MEDEWERKERS = DOELBINDINGEN.filter((doel) => doel !== Doelbinding.EIGEN_INZAGE);

const DOELEN: Record<Doelbinding, (over?: string) => string> = {
  TOELEIDING: (over) => `om passende hulp voor ${over ?? 'u'} te vinden`,
  PLANREGIE: (over) => (over ? `om het plan van ${over} te maken` : 'om uw plan te maken'),
  UITVOERING: (over) => `om ${over ?? 'u'} te helpen`,
  CRISIS: () => 'om in te grijpen bij een crisis',
  KWALITEIT: () => 'om te leren of de hulp goed is',
  EIGEN_INZAGE: (over) => `om ${over ?? 'u'} te helpen`,
};

const opsomming = (delen: string[]): string =>
  delen.length < 2 ? delen.join('') : `${delen.slice(0, -1).join(', ')} en ${delen.at(-1)}`;

export const datum = (dag: string): string =>
  DateTime.fromISO(dag, { zone: 'utc' }).setLocale('nl').toFormat('d MMMM yyyy');

/** Names keep their capital, an opening word of ours does not. */
const lower = (wie: string): string => wie.replace(/^(Iedereen|Wie) /, (woord) => woord.toLowerCase());
