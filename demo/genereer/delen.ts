import { Doelbinding, Domein, Inzageniveau } from '#schema/lijsten/toegang';
import { vereisteOndertekenaars } from '#waarborgen/toegang/vertegenwoordigers';
import type { Betrokkenheid } from './betrokken';
import type { GezagOverKind } from './gezag';
import type { Geval } from './hulp';
import type { Gewogen } from './loting';
import type { Persoon } from './persoon';
import type { Middelen, Rij } from './rij';
import type { VertegenwoordigingVan } from './vertegenwoordiging';

/** What consents depend on besides the person himself. */
export interface Deelgrond {
  geval: Geval;
  gezag: GezagOverKind[];
  vertegenwoordigingen: VertegenwoordigingVan[];
  betrokken: Betrokkenheid[];
}

type Houding = 'OPEN' | 'VOORZICHTIG' | 'GESLOTEN';
type Lot = 'GELDIG' | 'ONVOLLEDIG' | 'INGETROKKEN' | 'VERLOPEN';

const HOUDINGEN: Gewogen<Houding> = [
  ['OPEN', 55],
  ['VOORZICHTIG', 30],
  ['GESLOTEN', 15],
];
/** How often something is recorded about a domain, and how often that is an objection. */
const LEGT_VAST: Record<Houding, number> = { OPEN: 0.9, VOORZICHTIG: 0.6, GESLOTEN: 0.25 };
const MAAKT_BEZWAAR: Record<Houding, number> = { OPEN: 0.03, VOORZICHTIG: 0.12, GESLOTEN: 0.8 };
/** How often a second record for one organisation or team says otherwise. */
const MAAKT_UITZONDERING = 0.15;
const LOT: Gewogen<Lot> = [
  ['GELDIG', 72],
  ['ONVOLLEDIG', 9],
  ['INGETROKKEN', 9],
  ['VERLOPEN', 10],
];
const NIVEAU: Gewogen<Inzageniveau> = [
  [Inzageniveau.BETROKKENHEID, 25],
  [Inzageniveau.HOOFDLIJNEN, 55],
  [Inzageniveau.DETAILS, 20],
];
const { TOELEIDING, PLANREGIE, UITVOERING, CRISIS, KWALITEIT } = Doelbinding;
const DOELEN: Gewogen<Doelbinding[]> = [
  [[PLANREGIE, UITVOERING], 55],
  [[PLANREGIE], 15],
  [[UITVOERING], 12],
  [[PLANREGIE, CRISIS], 8],
  [[TOELEIDING, PLANREGIE, UITVOERING, CRISIS, KWALITEIT], 10],
];
const WIJZE: Gewogen<string> = [
  ['KEUKENTAFELGESPREK', 65],
  ['DIGITAAL', 25],
  ['PAPIER', 10],
];

/** What the members of a household recorded about sharing, each for the domains in which there is something of him. */
export function delenIn(grond: Deelgrond, heeftPlan: boolean, middelen: Middelen): Rij[] {
  const { gezin, hulp } = grond.geval;
  const houding = middelen.loting.gewogen(HOUDINGEN);
  const rijen = gezin.leden.flatMap((lid) => {
    const domeinen: Domein[] = hulp.filter(({ leden }) => leden.includes(lid)).map(({ domein }) => domein);
    const open = heeftPlan ? [...domeinen, Domein.PLAN] : domeinen;
    return open.flatMap((domein) => vastgelegd({ ...grond, lid, domein, houding }, middelen));
  });
  return rijen.map(({ soort, ...rij }, i) => ({ soort, kenmerk: `toest-${gezin.nr}-${i + 1}`, ...rij }));
}

interface Vraag extends Deelgrond {
  lid: Persoon;
  domein: Domein;
  houding: Houding;
}
type Zonder = Omit<Rij, 'kenmerk'> & { soort: string };

function vastgelegd(vraag: Vraag, middelen: Middelen): Zonder[] {
  const { loting } = middelen;
  if (!loting.kans(LEGT_VAST[vraag.houding])) return [];
  const eerste = eenRij(vraag, loting.kans(0.65), middelen);
  return loting.kans(MAAKT_UITZONDERING) ? [eerste, eenRij(vraag, false, middelen)] : [eerste];
}

function eenRij(vraag: Vraag, aanAllen: boolean, middelen: Middelen): Zonder {
  const { loting, kalender } = middelen;
  const { lid, domein, houding } = vraag;
  const bezwaar = loting.kans(MAAKT_BEZWAAR[houding]);
  const lot = loting.gewogen(LOT);
  const vanaf = Math.max(lot === 'VERLOPEN' ? -loting.tussen(370, 720) : -loting.tussen(1, 330), -lid.dagen);
  const tot = vanaf + (lot === 'VERLOPEN' ? loting.tussen(180, 360) : 360);
  const op = kalender.dag(vanaf);
  const door = ondertekenaarsVan(vraag, op, lot, bezwaar);
  const intrekking = { door: door[0] ?? lid.kenmerk, op: `${kalender.dag(loting.tussen(vanaf, -1))}T12:00:00.000Z` };
  return {
    ...{ soort: bezwaar ? 'bezwaar' : 'toestemming', betrokkene: lid.kenmerk },
    ...{ aan: aanAllen ? { plandeelnemers: true } : ontvangerVan(vraag, middelen), domein },
    ...{ niveau: bezwaar ? undefined : loting.gewogen(NIVEAU), doelen: loting.gewogen(DOELEN) },
    ...{ vanaf: op, tot: kalender.dag(tot), wijze: loting.gewogen(WIJZE), gegevenOp: `${op}T09:00:00.000Z` },
    ondertekend: door.map((wie, i) => ({ door: wie, op: `${op}T09:${String(10 + i)}:00.000Z` })),
    ingetrokken: lot === 'INGETROKKEN' ? intrekking : undefined,
  };
}

/** As the law asks it on the day of signing; where nobody can sign, one of the parents tries all the same. */
function ondertekenaarsVan(vraag: Vraag, op: string, lot: Lot, bezwaar: boolean): string[] {
  const { lid, domein, geval } = vraag;
  if (bezwaar) return [lid.leeftijd < 12 ? geval.gezin.leden[0].kenmerk : lid.kenmerk];
  const feiten = {
    betrokkene: { id: lid.kenmerk, geboortedatum: lid.geboortedatum },
    gezag: vraag.gezag.filter((gezag) => gezag.kind === lid.kenmerk),
    vertegenwoordigingen: vraag.vertegenwoordigingen.filter((v) => v.persoon === lid.kenmerk),
  };
  const vereist = vereisteOndertekenaars(feiten, domein, op) ?? [geval.gezin.leden[0].kenmerk];
  const uniek = [...new Set(vereist)];
  return lot === 'ONVOLLEDIG' ? uniek.slice(0, -1) : uniek;
}

/** One organisation that works with the household and does not hold this domain itself, or one of its teams. */
function ontvangerVan({ betrokken, domein, geval }: Vraag, { loting }: Middelen): Rij['aan'] {
  const lezers = betrokken.filter((b) => b.domein !== domein && !b.zorgverzekeraar);
  if (lezers.length === 0) return { organisatie: geval.gebied.regieteam.kenmerk };
  const { organisatie, team } = loting.een(lezers);
  return team && loting.kans(0.5) ? { team } : { organisatie };
}
