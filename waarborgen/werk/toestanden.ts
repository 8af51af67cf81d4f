/**
 * The life of a kind of record as one table: with which command it begins and how it stands then, and what every other
 * command makes of how it stands. What stands not in the table can't be done.
 */
export interface Toestanden<F extends string = string> {
  /** What it is about, as a sentence names it: `deze melding`. */
  wat: string;
  begin: Readonly<Record<string, F>>;
  stappen: Readonly<Record<string, Partial<Readonly<Record<F, F>>>>>;
}

/** Why this command can't be done to something that stands so; undefined where it can. */
export function waaromNiet({ wat, stappen }: Toestanden, opdracht: string, stand: string): string | undefined {
  const vanuit = Object.keys(stappen[opdracht] ?? {});
  if (vanuit.includes(stand)) return undefined;
  return `Dit kan alleen vanuit ${opsomming(vanuit)}; ${wat} staat op ${stand}.`;
}

const opsomming = (standen: string[]): string =>
  standen.length > 1 ? `${standen.slice(0, -1).join(', ')} of ${standen.at(-1)}` : (standen[0] ?? 'geen enkele stand');

/** The table as a diagram (https://mermaid.js.org, stateDiagram-v2). */
export function alsMermaid({ begin, stappen }: Toestanden): string {
  const pijlen = new Map<string, string[]>();
  const trek = (van: string, naar: string, opdracht: string) =>
    pijlen.set(`${van} --> ${naar}`, [...(pijlen.get(`${van} --> ${naar}`) ?? []), opdracht]);
  for (const [opdracht, naar] of Object.entries(begin)) trek('[*]', naar, opdracht);
  for (const [opdracht, overgangen] of Object.entries(stappen)) {
    for (const [van, naar] of Object.entries(overgangen)) trek(van, naar as string, opdracht);
  }
  for (const eind of eindstanden({ begin, stappen })) pijlen.set(`${eind} --> [*]`, []);
  const regels = [...pijlen].map(([pijl, opdrachten]) =>
    opdrachten.length > 0 ? `  ${pijl}: ${opdrachten.join(', ')}` : `  ${pijl}`,
  );
  return ['stateDiagram-v2', ...regels].join('\n');
}

/** How something can stand that nothing leads away from. */
export function eindstanden({ begin, stappen }: Pick<Toestanden, 'begin' | 'stappen'>): string[] {
  const overgangen = Object.values(stappen).flatMap((stap) => Object.entries(stap) as [string, string][]);
  const standen = new Set([...Object.values(begin), ...overgangen.flat()]);
  return [...standen].filter((stand) => !overgangen.some(([van, naar]) => van === stand && naar !== stand));
}
