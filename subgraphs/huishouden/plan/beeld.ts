import type { Leefgebied } from '#schema/lijsten/leefgebied';
import { dagVan } from '#waarborgen/dienst/klok';
import { Planstatus, type Toestemmingswijze } from '../lijsten';
import type { Partij } from '../regie/verloop';
import type { Actieinhoud, Doelinhoud, Gebeurd, Oordeel, Stukverwijzing } from './gebeurtenissen';
import { Doelstand, Planstap, Voortgang } from './lijsten';
import { naStap } from './overgangen';

export interface Voorbehoudbeeld {
  door: Partij;
  reden: string | null;
  tijdstip: Date;
}

export interface Actiebeeld extends Actieinhoud {
  voortgang: Voortgang;
  /** Said of it since it was agreed or ordered last. */
  voorbehouden: Voorbehoudbeeld[];
}

export interface Akkoordbeeld {
  betreft: string;
  door: string;
  wijze: Toestemmingswijze;
  /** The professional who wrote it down, if one did, and what he wrote of the conversation. */
  opgeschrevenDoor: Partij;
  reden: string | null;
  bij: number;
  tijdstip: Date;
}

export interface Doelbeeld extends Doelinhoud {
  stand: Doelstand;
  /** The newest last. */
  oordelen: (Oordeel & { tijdstip: Date })[];
  acties: Actiebeeld[];
  /** The event that last changed what was agreed. */
  gewijzigdBij: number;
  gewijzigdDoor: Partij;
  /** It was part of what was vastgesteld: to drop it is a change of that. */
  afgesproken: boolean;
  /** Delivered within a plan that was vastgesteld, and not changed since. */
  zoGeleverd: boolean;
  akkoorden: Akkoordbeeld[];
}

/** Done, or dropped. */
export const isAf = ({ voortgang }: Actiebeeld): boolean =>
  voortgang === Voortgang.GEDAAN || voortgang === Voortgang.VERVALLEN;

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
  /** What made something of the plan, in order. */
  gebeurd: Gebeurd[];
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
    ...{ doelen: new Map(), volgorde: [], versies: [], gebeurd: [] },
  };
  for (const g of gebeurd) {
    if (!verwerkStatus(stand, g)) continue;
    stand.gebeurd.push(g);
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
  if (g.soort === 'VASTGESTELD' && !alles(stand).every((id) => g.inhoud.doelen.includes(id))) return false;
  const status = naStap(g.soort, stand.status);
  if (status === undefined) return false;
  stand.status = status;
  if (g.soort === 'VASTGESTELD') stand.vastgesteldOp = dagVan(g.tijdstip);
  return true;
}

/** The goals on which somebody's akkoord is asked. */
const alles = ({ doelen }: Planstand): string[] => [...doelen.values()].filter(vraagtAkkoord).map(({ id }) => id);

/** What is open asks akkoord; so does dropping what was agreed. */
export const vraagtAkkoord = ({ stand, afgesproken }: Doelbeeld): boolean =>
  stand !== Doelstand.VERVALLEN || afgesproken;

/** What each kind of event does to the goals and actions; the other kinds do nothing to them. */
const DOET: { [S in `${Planstap}`]?: (stand: Planstand, g: Gebeurd<S>) => unknown } = {
  GELEVERD: (stand, { inhoud, nr, door }) => {
    for (const doel of inhoud.doelen) begin(stand, doel, { nr, door }, inhoud.status !== Planstatus.CONCEPT);
    for (const actie of inhoud.acties) plusActie(stand, actie);
  },
  OPGESTELD: (stand, { inhoud }) => Object.assign(stand, inhoud),
  DOEL_TOEGEVOEGD: (stand, g) => begin(stand, g.inhoud.doel, g, false),
  DOEL_GEWIJZIGD: (stand, g) => raak(stand, g.inhoud.doel.id, g, (doel) => Object.assign(doel, g.inhoud.doel)),
  DOEL_VERVALLEN: (stand, g) =>
    raak(stand, g.inhoud.doel, g, (doel) => Object.assign(doel, { stand: Doelstand.VERVALLEN })),
  ACTIE_TOEGEVOEGD: (stand, g) => raak(stand, g.inhoud.actie.doel, g, () => plusActie(stand, g.inhoud.actie)),
  ACTIE_GEWIJZIGD: (stand, g) =>
    raak(stand, g.inhoud.actie.doel, g, () =>
      opActie(stand, g.inhoud.actie.id, (actie) => Object.assign(actie, g.inhoud.actie, { voorbehouden: [] })),
    ),
  ACTIE_BIJGEWERKT: (stand, { inhoud: { actie: id, voortgang } }) =>
    opActie(stand, id, (actie) => Object.assign(actie, { voortgang })),
  VOLGORDE_BEPAALD: (stand, { inhoud }) => {
    const geordend = inhoud.acties.map(({ actie }) => actie);
    herschik(stand, geordend);
  },
  AKKOORD: (stand, { inhoud, nr: bij, door: opgeschrevenDoor, reden, tijdstip }) => {
    for (const id of inhoud.doelen)
      stand.doelen.get(id)?.akkoorden.push({ ...inhoud, bij, opgeschrevenDoor, reden, tijdstip });
  },
  VASTGESTELD: (stand, { inhoud }) => {
    for (const id of inhoud.doelen) Object.assign(stand.doelen.get(id) ?? {}, { afgesproken: true });
  },
  VOORBEHOUD: (stand, g) => opActie(stand, g.inhoud.actie, ({ voorbehouden }) => voorbehouden.push(g)),
  GEEVALUEERD: (stand, { inhoud, tijdstip }) => {
    for (const oordeel of inhoud.oordelen) beoordeel(stand, oordeel, tijdstip);
  },
};

type Wanneer = Pick<Gebeurd, 'nr' | 'door'>;

function begin(stand: Planstand, doel: Doelinhoud, { nr, door }: Wanneer, zoGeleverd: boolean): void {
  const leeg = { stand: Doelstand.OPEN, oordelen: [], acties: [], akkoorden: [] };
  stand.doelen.set(doel.id, {
    ...{ ...doel, ...leeg, gewijzigdBij: nr, gewijzigdDoor: door },
    ...{ zoGeleverd, afgesproken: zoGeleverd },
  });
}

/** A change of what was agreed: it is open again, and asks again who agreed before. */
function raak(stand: Planstand, id: string, { nr, door }: Wanneer, verander: (doel: Doelbeeld) => unknown): void {
  const doel = stand.doelen.get(id);
  if (!doel) return;
  Object.assign(doel, { gewijzigdBij: nr, gewijzigdDoor: door, zoGeleverd: false, stand: Doelstand.OPEN });
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
