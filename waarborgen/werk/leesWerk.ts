import { Brackets, In } from 'typeorm';
import type { Opslag } from '../opslag/opslag';
import type { Zaak, Zaaksoort } from '../opslag/Zaak';
import { Medewerker } from './Medewerker';

/** Which cases of an organisation. */
export interface Werkkeuze {
  organisatie: string;
  /** Only those of this member of its staff. */
  behandelaar?: string;
  /** Only those that nobody works on yet. */
  vanNiemand?: boolean;
  /** Only those whose term ended before this day. */
  teLaatOp?: string;
}

/** Where a case stands in the order of the work: what ends first in front, what waits for nothing at the end. */
export interface Werkplek {
  uiterlijk: string;
  kenmerk: string;
  /** The name of its kind: of two kinds each has a number of its own, which may be the same. */
  soortnaam: string;
}
export interface Gevondenzaak extends Werkplek {
  soort: Zaaksoort;
  zaak: Zaak;
}

/** Later than every term. */
const NOOIT = '9999-12-31';

/** The next cases in the order of the work, of every kind together. */
export async function leesWerk(
  opslag: Opslag,
  soorten: readonly Zaaksoort[],
  keuze: Werkkeuze,
  { na, aantal }: { na?: Werkplek; aantal: number },
): Promise<Gevondenzaak[]> {
  const perSoort = await Promise.all(soorten.map((soort) => leesSoort(opslag, soort, keuze, { na, aantal })));
  return perSoort.flat().toSorted(inVolgorde).slice(0, aantal);
}

async function leesSoort(
  { lezer }: Opslag,
  soort: Zaaksoort,
  { organisatie, behandelaar, vanNiemand, teLaatOp }: Werkkeuze,
  { na, aantal }: { na?: Werkplek; aantal: number },
): Promise<Gevondenzaak[]> {
  const uiterlijk = `COALESCE(z.uiterlijk, '${NOOIT}')`;
  const vraag = lezer
    .createQueryBuilder(soort, 'z')
    .where(new Brackets((of) => of.where('z.eigenaar = :organisatie', { organisatie }).orWhere('z.eigenaar IS NULL')))
    .andWhere('z.loopt = :loopt', { loopt: true });
  if (behandelaar !== undefined) vraag.andWhere('z.behandelaar = :behandelaar', { behandelaar });
  if (vanNiemand) vraag.andWhere('z.behandelaar IS NULL');
  if (teLaatOp) vraag.andWhere('z.uiterlijk < :teLaatOp', { teLaatOp });
  if (na) {
    const naOfOp = soort.name > na.soortnaam ? '>=' : '>';
    const verder = `(${uiterlijk} > :dag OR (${uiterlijk} = :dag AND z.kenmerk ${naOfOp} :kenmerk))`;
    vraag.andWhere(verder, { dag: na.uiterlijk, kenmerk: na.kenmerk });
  }
  const zaken = await vraag.orderBy(uiterlijk).addOrderBy('z.kenmerk').limit(aantal).getMany();
  return zaken.map((zaak) => {
    const { kenmerk, uiterlijk } = zaak;
    return { soort, zaak, soortnaam: soort.name, uiterlijk: uiterlijk ?? NOOIT, kenmerk };
  });
}

function inVolgorde(a: Werkplek, b: Werkplek): number {
  for (const deel of ['uiterlijk', 'kenmerk', 'soortnaam'] as const)
    if (a[deel] !== b[deel]) return a[deel] < b[deel] ? -1 : 1;
  return 0;
}

/** The names of who works on these, in one statement. */
export async function behandelaarsnamen(
  { lezer }: Opslag,
  zaken: readonly Gevondenzaak[],
): Promise<ReadonlyMap<string, string>> {
  const kenmerken = [...new Set(zaken.flatMap(({ zaak }) => zaak.behandelaar ?? []))];
  const staf = await lezer.findBy(Medewerker, { kenmerk: In(kenmerken) });
  return new Map(staf.map(({ kenmerk, naam }) => [kenmerk, naam]));
}
