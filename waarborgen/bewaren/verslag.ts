import type { Bewaarwet } from './Bewaring';
import type { OudeLogregels } from './oudeLogregels';
import type { Vervallen } from './vervallen';

/** How many records of a kind, and the first and last day until which they had to be kept. */
interface Teller {
  aantal: number;
  eerste: string;
  laatste: string;
}
export interface Tellers {
  vrij: Map<string, Teller>;
  /** Units that have to stay because somebody else's record refers to them. */
  aangehouden: number;
}

export function telMee({ vrij }: Tellers, { eenheid, tot }: Vervallen): void {
  for (const { soort } of eenheid) {
    const { aantal, eerste, laatste } = vrij.get(soort.name) ?? { aantal: 0, eerste: tot, laatste: tot };
    vrij.set(soort.name, {
      aantal: aantal + 1,
      eerste: tot < eerste ? tot : eerste,
      laatste: tot > laatste ? tot : laatste,
    });
  }
}

interface Bevinding {
  naam: string;
  wet?: Bewaarwet;
  jaren: number;
  logboekjaren: number;
  dryRun: boolean;
  tellers: Tellers;
  logboek: OudeLogregels;
}

/** What was found, for whoever asked: kinds, numbers and days, and nobody's name. */
export function verslagVan({ naam, wet, jaren, logboekjaren, dryRun, tellers, logboek }: Bevinding): string[] {
  const soorten = [...tellers.vrij].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const wat = dryRun ? 'kan worden gewist' : 'gewist';
  return [
    wet
      ? `${naam}: ${jaren} jaar na het laatste (${wet.bron})`
      : `${naam}: wat de hub zelf bewaart is bewijs en blijft`,
    ...soorten.map(([soort, t]) => `  ${soort}: ${t.aantal} ${wat}, bewaard tot en met ${reeks(t.eerste, t.laatste)}`),
    ...(wet && soorten.length === 0 ? [`  niets ${dryRun ? 'dat kan worden gewist' : 'gewist'}`] : []),
    ...(tellers.aangehouden > 0
      ? [`  ${tellers.aangehouden} aangehouden: een stuk over iemand anders verwijst ernaar`]
      : []),
    ...(logboek.aantal > 0
      ? [
          `  logboek: ${logboek.aantal} ouder dan ${logboekjaren} jaar, van ${reeks(`${logboek.eerste}`, `${logboek.laatste}`)}; dat blijft staan (docs/bewaren.md)`,
        ]
      : []),
  ];
}

const reeks = (eerste: string, laatste: string) => (eerste === laatste ? eerste : `${eerste} t/m ${laatste}`);
