import { groupBy } from '../opslag/group';
import type { Stuk, Stuksoort } from '../opslag/Stuk';
import type { Records, Tabellen } from '../opslag/tabellen';
import type { Bewaring, Verwijzingen } from './Bewaring';

/** A record, and of what kind it is. */
export interface Bewaard {
  soort: Stuksoort;
  stuk: Stuk;
}
/** What names a record among all of a partner. */
export const naamVan = ({ soort, stuk }: Bewaard): string => naamMet(soort, stuk.kenmerk);
export const naamMet = (soort: Stuksoort, kenmerk: string): string => `${soort.name} ${kenmerk}`;

/** What is kept, and erased, together: what refers to another before what it refers to. */
export type Eenheid = readonly Bewaard[];

/** All that is held of one person, in the units in which it is kept. */
export function eenhedenIn<T extends Tabellen>(
  { tabellen, wet, verwijzingen }: Pick<Bewaring<T>, 'tabellen' | 'wet' | 'verwijzingen'>,
  records: Records<T>,
): Eenheid[] {
  const alle = Object.entries(tabellen).flatMap(([naam, soort]) =>
    records[naam].map((stuk): Bewaard => ({ soort: soort as Stuksoort, stuk })),
  );
  const naar = pijlenTussen(alle, verwijzingen);
  const geordend = verwijzersVoorop(alle, naar);
  if (wet.per === 'DOSSIER') return geordend.length > 0 ? [geordend] : [];
  return samenhang(geordend, naar);
}

/** For each record those that it refers to. */
type Pijlen = ReadonlyMap<Bewaard, readonly Bewaard[]>;

function pijlenTussen(alle: Eenheid, verwijzingen: Verwijzingen): Pijlen {
  const opKenmerk = groupBy(alle, ({ stuk }) => stuk.kenmerk);
  return new Map(
    alle.map((van) => {
      const genoemd = genoemdIn(van, verwijzingen.get(van.soort) ?? {});
      const doelen = genoemd.flatMap(({ kenmerk, soort }) =>
        (opKenmerk.get(kenmerk) ?? []).filter((doel) => doel !== van && (!soort || soort === doel.soort)),
      );
      return [van, [...new Set(doelen)]];
    }),
  );
}

/** What names a record, or who works on it, and not another record. */
const GEMEEN: ReadonlySet<string> = new Set(['kenmerk', 'persoon', 'eigenaar', 'behandelaar', 'gewijzigdOp']);

/**
 * What a record names that may be another's kenmerk. Of a column that no row declares any value may be one: one too
 * many keeps something longer, one too few would leave something dangling.
 */
const genoemdIn = ({ stuk }: Bewaard, verklaard: Readonly<Record<string, Stuksoort>>) =>
  Object.entries(stuk)
    .filter(([kolom]) => !GEMEEN.has(kolom))
    .flatMap(([kolom, waarde]) =>
      teksten(waarde).map((kenmerk) => ({ kenmerk, soort: verklaard[kolom] as Stuksoort | undefined })),
    );

const teksten = (waarde: unknown): string[] => {
  if (typeof waarde === 'string') return [waarde];
  return waarde && typeof waarde === 'object' ? Object.values(waarde).flatMap(teksten) : [];
};

/** So that nothing goes while something is left that refers to it; where they refer in a ring, no order is right. */
function verwijzersVoorop(alle: Eenheid, naar: Pijlen): Bewaard[] {
  const gezien = new Set<Bewaard>();
  const doelenVoorop: Bewaard[] = [];
  const neem = (bewaard: Bewaard): void => {
    if (gezien.has(bewaard)) return;
    gezien.add(bewaard);
    for (const doel of naar.get(bewaard) ?? []) neem(doel);
    doelenVoorop.push(bewaard);
  };
  for (const bewaard of alle) neem(bewaard);
  return doelenVoorop.toReversed();
}

/** Records that refer to one another, however far apart, are one case. */
function samenhang(geordend: Eenheid, naar: Pijlen): Bewaard[][] {
  const zaakVan = new Map(geordend.map((bewaard) => [bewaard, [bewaard]]));
  for (const [van, doelen] of naar) {
    for (const doel of doelen) {
      const [a, b] = [zaakVan.get(van) as Bewaard[], zaakVan.get(doel) as Bewaard[]];
      if (a === b) continue;
      a.push(...b);
      for (const bewaard of b) zaakVan.set(bewaard, a);
    }
  }
  const plaats = new Map(geordend.map((bewaard, i) => [bewaard, i]));
  const opVolgorde = (a: Bewaard, b: Bewaard) => (plaats.get(a) as number) - (plaats.get(b) as number);
  return [...new Set(zaakVan.values())].map((zaak) => zaak.toSorted(opVolgorde));
}
