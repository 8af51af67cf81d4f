import type { EntityManager } from 'typeorm';
import { groupBy } from '../opslag/group';
import type { Opslag } from '../opslag/opslag';
import { DEZE, Inlezing } from './Inlezing';
import type { Ontbrekend } from './ontbreekt';
import { BEGIN, isZelfdeBegin, type Plek } from './readPartijen';
import { GEEN, leegVerslag, metUitkomst, type Uitkomst, type Verslag } from './verslag';
import type { Geschreven } from './verslagbestand';

/** How far a file came: all that goes on with it needs to know. */
export interface Stand {
  plek: Plek;
  verslag: Verslag;
  /** By kind of row, where its records stand. */
  tabellen: Record<string, string>;
  geschreven?: Geschreven;
}

export const beginStand = (): Stand => ({ plek: BEGIN, verslag: leegVerslag(), tabellen: {} });

export const naPartij = (stand: Stand, tot: Plek, uitkomst: Uitkomst, geschreven?: Geschreven): Stand => ({
  plek: tot,
  verslag: metUitkomst(stand.verslag, uitkomst),
  tabellen: { ...stand.tabellen, ...uitkomst.tabellen },
  geschreven,
});

/** The missing are no rows of the file: they are counted, and nothing else. */
export function metOntbrekend(stand: Stand, ontbrekend: readonly Ontbrekend[], geschreven?: Geschreven): Stand {
  const perSoort = [...groupBy(ontbrekend, ({ soort }) => soort)].map(
    ([soort, { length }]) => [soort, { ...GEEN, ontbreekt: length }] as const,
  );
  const verslag = metUitkomst(stand.verslag, { fouten: [], perSoort: Object.fromEntries(perSoort) });
  return { ...stand, verslag, geschreven };
}

/** Where an interrupted load of this very file stopped. */
export async function findStand(opslag: Opslag, pad: string): Promise<Stand | undefined> {
  const { stand } = await opslag.lezer.findOneByOrFail(Inlezing, DEZE);
  if (!stand) return undefined;
  const gevonden: Stand = JSON.parse(stand);
  if (!(await isZelfdeBegin(pad, gevonden.plek))) return undefined;
  return { ...gevonden, verslag: { ...gevonden.verslag, fouten: [], verderNa: gevonden.plek.regels } };
}

/** In the transaction of what it is about. */
export async function keepStand(manager: EntityManager, stand: Stand | undefined): Promise<void> {
  const tekst = stand ? JSON.stringify({ ...stand, verslag: { ...stand.verslag, fouten: [] } }) : '';
  await manager.update(Inlezing, DEZE, { stand: tekst });
}
