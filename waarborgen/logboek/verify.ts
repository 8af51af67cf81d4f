import { groupBy } from '../opslag/group';
import type { Opslag } from '../opslag/opslag';
import { ankersVan } from './beginKeten';
import { type Breuk, type Getuigenis, Ketengang } from './Ketengang';
import { Logketen } from './Logketen';
import { losseKetens, regelsVan } from './regels';

export interface Bevinding {
  regels: number;
  ketens: number;
  /** Heads that somebody outside this database saw. */
  getuigenissen: number;
  /** Of each chain the first. */
  breuken: Breuk[];
}

export interface Controle {
  getuigenissen?: readonly Getuigenis[];
  /** Told of the number of rows so far, at each of them. */
  voortgang?: (regels: number) => void;
}

/**
 * Walks every chain of a logbook from its beginning, in memory that does not grow with the number of rows. Finds a row
 * that was changed, taken out, put in or replaced, and a chain that was cut short, rewritten or removed after a later
 * chain or a witness had seen it. What nobody had seen it can't miss: rows at the very end of a chain.
 */
export async function verify({ lezer }: Opslag, { getuigenissen = [], voortgang }: Controle = {}): Promise<Bevinding> {
  const ketens = await lezer.find(Logketen, { order: { begonnenOp: 'ASC', keten: 'ASC' } });
  const gezien = groupBy([...getuigenissen, ...ketens.flatMap(ankers)], ({ keten }) => keten);
  const breuken: Breuk[] = [];
  let regels = 0;
  for (const begin of ketens) {
    const gang = new Ketengang(begin, gezien.get(begin.keten) ?? []);
    gezien.delete(begin.keten);
    for await (const regel of regelsVan(lezer, begin.keten)) {
      gang.next(regel);
      regels += 1;
      voortgang?.(regels);
    }
    const breuk = gang.end();
    if (breuk) breuken.push(breuk);
  }
  for (const { keten, nr, id, aantal } of await losseKetens(lezer)) {
    breuken.push({ keten, nr, id, soort: 'ZONDER_BEGIN' });
    gezien.delete(keten);
    regels += aantal;
  }
  for (const [keten, [{ volgens }]] of gezien) breuken.push({ keten, nr: 0, soort: 'ONTBREEKT', volgens });
  return { regels, ketens: ketens.length, getuigenissen: getuigenissen.length, breuken };
}

/** What a chain's beginning saw of the others. One that can't be read was changed, which its own hash shows. */
function ankers(begin: Logketen): Getuigenis[] {
  try {
    return ankersVan(begin).map((kop) => ({ ...kop, volgens: `keten ${begin.keten}` }));
  } catch {
    return [];
  }
}
