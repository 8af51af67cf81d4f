import type { Leefgebied } from '#schema/lijsten/leefgebied';
import { dagVan } from '#waarborgen/dienst/klok';
import { Planstatus } from '../lijsten';
import type { Actieinhoud, Dader, Doelinhoud, Gebeurd, Oordeel, Stukverwijzing } from './gebeurtenissen';
import { Doelstand, Planstap, Voortgang } from './lijsten';
import { naStap } from './overgangen';

export interface Voorbehoudbeeld {
  door: Dader;
  reden: string | null;
  tijdstip: Date;
}

export interface Actiebeeld extends Actieinhoud {
  voortgang: Voortgang;
  /** Said of it since it was agreed or ordered last. */
  voorbehouden: Voorbehoudbeeld[];
}

export interface Doelbeeld extends Doelinhoud {
  stand: Doelstand;
  /** The newest last. */
  oordelen: (Oordeel & { tijdstip: Date })[];
  acties: Actiebeeld[];
  /** The event that last changed what was agreed. */
  gewijzigdBij: number;
  /** Delivered within a plan that was vastgesteld, and not changed since. */
  zoGeleverd: boolean;
  akkoorden: { betreft: string; door: string; bij: number; tijdstip: Date }[];
}

/** A version of the plan: what the event made of it. */
export interface Planversiebeeld {
  versie: number;
  gebeurd: Gebeurd;
  status: Planstatus;
}

export interface Planstand {
  status: Planstatus;
  vastgesteldOp: string | null;
  leefgebieden: Leefgebied[];
  gesprek: Stukverwijzing | null;
  /** In the order in which they came. */
  doelen: Map<string, Doelbeeld>;
  /** The actions of all goals, in the order in which they are to be done. */
  volgorde: string[];
  versies: Planversiebeeld[];
}

/** What no version comes of: it says something about the plan, and leaves it as it is. */
const ZEGT_IETS: readonly `${Planstap}`[] = [Planstap.AKKOORD, Planstap.VOORBEHOUD];

/**
 * What these events make of a plan. Of events that a reader may not see he is given none, or the part that he may see:
 * then status, versions and order are those of the plan as it would be without the rest.
 */
export function planstand(gebeurd: readonly Gebeurd[]): Planstand {
  const stand: Planstand = {
    ...{ status: Planstatus.CONCEPT, vastgesteldOp: null, leefgebieden: [], gesprek: null },
    ...{ doelen: new Map(), volgorde: [], versies: [] },
  };
  for (const g of gebeurd) {
    if (!verwerkStatus(stand, g)) continue;
    (DOET[g.soort] as ((stand: Planstand, g: Gebeurd) => unknown) | undefined)?.(stand, g);
    if (!ZEGT_IETS.includes(g.soort))
      stand.versies.push({ versie: stand.versies.length + 1, gebeurd: g, status: stand.status });
  }
  return stand;
}

/** False for what makes nothing of the plan as this reader sees it. */
function verwerkStatus(stand: Planstand, g: Gebeurd): boolean {
  if (g.soort === 'OPGESTELD') return true;
  if (g.soort === 'GELEVERD') {
    Object.assign(stand, { status: g.inhoud.status, vastgesteldOp: g.inhoud.vastgesteldOp });
    return true;
  }
  const status = naStap(g.soort, stand.status);
  if (status === undefined) return false;
  stand.status = status;
  if (g.soort === 'VASTGESTELD') stand.vastgesteldOp = dagVan(g.tijdstip);
  return true;
}

/** What each kind of event does to the goals and actions; the other kinds do nothing to them. */
const DOET: { [S in `${Planstap}`]?: (stand: Planstand, g: Gebeurd<S>) => unknown } = {
  GELEVERD: (stand, { inhoud, nr }) => {
    for (const doel of inhoud.doelen) begin(stand, doel, nr, inhoud.status !== Planstatus.CONCEPT);
    for (const actie of inhoud.acties) plusActie(stand, actie);
  },
  OPGESTELD: (stand, { inhoud }) => Object.assign(stand, inhoud),
  DOEL_TOEGEVOEGD: (stand, { inhoud, nr }) => begin(stand, inhoud.doel, nr, false),
  DOEL_GEWIJZIGD: (stand, { inhoud, nr }) =>
    raak(stand, inhoud.doel.id, nr, (doel) => Object.assign(doel, inhoud.doel)),
  DOEL_VERVALLEN: (stand, { inhoud, nr }) =>
    raak(stand, inhoud.doel, nr, (doel) => Object.assign(doel, { stand: Doelstand.VERVALLEN })),
  ACTIE_TOEGEVOEGD: (stand, { inhoud, nr }) => raak(stand, inhoud.actie.doel, nr, () => plusActie(stand, inhoud.actie)),
  ACTIE_GEWIJZIGD: (stand, { inhoud: { actie: nieuw }, nr }) =>
    raak(stand, nieuw.doel, nr, () =>
      opActie(stand, nieuw.id, (actie) => Object.assign(actie, nieuw, { voorbehouden: [] })),
    ),
  ACTIE_BIJGEWERKT: (stand, { inhoud: { actie: id, voortgang } }) =>
    opActie(stand, id, (actie) => Object.assign(actie, { voortgang })),
  VOLGORDE_BEPAALD: (stand, { inhoud }) => {
    const geordend = inhoud.acties.map(({ actie }) => actie);
    herschik(stand, geordend);
  },
  AKKOORD: (stand, { inhoud, nr: bij, tijdstip }) => {
    for (const id of inhoud.doelen) stand.doelen.get(id)?.akkoorden.push({ ...inhoud, bij, tijdstip });
  },
  VOORBEHOUD: (stand, g) => opActie(stand, g.inhoud.actie, ({ voorbehouden }) => voorbehouden.push(g)),
  GEEVALUEERD: (stand, { inhoud, tijdstip }) => {
    for (const oordeel of inhoud.oordelen) beoordeel(stand, oordeel, tijdstip);
  },
};

function begin(stand: Planstand, doel: Doelinhoud, nr: number, zoGeleverd: boolean): void {
  const leeg = { stand: Doelstand.OPEN, oordelen: [], acties: [], akkoorden: [] };
  stand.doelen.set(doel.id, { ...doel, ...leeg, gewijzigdBij: nr, zoGeleverd });
}

/** A change of what was agreed: it is open again, and asks again who agreed before. */
function raak(stand: Planstand, id: string, nr: number, verander: (doel: Doelbeeld) => unknown): void {
  const doel = stand.doelen.get(id);
  if (!doel) return;
  Object.assign(doel, { gewijzigdBij: nr, zoGeleverd: false, stand: Doelstand.OPEN });
  verander(doel);
}

function plusActie(stand: Planstand, actie: Actieinhoud): void {
  stand.doelen.get(actie.doel)?.acties.push({ ...actie, voortgang: Voortgang.TE_DOEN, voorbehouden: [] });
  stand.volgorde.push(actie.id);
}

function opActie(stand: Planstand, id: string, verander: (actie: Actiebeeld) => unknown): void {
  for (const { acties } of stand.doelen.values()) {
    const actie = acties.find((a) => a.id === id);
    if (actie) verander(actie);
  }
}

/** What was ordered comes first; what the order did not name keeps its place behind it. */
function herschik(stand: Planstand, geordend: readonly string[]): void {
  const genoemd = new Set(geordend);
  stand.volgorde = [...geordend, ...stand.volgorde.filter((id) => !genoemd.has(id))];
  for (const id of geordend) opActie(stand, id, (actie) => Object.assign(actie, { voorbehouden: [] }));
}

function beoordeel({ doelen }: Planstand, oordeel: Oordeel, tijdstip: Date): void {
  const doel = doelen.get(oordeel.doel);
  if (!doel) return;
  doel.oordelen.push({ ...oordeel, tijdstip });
  doel.stand = Doelstand[oordeel.oordeel];
}
