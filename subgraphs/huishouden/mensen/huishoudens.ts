import { In, MoreThan, type SelectQueryBuilder } from 'typeorm';
import { type Pagina, paginagrootte, paginaInfo, readCursor, type Verbonden, writeCursor } from '#schema/verbinding';
import { group } from '#waarborgen/opslag/group';
import type { Opslag } from '#waarborgen/opslag/opslag';
import { isVanLezer } from '#waarborgen/toegang/betrokkenheid';
import { geldtOp } from '#waarborgen/toegang/feiten';
import { alsFeit } from '../toegang/feiten';
import type { BekendeLezer } from '../toegang/lezer';
import { werktVoor } from '../zichtbaarheid';
import { Betrokkenheid } from './Betrokkenheid';
import { Huishouden } from './Huishouden';
import { Lidmaatschap } from './Lidmaatschap';
import { Persoon } from './Persoon';

/** The id of no household: what is not there costs the database as much as what is. */
export const NERGENS = '';

/** The households among these that the reader is involved with; another one is the same as one that does not exist. */
export async function loadHuishoudens(
  { lezer: db }: Opslag,
  ids: readonly string[],
  lezer: BekendeLezer,
  vandaag: string,
): Promise<(Huishouden | null)[]> {
  const deze = In([...ids]);
  const [huishoudens, betrokken] = await Promise.all([
    db.findBy(Huishouden, { id: deze }),
    lezer.inwoner
      ? db.findBy(Lidmaatschap, { huishouden: deze, persoon: In([...lezer.spreektVoor]) })
      : db.findBy(Betrokkenheid, { huishouden: deze, organisatieId: werktVoor(lezer) ?? '' }),
  ]);
  const open = new Set(
    betrokken
      .filter((b) => (b instanceof Lidmaatschap ? geldtOp(b, vandaag) : isVanLezer(alsFeit(b), lezer, vandaag)))
      .map((b) => b.huishouden),
  );
  const bekend = new Map(huishoudens.map((h) => [h.id, h]));
  return ids.map((id) => (open.has(id) ? (bekend.get(id) ?? null) : null));
}

/** A page of the households that the reader is involved with today, by id. */
export async function searchHuishoudens(
  opslag: Opslag,
  lezer: BekendeLezer,
  vandaag: string,
  { first, after, wijk }: Pagina & { wijk?: string },
): Promise<Verbonden<Huishouden>> {
  const grootte = paginagrootte(first);
  const eigen = eigenHuishoudens(opslag, lezer, vandaag, wijk);
  if (after !== undefined) eigen.andWhere({ id: MoreThan(readCursor(after)) });
  const gevonden = await eigen.take(grootte + 1).getMany();
  const edges = gevonden.slice(0, grootte).map((node) => ({ node, cursor: writeCursor(node.id) }));
  return { edges, pageInfo: paginaInfo(edges, gevonden.length > grootte, after !== undefined) };
}

/** The first `hoogstens` of the households that the reader is involved with today, by id. */
export const loadEigenHuishoudens = (
  opslag: Opslag,
  lezer: BekendeLezer,
  vandaag: string,
  { wijk, hoogstens }: { wijk?: string; hoogstens: number },
): Promise<Huishouden[]> => eigenHuishoudens(opslag, lezer, vandaag, wijk).take(hoogstens).getMany();

function eigenHuishoudens(
  { lezer: db }: Opslag,
  lezer: BekendeLezer,
  vandaag: string,
  wijk: string | undefined,
): SelectQueryBuilder<Huishouden> {
  const eigen = db
    .createQueryBuilder(Huishouden, 'h')
    .where((query) => `h.id IN ${betrokkenBij(query, wijk === undefined ? lezer : alsBewoner(lezer), vandaag)}`);
  if (wijk !== undefined) eigen.andWhere({ wijknaam: wijk });
  return eigen.orderBy('h.id');
}

/** Where somebody lives can't be asked for either: a filter on the wijk counts only one's own household. */
const alsBewoner = (lezer: BekendeLezer): BekendeLezer => ({
  ...lezer,
  spreektVoor: lezer.persoon ? [lezer.persoon] : [],
});

function betrokkenBij(query: SelectQueryBuilder<Huishouden>, lezer: BekendeLezer, vandaag: string): string {
  if (lezer.inwoner) {
    const personen = lezer.spreektVoor.length > 0 ? lezer.spreektVoor : [''];
    return query
      .subQuery()
      .select('l.huishouden')
      .from(Lidmaatschap, 'l')
      .where('l.persoon IN (:...personen)', { personen })
      .andWhere('l.vanaf <= :vandaag AND (l.tot IS NULL OR l.tot >= :vandaag)', { vandaag })
      .getQuery();
  }
  return query
    .subQuery()
    .select('b.huishouden')
    .from(Betrokkenheid, 'b')
    .where('b.organisatieId = :organisatie', { organisatie: werktVoor(lezer) ?? '' })
    .andWhere('(b.teamId IS NULL OR b.teamId = :team)', { team: lezer.team ?? '' })
    .andWhere('b.vanaf <= :vandaag AND (b.tot IS NULL OR b.tot >= :vandaag)', { vandaag })
    .getQuery();
}

/** The members of each household, oldest first. */
export async function loadLeden(
  { lezer: db }: Opslag,
  huishoudens: readonly string[],
  vandaag: string,
): Promise<Persoon[][]> {
  const ooit = await db.findBy(Lidmaatschap, { huishouden: In([...huishoudens]) });
  const lidmaatschappen = ooit.filter((l) => geldtOp(l, vandaag));
  const personen = await db.find(Persoon, {
    where: { id: In(lidmaatschappen.map((l) => l.persoon)) },
    order: { geborenOp: 'ASC', id: 'ASC' },
  });
  const van = group(huishoudens, lidmaatschappen, (l) => l.huishouden);
  return van.map((leden) => personen.filter((p) => leden.some((l) => l.persoon === p.id)));
}
