import { type Doel, geheugenVan, type Meting, mediaan, meet } from './meet';
import type { Vraag } from './vragen';

/** One line of a table: a question put to one front. */
export interface Regel {
  naam: string;
  doel: Doel;
  vraag: Vraag;
}

export interface Duur {
  rondes: number;
  /** Of one spell. */
  ms: number;
  /** Of each line before anything counts: Node compiles well what it ran some thousands of times. */
  aanloopMs: number;
}

const TEGELIJK = 8;
const KOP = `| | p50 ms | × | p99 ms | p50 ms, ${TEGELIJK} tegelijk | × | p99 ms, ${TEGELIJK} tegelijk | per s | per s per kern | MiB | fouten |`;

/**
 * Asks of each line in turn, round after round, so that what else the machine does falls on all; prints medians, and the
 * ratio of each to the line that is named. One client first, then so many at a time.
 */
export async function vergelijk(titel: string, regels: readonly Regel[], ijk: string, duur: Duur): Promise<void> {
  for (const { doel, vraag } of regels) await meet(doel, vraag, { ms: duur.aanloopMs, tegelijk: TEGELIJK });
  const alleen = new Map<Regel, Meting[]>(regels.map((regel) => [regel, []]));
  const samen = new Map<Regel, Meting[]>(regels.map((regel) => [regel, []]));
  for (let ronde = 0; ronde < duur.rondes; ronde += 1) {
    for (const regel of regels) {
      alleen.get(regel)?.push(await meet(regel.doel, regel.vraag, { ms: duur.ms, tegelijk: 1 }));
      samen.get(regel)?.push(await meet(regel.doel, regel.vraag, { ms: duur.ms, tegelijk: TEGELIJK }));
    }
  }
  const gevonden = regels.map((regel) => samenvatting(regel, alleen.get(regel) ?? [], samen.get(regel) ?? []));
  const maat = gevonden.find(({ naam }) => naam === ijk) ?? gevonden[0];
  console.log(`\n### ${titel}\n\n${KOP}\n|---|${'--:|'.repeat(10)}`);
  for (const regel of gevonden) console.log(`| ${schrijf(regel, maat)} |`);
}

type Samenvatting = ReturnType<typeof samenvatting>;

function samenvatting({ naam, doel }: Regel, alleen: readonly Meting[], samen: readonly Meting[]) {
  const van = (metingen: readonly Meting[], wat: keyof Meting) => mediaan(metingen.map((meting) => meting[wat]));
  return {
    naam,
    ...{ p50: van(alleen, 'p50'), p99: van(alleen, 'p99'), p50Samen: van(samen, 'p50'), p99Samen: van(samen, 'p99') },
    ...{ perSeconde: van(samen, 'perSeconde'), perKern: van(samen, 'perKern') },
    geheugen: geheugenVan(doel.pids[0]),
    fouten: [...alleen, ...samen].reduce((som, { fouten }) => som + fouten, 0),
  };
}

function schrijf(regel: Samenvatting, maat: Samenvatting): string {
  const keer = (wat: 'p50' | 'p50Samen') => (regel[wat] / maat[wat]).toFixed(2);
  const ms = (waarde: number) => waarde.toFixed(waarde < 100 ? 1 : 0);
  return [
    ...[
      regel.naam,
      ms(regel.p50),
      keer('p50'),
      ms(regel.p99),
      ms(regel.p50Samen),
      keer('p50Samen'),
      ms(regel.p99Samen),
    ],
    ...[Math.round(regel.perSeconde), Math.round(regel.perKern), regel.geheugen, regel.fouten],
  ].join(' | ');
}
