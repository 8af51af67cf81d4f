import { Domein, type Partnerdomein } from '#schema/lijsten/toegang';
import type { Gebied } from './gebied';
import type { Gezin } from './gezin';
import type { Gewogen, Loting } from './loting';
import { isMinderjarig, isVolwassen, type Persoon } from './persoon';
import type { Middelen, Rij } from './rij';

/** In how many domains a household gets help: most in none, one or two; more than there are for it become fewer. */
const AANTAL_DOMEINEN: Gewogen<number> = [
  [0, 40],
  [1, 27],
  [2, 17],
  [3, 9],
  [4, 4],
  [5, 3],
];

/** From three domains on, problems on so many sides are put before the regieteam; not everywhere. */
const OPSCHALEN_VANAF = 3;
const DEEL_OPGESCHAALD = 0.38;
const DEEL_AFGEROND = 0.1;

/** That members of a household get help in one domain. */
export interface Hulp {
  domein: Partnerdomein;
  leden: Persoon[];
  /** Days from today, negative. */
  begin: number;
  /** Where it is over. */
  einde?: number;
}

/** A household with all that is the matter. */
export interface Geval {
  gezin: Gezin;
  gebied: Gebied;
  hulp: Hulp[];
  /** The day on which the regieteam came in, if it did. */
  opgeschaald?: number;
}

/** What a partner's part of the generator makes records of. */
export interface Dossieropdracht extends Omit<Hulp, 'leden'>, Middelen {
  lid: Persoon;
  gebied: Gebied;
  opgeschaald?: number;
}
export type Dossiermaker = (opdracht: Dossieropdracht) => Rij[];

export const loopt = ({ einde }: Hulp) => einde === undefined;

export function nieuwGeval(gezin: Gezin, gebied: Gebied, { loting }: Middelen): Geval {
  const gewichten = zwaarteVan(gezin.leden);
  const aantal = loting.gewogen(AANTAL_DOMEINEN);
  // Where more than one thing is the matter the wijkteam is hardly ever missing.
  if (aantal > 1) gewichten[Domein.WIJKTEAM] *= 6;
  const domeinen = loting.enkele(Object.entries(gewichten) as [Partnerdomein, number][], aantal);
  const hulp = domeinen.map((domein) => {
    const leden = wieVan(domein, gezin.leden, loting);
    return { domein, leden, ...duur(domein, leden, loting) };
  });
  const veel = hulp.filter(loopt).length >= OPSCHALEN_VANAF;
  const opgeschaald = veel && loting.kans(DEEL_OPGESCHAALD) ? -loting.tussen(1, 300) : undefined;
  return { gezin, gebied, hulp, opgeschaald };
}

/** How much a household has to do with each domain, by the age of its members; 0 where that can't be. */
function zwaarteVan(leden: Persoon[]): Record<Partnerdomein, number> {
  const oudste = Math.max(...leden.map((lid) => lid.leeftijd));
  return {
    [Domein.WIJKTEAM]: 2,
    [Domein.WMO]: oudste >= 70 ? 5 : 1.5,
    [Domein.SCHULDHULP]: oudste >= 70 ? 0.2 : 2,
    [Domein.CJG]: leden.some(isMinderjarig) ? 4 : 0,
    [Domein.WIJKVERPLEGING]: oudste >= 75 ? 5 : oudste >= 60 ? 1 : 0.2,
  };
}

/** How many days ago help that still runs can have begun: a wijkteam's is short, a provision goes on. */
const LANGST: Record<Partnerdomein, number> = {
  [Domein.WIJKTEAM]: 420,
  [Domein.WMO]: 1100,
  [Domein.SCHULDHULP]: 1000,
  [Domein.CJG]: 700,
  [Domein.WIJKVERPLEGING]: 1100,
};

/** Recent beginnings are more frequent than long ago ones; nobody gets help before he is born, or with debts before 18. */
function duur(domein: Partnerdomein, leden: Persoon[], loting: Loting): Pick<Hulp, 'begin' | 'einde'> {
  const geleden = Math.round(5 + LANGST[domein] * loting.volgende() ** 2);
  const jongst = Math.min(...leden.map((lid) => lid.dagen)) - (domein === Domein.SCHULDHULP ? 18 * 366 : 8);
  const begin = -Math.max(2, Math.min(geleden, jongst));
  const voorbij = begin < -90 && loting.kans(DEEL_AFGEROND);
  return { begin, einde: voorbij ? loting.tussen(begin + 70, -5) : undefined };
}

function wieVan(domein: Partnerdomein, leden: Persoon[], loting: Loting): Persoon[] {
  const volwassenen = leden.filter(isVolwassen);
  const kinderen = leden.filter(isMinderjarig);
  const [eerste, ...overigen] = domein === Domein.CJG ? kinderen : bijVoorkeur(domein, volwassenen);
  const ook = overigen.filter(() => loting.kans(domein === Domein.CJG ? 0.45 : 0.25));
  const anderen = (domein === Domein.CJG ? volwassenen.slice(0, 1) : kinderen).filter(() =>
    loting.kans(kansVoorAnder[domein]),
  );
  return [eerste, ...ook, ...anderen];
}

/** At the CJG a parent, elsewhere a child. */
const kansVoorAnder: Record<Partnerdomein, number> = {
  [Domein.WIJKTEAM]: 0.1,
  [Domein.WMO]: 0.03,
  [Domein.SCHULDHULP]: 0,
  [Domein.CJG]: 0.4,
  [Domein.WIJKVERPLEGING]: 0.02,
};

const bijVoorkeur = (domein: Partnerdomein, volwassenen: Persoon[]): Persoon[] =>
  domein === Domein.WMO || domein === Domein.WIJKVERPLEGING
    ? volwassenen.toSorted((a, b) => b.leeftijd - a.leeftijd)
    : volwassenen;
