import type { Feiten, Gezag, Toestemming } from '#waarborgen/toegang/feiten';

/*
 * What a reader may see at most, told a second time: from what law, the domain's description and the text of the
 * decision table say, and on purpose in another way than the software that decides. It knows no ranks and no ordered
 * rules; it lives through the days one by one, keeps what is open as a set, and says everything a reader may not hear.
 * Where the two differ, one of them is wrong.
 */

export interface Oordeel {
  niveau: string;
  grond?: string;
  reden?: string;
  /** What a child asked in confidence is open too. */
  vertrouwelijk?: true;
}
type Over = Omit<Feiten, 'lezer'>;

const NIETS: ReadonlySet<string> = new Set();
const INHOUD: Record<string, ReadonlySet<string>> = {
  GEEN: NIETS,
  BETROKKENHEID: new Set(['BETROKKENHEID']),
  HOOFDLIJNEN: new Set(['BETROKKENHEID', 'HOOFDLIJNEN']),
  DETAILS: new Set(['BETROKKENHEID', 'HOOFDLIJNEN', 'DETAILS']),
};
const naamVan = (open: ReadonlySet<string>) =>
  ['DETAILS', 'HOOFDLIJNEN', 'BETROKKENHEID'].find((niveau) => open.has(niveau)) ?? 'GEEN';

export function orakel(feiten: Feiten, nu: Date): Oordeel {
  const vandaag = dagIn(nu);
  return feiten.lezer.inwoner ? inwoner(feiten, vandaag) : medewerker(feiten, vandaag, nu);
}

/* ---- a resident ---- */

function inwoner(f: Feiten, vandaag: string): Oordeel {
  const ik = f.lezer.persoon;
  if (ik !== undefined && ik === f.betrokkene.id && !jongerDan(f, 12, vandaag))
    return { niveau: 'DETAILS', grond: 'EIGEN_INZAGE' };
  if (ik === undefined || !sprekers(f, vandaag).has(ik)) return { niveau: 'GEEN', reden: 'LEZER_UITGESLOTEN' };
  const vertrouwd = f.toestemmingen.some(
    (t) => t.soort === 'TOESTEMMING' && t.aanVertegenwoordigers && gaatOver(t, f) && lot(t, f, vandaag) === 'OPEN',
  );
  return { niveau: 'DETAILS', grond: 'VERTEGENWOORDIGING', ...(vertrouwd ? { vertrouwelijk: true } : {}) };
}

/** Everybody who speaks for this person in this domain on a day: under 16 by gezag, from 16 by what a court or he said. */
function sprekers(f: Over, dag: string): ReadonlySet<string> {
  if (dood(f, dag)) return new Set();
  if (jongerDan(f, 16, dag)) return new Set(gezagdragers(f.gezag, dag));
  const spreekt = f.vertegenwoordigingen.filter((v) => {
    const bereik: Record<string, readonly string[]> = {
      CURATELE: ['PLAN', 'WIJKTEAM', 'WMO', 'SCHULDHULP', 'CJG', 'WIJKVERPLEGING'],
      MENTORSCHAP: ['WMO', 'WIJKVERPLEGING'],
      BEWIND: ['SCHULDHULP'],
      MACHTIGING: v.domeinen ?? [],
    };
    return loopt(v, dag) && bereik[v.soort].includes(f.domein);
  });
  return new Set(spreekt.map((v) => v.vertegenwoordiger));
}

/** Who has gezag over a child; nobody as soon as the record does not tell it whole. */
function gezagdragers(gezag: readonly Gezag[], dag: string): string[] {
  const nu = gezag.filter((g) => loopt(g, dag));
  const houders = (...soorten: string[]) => new Set(nu.filter((g) => soorten.includes(g.soort)).map((g) => g.houder));
  const onzeker = houders('TIJDELIJK_GEEN_GEZAG', 'NIET_TE_BEPALEN').size > 0 || nu.some((g) => !g.houder);
  const half = houders('GEZAMENLIJK_OUDERLIJK_GEZAG', 'GEZAMENLIJK_GEZAG').size === 1;
  return onzeker || half ? [] : nu.map((g) => g.houder as string);
}

/* ---- a professional ---- */

function medewerker(f: Feiten, vandaag: string, nu: Date): Oordeel {
  const { lezer } = f;
  const { organisatie } = lezer;
  const dicht = (reden: string): Oordeel => ({ niveau: 'GEEN', reden });
  const betrokken =
    organisatie &&
    f.betrokkenheden.filter(
      (b) => b.organisatie === organisatie.id && (!b.team || b.team === lezer.team) && loopt(b, vandaag),
    );
  if (lezer.rollen.some((rol) => rol === 'PRIVACY_OFFICER')) return dicht('LEZER_UITGESLOTEN');
  if (betrokken?.some((b) => b.domein === f.domein) && organisatie?.bronVan === f.domein)
    return { niveau: organisatie.zorgverzekeraar ? 'HOOFDLIJNEN' : 'DETAILS', grond: 'EIGEN_DOSSIER' };
  if (organisatie?.zorgverzekeraar) return dicht('LEZER_UITGESLOTEN');
  if (dood(f, vandaag)) return dicht('GEEN_TOESTEMMING');
  if (inNood(f, nu)) return { niveau: 'DETAILS', grond: 'NOODTOEGANG' };
  return betrokken?.length ? watIsGedeeld(f, vandaag) : dicht('GEEN_TOESTEMMING');
}

const inNood = ({ lezer, domein, noodtoegangen }: Feiten, nu: Date) =>
  `${lezer.doel}` === 'CRISIS' &&
  noodtoegangen.some(
    (n) =>
      n.functionaris === lezer.functionaris &&
      n.organisatie === lezer.organisatie?.id &&
      n.domeinen.includes(domein) &&
      !n.afgewezen &&
      n.van <= nu &&
      nu < n.tot,
  );

/** Something recorded about sharing, as far as it has something to say to this reader today. */
interface Stem {
  /** The circle of readers and of domains that it speaks to: the smaller, the more specific. */
  kring: string;
  gebied: string;
  nee: boolean;
  open: ReadonlySet<string>;
}

const KLEINER: Record<string, readonly string[]> = {
  TEAM: ['ORGANISATIE', 'PLANDEELNEMERS'],
  ORGANISATIE: ['PLANDEELNEMERS'],
  PLANDEELNEMERS: [],
  DOMEIN: ['ALLES'],
  ALLES: [],
};
const gaatVoor = (a: Stem, b: Stem) => {
  const kleiner = (x: string, y: string) => KLEINER[x].includes(y);
  const nietGroter = (x: string, y: string) => x === y || kleiner(x, y);
  return (
    nietGroter(a.kring, b.kring) &&
    nietGroter(a.gebied, b.gebied) &&
    (kleiner(a.kring, b.kring) || kleiner(a.gebied, b.gebied))
  );
};

function watIsGedeeld(f: Feiten, vandaag: string): Oordeel {
  const gericht = f.toestemmingen.filter((t) => gaatOver(t, f) && kringVan(t, f) !== undefined);
  const noemtDoel = gericht.filter((t) => t.doelen.includes(f.lezer.doel));
  const stemmen = noemtDoel.flatMap((t) => stemVan(t, f, vandaag) ?? []);
  const bovenaan = stemmen.filter((a) => !stemmen.some((b) => gaatVoor(b, a)));
  const nee = bovenaan.some((stem) => stem.nee);
  const open = nee ? NIETS : new Set(bovenaan.flatMap((stem) => [...stem.open]));
  if (open.size > 0) return { niveau: naamVan(open), grond: 'TOESTEMMING' };
  const anderDoel = gericht.some(
    (t) => t.soort === 'TOESTEMMING' && lot(t, f, vandaag) === 'OPEN' && gemeend(t, f, vandaag),
  );
  const reden = stemmen.length === 0 && anderDoel ? 'DOEL_NIET_GEDEKT' : 'GEEN_TOESTEMMING';
  return { niveau: 'GEEN', reden };
}

function stemVan(t: Toestemming, f: Feiten, vandaag: string): Stem | undefined {
  const hoe = lot(t, f, vandaag);
  if (hoe === 'STIL') return undefined;
  const open = hoe === 'OPEN' && gemeend(t, f, vandaag) ? INHOUD[t.niveau] : NIETS;
  const plaats = { kring: kringVan(t, f) as string, gebied: t.domein === null ? 'ALLES' : 'DOMEIN' };
  return { ...plaats, nee: t.soort === 'BEZWAAR', open };
}

/** What was said to all who take part was not said to who brought in nobody but himself. */
const gemeend = (t: Toestemming, f: Feiten, vandaag: string) =>
  kringVan(t, f) !== 'PLANDEELNEMERS' ||
  f.betrokkenheden.some(
    (b) =>
      !b.zelfGemeld &&
      b.organisatie === f.lezer.organisatie?.id &&
      (!b.team || b.team === f.lezer.team) &&
      loopt(b, vandaag),
  );

function kringVan(t: Toestemming, { lezer }: Feiten): string | undefined {
  if (t.aanTeam) return t.aanTeam === lezer.team ? 'TEAM' : undefined;
  if (t.aanOrganisatie) return t.aanOrganisatie === lezer.organisatie?.id ? 'ORGANISATIE' : undefined;
  return t.aanPlandeelnemers ? 'PLANDEELNEMERS' : undefined;
}

const gaatOver = (t: Toestemming, f: Over) => t.domein === null || t.domein === f.domein;

/* ---- the life of a consent, day after day ---- */

/** What became of it: open; closed but still keeping its place; or nothing (not yet, not any more, never signed). */
function lot(t: Toestemming, f: Over, vandaag: string): 'OPEN' | 'DICHT' | 'STIL' {
  if (!loopt(t, vandaag)) return 'STIL';
  if (t.soort === 'BEZWAAR') return t.ingetrokken ? 'STIL' : 'OPEN';
  let open = false;
  for (const dag of dagen(eersteHandtekening(t), vandaag)) {
    const getekend = new Set(t.ondertekeningen.filter((o) => o.op <= dag).map((o) => o.door));
    const nodig = moetenTekenen(t, f, dag);
    const compleet = nodig.size > 0 && [...nodig].every((wie) => getekend.has(wie));
    const vertrokken = f.verblijf.some((v) => v.tot && dagNa(v.tot) === dag);
    if (open && (!compleet || vertrokken)) return 'DICHT';
    open = compleet;
  }
  if (!open) return 'STIL';
  return t.ingetrokken ? 'DICHT' : 'OPEN';
}

const eersteHandtekening = (t: Toestemming) => t.ondertekeningen.map((o) => o.op).sort()[0] ?? '9999-12-31';

/** Everybody whose signature it takes on a day; an empty set where nobody can give it. */
function moetenTekenen(t: Toestemming, f: Over, dag: string): ReadonlySet<string> {
  const zelf = f.betrokkene.id;
  if (dood(f, dag)) return new Set();
  if (t.aanVertegenwoordigers) return jongerDan(f, 16, dag) && !jongerDan(f, 12, dag) ? new Set([zelf]) : new Set();
  if (jongerDan(f, 16, dag)) {
    const dragers = gezagdragers(f.gezag, dag);
    return new Set(dragers.length > 0 && !jongerDan(f, 12, dag) ? [zelf, ...dragers] : dragers);
  }
  const domeinen = t.domein === null ? ALLE : [t.domein];
  return new Set(domeinen.flatMap((domein) => tekentVoor(f, domein, dag)));
}

const ALLE = ['PLAN', 'WIJKTEAM', 'WMO', 'SCHULDHULP', 'CJG', 'WIJKVERPLEGING'] as const;

/** A curator and a mentor sign in somebody's place; who manages his money or has his machtiging does not. */
function tekentVoor(f: Over, domein: string, dag: string): string[] {
  const vervangt = f.vertegenwoordigingen.filter(
    (v) =>
      loopt(v, dag) &&
      (v.soort === 'CURATELE' || (v.soort === 'MENTORSCHAP' && (domein === 'WMO' || domein === 'WIJKVERPLEGING'))),
  );
  return vervangt.length > 0 ? vervangt.map((v) => v.vertegenwoordiger) : [f.betrokkene.id];
}

/* ---- days ---- */

const NEDERLAND = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam' });
const dagIn = (moment: Date) => NEDERLAND.format(moment);
const DAG = 86_400_000;

/** Every day from one up to and including another. */
function dagen(van: string, tot: string): string[] {
  const [eerste, laatste] = [Date.parse(van), Date.parse(tot)];
  if (!(eerste <= laatste)) return [];
  const aantal = Math.round((laatste - eerste) / DAG) + 1;
  return Array.from({ length: aantal }, (_, i) => new Date(eerste + i * DAG).toISOString().slice(0, 10));
}

const dagNa = (dag: string) => new Date(Date.parse(dag) + DAG).toISOString().slice(0, 10);

const loopt = ({ vanaf, tot }: { vanaf: string; tot?: string | null }, dag: string) =>
  !(dag < vanaf) && !(tot && tot < dag);
const dood = ({ betrokkene }: Over, dag: string) => !!betrokkene.overledenOp && betrokkene.overledenOp <= dag;

/** Whether so many birthdays are still to come or to be had. */
function jongerDan({ betrokkene: { geboortedatum } }: Over, jaren: number, dag: string): boolean {
  const verjaardag = `${Number(geboortedatum.slice(0, 4)) + jaren}${geboortedatum.slice(4)}`;
  return dag < verjaardag;
}
