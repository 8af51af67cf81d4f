import { type Gesteld, type Soort } from './vragen';

export interface Antwoord {
  status: number;
  van: number;
  tot: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever came back is judged
  inhoud: any;
}

/** What was going on when: who took what back, and which partner was away. */
export interface Verloop {
  /** By person: from when it may be closed to the coach, and from when it must be. */
  ingetrokken: ReadonlyMap<string, { begonnen: number; beantwoord?: number }>;
  /** By partner, from when until when it may be missing. */
  weg: ReadonlyMap<string, readonly { van: number; tot: number }[]>;
}

/** GOED; ZONDER: a part is missing of a partner that was away, and it is named. */
export type Oordeel = 'GOED' | 'ZONDER' | { fout: string };

export function oordeel(gesteld: Gesteld, antwoord: Antwoord, verloop: Verloop): Oordeel {
  const bronnen = weggevallen(antwoord.inhoud?.errors);
  if (bronnen.length > 0) {
    const terecht = bronnen.every((bron) => wasWeg(bron, antwoord, verloop));
    return terecht ? 'ZONDER' : { fout: `${bronnen.join()} missing, while it was there` };
  }
  const fout = EISEN[gesteld.soort](gesteld, antwoord, verloop);
  return fout ? { fout } : 'GOED';
}

type Eis = (gesteld: Gesteld, antwoord: Antwoord, verloop: Verloop) => string | undefined;
const goed = ({ status, inhoud }: Antwoord): boolean => status === 200 && inhoud?.errors === undefined;

const EISEN: Readonly<Record<Soort, Eis>> = {
  wieBenIk: (_, a) =>
    zoals(
      goed(a) &&
        a.inhoud.data.wieBenIk.doel === 'PLANREGIE' &&
        a.inhoud.data.wieBenIk.organisatie === 'Stichting Wijkteams Waalstad',
      a,
    ),
  mijzelf: ({ nr }, a) => zoals(goed(a) && a.inhoud.data.mijzelf.id === `hh-last-${nr}-lid-1`, a),
  wmo: (_, a, verloop) => (goed(a) ? leden(a, verloop) : zoals(false, a)),
  gezinsbeeld: (_, a, verloop) => (goed(a) ? leden(a, verloop) : zoals(false, a)),
  signaal: (_, a) => zoals(goed(a) && a.inhoud.data.registreerSignaal.fouten.length === 0, a),
  ongeldig: (_, a) =>
    zoals(a.inhoud?.errors?.[0]?.extensions.code === 'GRAPHQL_VALIDATION_FAILED' && !a.inhoud.data, a),
  onbekende: (_, a) => zoals(a.status === 401 && a.inhoud?.errors?.[0]?.extensions.code === 'TOKEN_ONGELDIG', a),
};

const zoals = (klopt: boolean, { status, inhoud }: Antwoord): string | undefined =>
  klopt ? undefined : `${status} ${JSON.stringify(inhoud).slice(0, 300)}`;

/** What each member shows of wmo is what he allowed at some moment between question and answer. */
function leden({ van, tot, inhoud }: Antwoord, { ingetrokken }: Verloop): string | undefined {
  const gezien = inhoud.data.huishouden?.leden as {
    id: string;
    wmo: { toegang: { niveau: string }; betrokken: boolean | null };
  }[];
  if (gezien?.length !== 4) return 'not all four members';
  for (const { id, wmo } of gezien) {
    const weg = ingetrokken.get(id);
    const open = wmo?.toegang.niveau === 'HOOFDLIJNEN' && wmo.betrokken === true;
    const dicht = wmo?.toegang.niveau === 'GEEN' && wmo.betrokken === null;
    if (!open && !dicht) return `of ${id} neither open nor closed: ${JSON.stringify(wmo).slice(0, 200)}`;
    if (open && weg?.beantwoord !== undefined && weg.beantwoord < van) return `${id} took it back before the question`;
    if (dicht && (weg === undefined || weg.begonnen > tot)) return `${id} took nothing back yet`;
  }
  return undefined;
}

const weggevallen = (errors: { extensions?: { code?: string; bron?: string } }[] | undefined): string[] =>
  (errors ?? []).flatMap(({ extensions }) =>
    extensions?.code === 'BRON_ONBEREIKBAAR' ? [extensions.bron as string] : [],
  );

const wasWeg = (bron: string, { van, tot }: Antwoord, { weg }: Verloop): boolean =>
  (weg.get(bron) ?? []).some((keer) => keer.van <= tot && van <= keer.tot);
