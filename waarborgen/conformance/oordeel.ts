import { AssertionError } from 'node:assert/strict';
import { zonderInhoud } from '../dienst/log';
import { BeheerFout } from '../dienst/omgeving';
import type { Proef } from './proef';
import { NietGetoond, type Regel, type Voorziening } from './proefopstelling';

/** How one rule came out. */
export interface Oordeel {
  regel: Regel;
  uitkomst: 'goed' | 'FOUT' | 'overgeslagen';
  /** How the rule is broken, or what is missing to show it. */
  reden?: string;
  /** Left out by who asked. */
  gewild?: boolean;
}

/** Without the logbook there is none to read either. */
const zonderDit = (zonder: readonly Voorziening[], nodig: Voorziening | undefined) =>
  nodig !== undefined && (zonder.includes(nodig) || (nodig === 'lees' && zonder.includes('logboek')));

export async function oordeel(regel: Regel, proef: Proef, zonder: readonly Voorziening[]): Promise<Oordeel> {
  if (zonderDit(zonder, regel.nodig))
    return { regel, uitkomst: 'overgeslagen', reden: `--zonder ${zonder.join(',')}`, gewild: true };
  try {
    await regel.toon(proef);
    return { regel, uitkomst: 'goed' };
  } catch (error) {
    if (error instanceof NietGetoond) return { regel, uitkomst: 'overgeslagen', reden: error.message };
    return { regel, uitkomst: 'FOUT', reden: redenVan(error) };
  }
}

/** A check says in its own words what is wrong; the words of any other error may be about somebody. */
function redenVan(error: unknown): string {
  if (error instanceof AssertionError || error instanceof BeheerFout) return error.message;
  const { fout, code } = zonderInhoud(error);
  return `de proef liep vast (${[fout, code].filter(Boolean).join(', ')}): antwoordt de subgraph nog?`;
}
