import { DOMEINEN } from '#schema/lijsten/toegang';
import { plusDagen, plusJaren } from '../dienst/klok';
import type { Feiten, Toestemming } from './feiten';
import { isOverleden, vereisteOndertekenaars } from './vertegenwoordigers';

/** How a consent or objection stands on a day; never stored, it follows from what happened and the day. */
export type Stand = 'WACHT_OP_ONDERTEKENING' | 'GELDIG' | 'INGETROKKEN' | 'VERLOPEN';

type Persoonsfeiten = Pick<Feiten, 'betrokkene' | 'gezag' | 'vertegenwoordigingen' | 'verblijf'>;

/** Withdrawn is withdrawn; past its last day is past; for the rest the signatures say. An objection needs none. */
export function standVan(t: Toestemming, feiten: Persoonsfeiten, vandaag: string): Stand {
  if (t.ingetrokken) return 'INGETROKKEN';
  if (t.tot < vandaag) return 'VERLOPEN';
  if (t.soort === 'BEZWAAR') return 'GELDIG';
  return ondertekening(t, feiten, vandaag);
}

/**
 * A consent waits until all have signed who must, and holds from that day. On the day that the set of signers changes
 * (12th, 16th and 18th birthday, gezag, curatele, mentorschap) to one that did not sign, that the person dies or leaves
 * the household he lived in, it lapses for good: from that day nothing new opens.
 */
export function ondertekening(t: Toestemming, feiten: Persoonsfeiten, vandaag: string): Exclude<Stand, 'INGETROKKEN'> {
  let sinds: string | undefined;
  for (const dag of dagenDieTellen(t, feiten, vandaag)) {
    const houdt = isOndertekendOp(t, feiten, dag) && !isOverleden(feiten.betrokkene, dag);
    if (sinds === undefined) sinds = houdt ? dag : undefined;
    else if (!houdt || isVertrokken(feiten, sinds, dag)) return 'VERLOPEN';
  }
  if (sinds !== undefined) return 'GELDIG';
  return isOverleden(feiten.betrokkene, vandaag) ? 'VERLOPEN' : 'WACHT_OP_ONDERTEKENING';
}

/** Who must all have signed this consent for it to count on a day; undefined where nobody can. */
export function ondertekenaarsVan(t: Wensen, feiten: Persoonsfeiten, dag: string): string[] | undefined {
  const perDomein = (t.domein === null ? DOMEINEN : [t.domein]).map((domein) =>
    vereisteOndertekenaars(feiten, domein, dag, t.aanVertegenwoordigers),
  );
  if (perDomein.some((wie) => wie === undefined)) return undefined;
  return [...new Set(perDomein.flatMap((wie) => wie ?? []))];
}
/** Who must still sign a consent that waits; nobody where it does not. */
export function wieMoetNog(t: Toestemming, feiten: Persoonsfeiten, vandaag: string): string[] {
  if (standVan(t, feiten, vandaag) !== 'WACHT_OP_ONDERTEKENING') return [];
  const getekend = t.ondertekeningen.map(({ door }) => door);
  return (ondertekenaarsVan(t, feiten, vandaag) ?? []).filter((id) => !getekend.includes(id));
}
type Wensen = Pick<Toestemming, 'domein' | 'aanVertegenwoordigers'>;

function isOndertekendOp(t: Toestemming, feiten: Persoonsfeiten, dag: string): boolean {
  const wie = new Set(t.ondertekeningen.filter(({ op }) => op <= dag).map(({ door }) => door));
  return ondertekenaarsVan(t, feiten, dag)?.every((id) => wie.has(id)) ?? false;
}

/** Out of a household, also one that he came to live in only after all had signed. */
const isVertrokken = ({ verblijf }: Persoonsfeiten, sinds: string, dag: string): boolean =>
  verblijf.some(({ tot }) => tot && sinds <= tot && tot < dag);

const VERJAARDAGEN = [12, 16, 18];

/** The days up to and including today on which who must sign, or what they signed, may have changed; in order. */
function dagenDieTellen(t: Toestemming, feiten: Persoonsfeiten, vandaag: string): string[] {
  const { betrokkene, gezag, vertegenwoordigingen, verblijf } = feiten;
  const grenzen = [...gezag, ...vertegenwoordigingen, ...verblijf].flatMap(({ vanaf, tot }) =>
    tot ? [vanaf, plusDagen(tot, 1)] : [vanaf],
  );
  const dagen = [
    ...t.ondertekeningen.map(({ op }) => op),
    ...VERJAARDAGEN.map((jaren) => plusJaren(betrokkene.geboortedatum, jaren)),
    ...(betrokkene.overledenOp ? [betrokkene.overledenOp] : []),
    ...grenzen,
    vandaag,
  ];
  return [...new Set(dagen)].filter((dag) => dag <= vandaag).sort();
}
